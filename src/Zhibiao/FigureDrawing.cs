using System.Collections.Immutable;
using System.Globalization;
using Zhibiao.Charting;
using Zhibiao.Model;
using Zhibiao.Storing;

namespace Zhibiao;

/// <summary>Draws one figure over an existing dataset.</summary>
/// <param name="request">The figure.</param>
public sealed class FigureDrawing(FigureRequest request)
{
    private const int MostInstead = 30;

    /// <summary>Kinds of figures.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["dumbbell", "slope", "lines", "multiples", "fulfilment"];

    /// <summary>Draws the figure and writes its specification, words and data beside the images; without data for it, says what there is instead.</summary>
    /// <exception cref="Model.Tables.StoreException">The dataset is missing or can't be read.</exception>
    /// <exception cref="ArgumentException">The kind, language or a format is unknown.</exception>
    public FigureResult Draw()
    {
        ChartOptions options = Options();
        if (!Kinds.Contains(request.Kind))
            throw new ArgumentException($"'{request.Kind}' is no kind of figure");
        Dataset dataset = new DatasetStore().Read(Path.Combine(request.DatasetFolder, "dataset.sqlite"));
        if (Unknown(dataset) is FigureResult unknown)
            return unknown;
        Dataset narrowed = Narrowed(dataset);
        IReadOnlyList<Chart> all = Handover.ChartBook().Choose(narrowed, options);
        Chart[] fitting = Fitting(all);
        if (fitting.Length == 0 && IsNarrow)
        {
            all = Handover.ChartBook(asked: true).Choose(narrowed, options);
            fitting = Fitting(all);
        }

        return fitting.Length switch
        {
            1 => Written(fitting[0], options),
            0 => Nothing(dataset, narrowed, all, options),
            _ => new FigureResult
            {
                Missing = string.Create(CultureInfo.InvariantCulture, $"{fitting.Length} figures of the kind {request.Kind} fit; narrow them down, or name one with --name"),
                Instead = Lines(fitting, options),
            },
        };
    }

    /// <summary>What there is instead of an indicator or place that the dataset has no number of; null where all are known.</summary>
    private FigureResult? Unknown(Dataset dataset)
    {
        (Indicator? Indicator, string Subject, string PlaceId, string PlaceZh, string PlaceEn)[] all =
            [.. dataset.Targets.Select(t => (t.Indicator, t.Subject, t.PlaceId, t.PlaceZh, t.PlaceEn)), .. dataset.Series.Select(p => ((Indicator?)p.Indicator, "", p.PlaceId, p.PlaceZh, p.PlaceEn))];
        if (request.Indicators.FirstOrDefault(name => !all.Any(one => Means(name, one.Indicator, one.Subject))) is string indicator)
            return Known("indicator", indicator, all.Select(one => one.Indicator).OfType<Indicator>().Select(one => $"{one.Id}: {one.NameEn} {one.NameZh}"));
        if (request.Places.FirstOrDefault(name => !all.Any(one => Means(name, one.PlaceId, one.PlaceZh, one.PlaceEn))) is string place)
            return Known("place", place, all.Where(one => one.PlaceId.Length > 0).Select(one => $"{one.PlaceId}: {one.PlaceEn} {one.PlaceZh}"));
        return null;
    }

    private static FigureResult Known(string kind, string name, IEnumerable<string> known)
    {
        string[] all = [.. known.GroupBy(line => line, StringComparer.Ordinal).OrderByDescending(line => line.Count()).ThenBy(line => line.Key, StringComparer.Ordinal).Select(line => line.Key)];
        return new FigureResult
        {
            Missing = $"there is no number of the {kind} '{name}'; of these there are",
            Instead = [.. all.Take(MostInstead), .. all.Length > MostInstead ? [string.Create(CultureInfo.InvariantCulture, $"and {all.Length - MostInstead} more")] : Array.Empty<string>()],
        };
    }

    private static bool Means(string name, Indicator? indicator, string subject) =>
        Same(name, subject) || (indicator is not null && (Same(name, indicator.Id) || Same(name, indicator.NameZh) || Same(name, indicator.NameEn)));

    private static bool Means(string name, string id, string chinese, string english) =>
        Same(name, id) || Same(name, english) || (name.Length >= 2 && chinese.StartsWith(name, StringComparison.Ordinal));

    /// <summary>Whether the request says what it wants, so that one row may be a figure.</summary>
    private bool IsNarrow => request.Indicators.Count > 0 || request.Places.Count > 0 || request.Name.Length > 0;

    private Chart[] Fitting(IReadOnlyList<Chart> charts) =>
        [.. charts.Where(chart => KindOf(chart) == request.Kind && (request.Name.Length == 0 || chart.Name == request.Name))];

