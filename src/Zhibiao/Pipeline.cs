using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Zhibiao.Charting;
using Zhibiao.Checking;
using Zhibiao.Exporting;
using Zhibiao.Learning;
using Zhibiao.Model;
using Zhibiao.Pairing;
using Zhibiao.Reporting;
using Zhibiao.Reviewing;
using Zhibiao.Sources;
using Zhibiao.Storing;

namespace Zhibiao;

/// <summary>The stages in order: documents are found, read and extracted one by one, then paired, checked, written and drawn as one dataset.</summary>
public sealed class Pipeline
{
    private readonly Lazy<DocumentExtractor> _extractor = new(() => new DocumentExtractor());

    /// <summary>Version of the program.</summary>
    public static string Version { get; } =
        typeof(Pipeline).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Reads the inputs and writes the dataset and its charts.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="progress">Told of the way now and then, from any thread; may be null.</param>
    /// <param name="cancellation">Stops the run; what was written before stays whole.</param>
    /// <exception cref="Model.Tables.StoreException">The output can't be written.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public RunReport Run(RunOptions options, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        SourceListing listing = SourceFinder.Find(options.Inputs, options.OutputFolder);
        long bytes = listing.Items.Sum(item => item.Length);
        using var log = DecisionLog.Open(DecisionFile.Of(options.Inputs, options.DecisionsFile));
        var replaying = new Replaying(log.Decisions);
        List<DocumentExtraction> extractions = replaying.Lay(new Extraction(ExtractorOf(options), options.Workers, progress, bytes) { Replaying = replaying }.Read(listing, cancellation));

        progress?.Report(new RunProgress("pairing", bytes, bytes, extractions.Count, extractions.Sum(e => e.Observations.Length)));
        Dataset dataset = Compose(extractions).WithDecisions(log.Decisions, replaying.Unplaced);
        cancellation.ThrowIfCancellationRequested();

        progress?.Report(new RunProgress("writing", bytes, bytes, dataset.Documents.Length, dataset.Observations.Length));
        Write(options, dataset, listing, log);

        IReadOnlyList<string> messages = [];
        int charts = 0;
        if (options.Charts)
        {
            progress?.Report(new RunProgress("drawing", bytes, bytes, dataset.Documents.Length, dataset.Observations.Length));
            (charts, messages) = Draw(options, dataset);
        }

