using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Zhibiao.Bench.Texts;

namespace Zhibiao.Bench;

/// <summary>Megabytes of UTF-8 a second, from the mean time and the length of the stage's documents.</summary>
internal sealed class SpeedColumn : IColumn
{
    private readonly Dictionary<int, long> _bytes = [];

    public string Id => nameof(SpeedColumn);

    public string ColumnName => "MB/s";

    public string Legend => "Megabytes of UTF-8 text a second";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Statistics;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        if (summary[benchmarkCase]?.ResultStatistics is not { Mean: var nanoseconds } || Activator.CreateInstance(benchmarkCase.Descriptor.Type) is not Stage stage)
            return "NA";
        if (!_bytes.TryGetValue(stage.Documents, out long bytes))
            _bytes.Add(stage.Documents, bytes = Collection.Length(stage.Documents));
        return string.Create(CultureInfo.InvariantCulture, $"{bytes * 1000 / nanoseconds:f1}");
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    /// <summary>Adds the column to the tables of a class.</summary>
    internal sealed class Config : ManualConfig
    {
        public Config() => AddColumn(new SpeedColumn());
    }
}