    private FigureResult Written(Chart chart, ChartOptions options)
    {
        string path = Path.GetFullPath(request.OutputPath.Length > 0 ? request.OutputPath : Path.Combine(request.OutputFolder, chart.Name));
        string folder = Path.GetDirectoryName(path)!;
        ChartWriterResult result = new ChartWriter().Write(folder, [chart with { Name = Path.GetFileName(path) }], options);
        return new FigureResult
        {
            Caption = [.. new[] { chart.Caption, chart.Note, chart.Source, chart.Reviewed }.SelectMany(words => words.Lines(options.Labels))],
            Sources = chart.Sources,
            Files = [.. result.Files.Select(file => Path.Combine(folder, file)).Order(StringComparer.Ordinal)],
            Messages = [.. result.Problems, .. result.Message.Length > 0 ? [result.Message] : Array.Empty<string>()],
        };
    }

    private FigureResult Nothing(Dataset dataset, Dataset narrowed, IReadOnlyList<Chart> sameData, ChartOptions options)
    {
        // First other kinds over the same data, then the same kind over other data, then everything.
        if (sameData.Count > 0)
            return new FigureResult { Missing = $"the data asked for makes no figure of the kind {request.Kind}, but these", Instead = Lines(sameData, options) };
        IReadOnlyList<Chart> every = Handover.ChartBook().Choose(dataset, options);
        Chart[] kind = [.. every.Where(chart => KindOf(chart) == request.Kind)];
        string reviewed = options.ReviewedOnly ? " that a reviewer has accepted" : "";
        return kind.Length > 0 ? new FigureResult { Missing = $"there is no data{reviewed} for that figure; of the kind {request.Kind} there are", Instead = Lines(kind, options) }
            : every.Count > 0 ? new FigureResult { Missing = $"there is no data{reviewed} for any figure of the kind {request.Kind}; there are", Instead = Lines(every, options) }
            : new FigureResult { Missing = $"there is no data{reviewed} for any figure in the dataset", Instead = [] };
    }

    private static ImmutableArray<string> Lines(IReadOnlyCollection<Chart> charts, ChartOptions options)
    {
        IEnumerable<string> lines = charts.Take(MostInstead).Select(Line);
        return [.. lines, .. charts.Count > MostInstead ? [string.Create(CultureInfo.InvariantCulture, $"and {charts.Count - MostInstead} more")] : Array.Empty<string>()];

        string Line(Chart chart)
        {
            string caption = string.Join(" ", chart.Caption.Lines(options.Labels));
            string places = Said(chart, options.Labels == ChartLabels.Chinese ? "place_zh" : "place_en");
            return $"{KindOf(chart)} --name {chart.Name}: {caption} [{Said(chart, "indicator_id")}; {places}]";
        }
    }

    private static string Said(Chart chart, string column)
    {
        int at = chart.Columns.IndexOf(column);
        string[] values = at < 0 ? [] : [.. chart.Rows.Select(row => row[at]).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)];
        return string.Join(", ", values.Take(6)) + (values.Length > 6 ? ", …" : "");
    }

    private static string KindOf(Chart chart) => Kinds[(int)chart.Kind];

    private Dataset Narrowed(Dataset dataset)
    {
        bool Wanted(Indicator? indicator, string subject) => request.Indicators.Count == 0 || request.Indicators.Any(name => Means(name, indicator, subject));
        bool There(string id, string chinese, string english) => request.Places.Count == 0 || request.Places.Any(name => Means(name, id, chinese, english));
        bool Then(DateOnly? first, DateOnly? last) => (request.From is null || (last ?? first) >= request.From) && (request.To is null || (first ?? last) <= request.To);
        return dataset with
        {
            Targets = [.. dataset.Targets.Where(t => Wanted(t.Indicator, t.Subject) && There(t.PlaceId, t.PlaceZh, t.PlaceEn) && Then(t.TargetStart, t.TargetEnd))],
            Series = [.. dataset.Series.Where(p => Wanted(p.Indicator, "") && There(p.PlaceId, p.PlaceZh, p.PlaceEn) && Then(p.PeriodStart, p.PeriodEnd))],
        };
    }

    private static bool Same(string left, string right) => right.Length > 0 && string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private ChartOptions Options() => new()
    {
        Labels = request.Labels switch
        {
            "en" => ChartLabels.English,
            "zh" => ChartLabels.Chinese,
            "both" => ChartLabels.Both,
            _ => throw new ArgumentException($"'{request.Labels}' is no language of labels"),
        },
        WidthMillimetres = request.WidthMillimetres,
        Dpi = request.Dpi,
        ReviewedOnly = request.ReviewedOnly,
        Formats = [.. request.Formats.Select(format => format switch
        {
            "svg" => ChartFormat.Svg,
            "png" => ChartFormat.Png,
            "pdf" => ChartFormat.Pdf,
            _ => throw new ArgumentException($"'{format}' is no chart format"),
        })],
    };
}