        new ReportWriter().Write(Path.Combine(options.OutputFolder, "report.html"), dataset, options.Charts ? new ReportCharts(dataset).All() : []);
        return Report(options, dataset, charts, [.. log.Messages, .. messages], bytes) with
        {
            Decisions = log.Decisions.Length,
            Unplaced = replaying.Unplaced,
            Conflicts = DecisionConflicts.Of(log.Decisions).Length,
        };
    }

    /// <summary>What was seen around a character of a document.</summary>
    /// <param name="file">A document, or an archive's only one.</param>
    /// <param name="offset">UTF-16 index into the decoded text.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The text is shorter.</exception>
    public Explanation Explain(string file, int offset)
    {
        SourceListing listing = SourceFinder.Find([file]);
        SourceDocument document = listing.Items.SelectMany(new SourceReader().Read).Concat(listing.Problems).FirstOrDefault()
            ?? throw new FileNotFoundException($"{file}: no document is there", file);
        if (document.Status != DocumentStatus.Read)
        {
            return new Explanation(document, offset, null, [], [], []);
        }

        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(offset, document.Text.Length);
        RecognisedSentence? sentence = _extractor.Value.Recognise(document).FirstOrDefault(s => s.Sentence.Span.Contains(offset));
        DocumentExtraction extraction = _extractor.Value.Extract(document);
        PairingResult paired = new TargetPairing().Pair(extraction.Observations);
        bool Here(TextSpan span) => sentence is not null && sentence.Sentence.Span.Contains(span);
        Observation[] observations = [.. paired.Observations.Where(o => o.Language == sentence?.Sentence.Language && Here(o.Span))];
        var ids = observations.Select(o => o.PairId).Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal);
        return new Explanation(
            document,
            offset,
            sentence,
            observations,
            [.. NotUsed(document, extraction).Concat(extraction.Findings).Where(finding => Here(finding.Span))],
            [.. paired.Targets.Where(target => ids.Contains(target.TargetId))]);
    }

    private DocumentExtractor ExtractorOf(RunOptions options) =>
        options.Model.Length == 0 ? _extractor.Value : new DocumentExtractor(LearnedModel.Read(options.Model));

    private static IEnumerable<Finding> NotUsed(SourceDocument document, DocumentExtraction extraction) =>
        from quantity in extraction.Quantities
        where quantity.NotUsed.Length > 0
        select new Finding("not a statistic", document.DocumentId, quantity.Span, $"{quantity.Quote}: {quantity.NotUsed}");

    internal static Dataset Compose(IReadOnlyList<DocumentExtraction> extractions)
    {
        PairingResult paired = new TargetPairing().Pair([.. extractions.SelectMany(extraction => extraction.Observations)]);
        ImmutableArray<SeriesPoint> series = new SeriesBuilder().Build(paired.Observations);
        ILookup<string, Observation> byFile = paired.Observations.ToLookup(observation => observation.SourceFile, StringComparer.Ordinal);
        DocumentExtraction[] whole = [.. extractions.Select(extraction => extraction with { Observations = [.. byFile[extraction.Document.SourceFile]] })];
        ImmutableArray<Check> checks = new Checker().Check(whole, paired.Targets, series);
        return new Dataset
        {
            Documents = [.. extractions.Select(extraction => extraction.Document with { Text = "" })
                .OrderBy(document => document.DocumentId, StringComparer.Ordinal).ThenBy(document => document.SourceFile, StringComparer.Ordinal)],
            Quantities = [.. extractions.SelectMany(extraction => extraction.Quantities)
                .OrderBy(quantity => quantity.SourceFile, StringComparer.Ordinal).ThenBy(quantity => quantity.Span)],
            Observations = [.. paired.Observations
                .OrderBy(observation => observation.SourceFile, StringComparer.Ordinal).ThenBy(observation => observation.Span)
                .ThenBy(observation => observation.ObservationId, StringComparer.Ordinal)],
            Targets = paired.Targets,
            Series = series,
            Checks = checks,
        };
    }

    private static void Write(RunOptions options, Dataset dataset, SourceListing listing, DecisionLog log)
    {
        new DatasetStore().Write(Path.Combine(options.OutputFolder, "dataset.sqlite"), dataset);
        new CsvExporter().Write(options.OutputFolder, dataset);
        new PackageExporter().Write(options.OutputFolder, dataset);
        var lengths = listing.Items.ToDictionary(item => item.SourceFile, item => item.Length, StringComparer.Ordinal);
        new RunManifestWriter().Write(
            options.OutputFolder,
            new RunManifest
            {
                Version = Version,
                Options = ImmutableDictionary<string, string>.Empty
                    .Add("charts", options.Charts ? "true" : "false")
                    .Add("labels", options.Labels)
                    .Add("width", options.WidthMillimetres.ToString(CultureInfo.InvariantCulture))
                    .Add("dpi", options.Dpi.ToString(CultureInfo.InvariantCulture))
                    .Add("formats", string.Join(',', options.Formats))
                    .Add("decisions_sha256", log.Sha256),
                Counts = ImmutableDictionary<string, long>.Empty
                    .Add("decisions", log.Decisions.Length)
                    .Add("decisions_in_force", LiveDecisions.Of(log.Decisions).Length)
                    .Add("decisions_unplaced", dataset.Checks.Count(check => check.Kind == "decision-unplaced")),
                Inputs = [.. dataset.Documents.Select(document =>
                    new RunInput(document.SourceFile, lengths.GetValueOrDefault(document.SourceFile), document.Sha256))],
            },
            dataset);
    }

    private static (int Charts, IReadOnlyList<string> Messages) Draw(RunOptions options, Dataset dataset)
    {
        var chartOptions = new ChartOptions
        {
            Labels = options.Labels switch { "zh" => ChartLabels.Chinese, "both" => ChartLabels.Both, _ => ChartLabels.English },
            WidthMillimetres = options.WidthMillimetres,
            Dpi = options.Dpi,
            Formats = [.. options.Formats.Select(format => format switch
            {
                "svg" => ChartFormat.Svg,
                "png" => ChartFormat.Png,
                "pdf" => ChartFormat.Pdf,
                _ => throw new ArgumentException($"'{format}' is no chart format", nameof(options)),
            })],
        };
        IReadOnlyList<Chart> charts = ChartChoice.Book().Choose(dataset, chartOptions);
        string folder = Path.Combine(options.OutputFolder, "charts");
        ChartWriter.RemoveOthers(folder, charts);
        ChartWriterResult result = new ChartWriter().Write(folder, charts, chartOptions);
        return (charts.Count, [.. result.Problems, .. result.Message.Length > 0 ? [result.Message] : Array.Empty<string>()]);
    }

    private static int Repeated(Dataset dataset)
    {
        var read = dataset.Documents.Where(document => document.Status == DocumentStatus.Read).Select(document => document.Sha256).ToHashSet(StringComparer.Ordinal);
        return dataset.Documents.Count(document => document.Status == DocumentStatus.Skipped && read.Contains(document.Sha256));
    }

    private static RunReport Report(RunOptions options, Dataset dataset, int charts, IReadOnlyList<string> messages, long bytes) => new()
    {
        Read = dataset.Documents.Count(document => document.Status == DocumentStatus.Read),
        Skipped = dataset.Documents.Count(document => document.Status == DocumentStatus.Skipped),
        Repeated = Repeated(dataset),
        Failed = dataset.Documents.Count(document => document.Status == DocumentStatus.Failed),
        Quantities = dataset.Quantities.Length,
        Observations = dataset.Observations.Length,
        Targets = dataset.Targets.Length,
        SeriesPoints = dataset.Series.Length,
        Checks = dataset.Checks.Length,
        Charts = charts,
        Problems = [.. dataset.Documents.Where(document => document.Status != DocumentStatus.Read)],
        Strongest = [.. dataset.Targets
            .Where(target => target.BaselineValue is not null && target.TargetValue is not null)
            .OrderByDescending(target => target.Indicator is not null)
            .ThenByDescending(target => target.TargetValue).ThenBy(target => target.TargetId, StringComparer.Ordinal).Take(10)],
        OutputFolder = options.OutputFolder,
        Files = Directory.Exists(options.OutputFolder)
            ? [.. Directory.EnumerateFiles(options.OutputFolder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(options.OutputFolder, path).Replace('\\', '/'))
                .Where(path => path != "README.md").Order(StringComparer.Ordinal)]
            : [],
        Messages = messages,
        Bytes = bytes,
    };
}
