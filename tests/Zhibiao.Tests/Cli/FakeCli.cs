using System.Collections.Immutable;
using Zhibiao.Cli;
using Zhibiao.Model;

namespace Zhibiao.Tests.Cli;

/// <summary>The command line with a made library behind it, in a temporary folder, its output kept.</summary>
internal sealed class FakeCli : IDisposable
{
    public FakeCli() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"zhibiao-{Path.GetRandomFileName()}");

    public StringWriter Out { get; } = new() { NewLine = "\n" };

    public StringWriter Error { get; } = new() { NewLine = "\n" };

    /// <summary>What the library was asked; null before it was.</summary>
    public RunOptions? Asked { get; private set; }

    public RunReport Report { get; init; } = new() { OutputFolder = "output" };

    public Explanation? Explanation { get; init; }

    public Exception? Throws { get; init; }

    public bool Terminal { get; init; }

    public bool Colours { get; init; } = true;

    public int Width { get; init; } = 120;

    public bool Stopped { get; init; }

    public static Target Shanxi { get; } = new()
    {
        TargetId = "t-1",
        DocumentId = "d-1",
        PlaceId = "cn-shanxi",
        PlaceZh = "山西省",
        PlaceEn = "Shanxi",
        Indicator = new Indicator("apc", "农业生产合作社", "agricultural producers cooperatives", "count", "coops"),
        Unit = "个",
        BaselineValue = 2242,
        BaselineLow = 2242,
        BaselineHigh = 2242,
        BaselineDate = new DateOnly(1953, 11, 27),
        TargetValue = 5400,
        TargetLow = 5400,
        TargetHigh = 5400,
        TargetStart = new DateOnly(1954, 1, 1),
        TargetEnd = new DateOnly(1954, 12, 31),
        Multiple = 2.4085638m,
    };

    public Surroundings Surroundings => new()
    {
        Out = Out,
        Error = Error,
        OutIsTerminal = Terminal,
        Colours = Colours,
        Width = Width,
        CurrentFolder = Folder,
        Cancellation = new CancellationToken(Stopped),
        Run = (options, progress, _) =>
        {
            Asked = options;
            progress?.Report(new RunProgress("reading", 0, 0, 0, 0));
            return Throws is null ? Report with { OutputFolder = options.OutputFolder } : throw Throws;
        },
        Explain = (_, _) => Explanation ?? throw (Throws ?? new InvalidOperationException("no explanation was made")),
    };

    public int Main(params string[] arguments) => new Tool(Surroundings).Main(arguments);

    public string Write(string name, string text = "")
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public static ImmutableArray<SourceDocument> Problems(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new SourceDocument
        {
            DocumentId = $"d{i}",
            SourceFile = $"bad{i}.txt",
            Status = DocumentStatus.Failed,
            Problem = "the file is empty",
        })];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
