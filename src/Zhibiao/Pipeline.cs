using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Zhibiao.Charting;
using Zhibiao.Exporting;
using Zhibiao.Learning;
using Zhibiao.Model;
using Zhibiao.Model.Tables;
using Zhibiao.Pairing;
using Zhibiao.Reporting;
using Zhibiao.Reviewing;
using Zhibiao.Sources;
using Zhibiao.Storing;

namespace Zhibiao;

/// <summary>The stages in order: documents are found, read and extracted one by one, then paired, checked, written and drawn as one dataset.</summary>
public sealed class Pipeline
{
    // A run over a collection of nothing but damaged files must not hold them all.
    internal const int MostProblems = 10_000;

    private readonly Lazy<DocumentExtractor> _extractor = new(() => new DocumentExtractor());

    /// <summary>How much of a dataset is held in memory.</summary>
    internal Selection Held { get; init; } = new();

    /// <summary>Version of the program.</summary>
    public static string Version { get; } =
        typeof(Pipeline).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Whether a text is the address of a database that a run can write to.</summary>
    public static bool IsStore(string address) => PostgresAddress.Parse(address) is not null;

    /// <summary>Reads the inputs and writes the dataset and its charts.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="progress">Told of the way now and then, from any thread; may be null.</param>
    /// <param name="cancellation">Stops the run; what was written before stays whole.</param>
    /// <exception cref="Model.Tables.StoreException">The output can't be written.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public RunReport Run(RunOptions options, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        SourceListing listing = SourceFinder.Find(options.Inputs, options.OutputFolder);
        using var log = DecisionLog.Open(DecisionFile.Of(options.Inputs, options.DecisionsFile));
        var extractor = new Lazy<DocumentExtractor>(() => ExtractorOf(options));
        if (options.Shard is { } shard)
        {
            return new ShardRun(extractor, options, shard, log, progress).Run(listing, cancellation);
        }

        Fingerprint rules = Fingerprint.Of(options);
        using ResultShelf shelf = OpenShelf(options, rules);
        var earlier = new EarlierRun(shelf, options, listing, log.Sha256);
        if (earlier.Report() is { } unchanged)
        {
            return unchanged;
        }

        var replaying = Replaying.Over(log, listing, cancellation);
        shelf.Forget(EarlierRun.Name);
        shelf.Begin();
        using (var extraction = new Extraction(extractor, shelf, options, progress) { Replaying = replaying })
        {
            extraction.Fill(listing, cancellation);
        }

        shelf.Finish(earlier.Items());

        RunReport report = Publish(options, shelf, rules, replaying.Note, progress, cancellation);
        earlier.Keep(report);
        return report;
    }

    /// <summary>Puts the shards of a run together: the same files as if one machine had read all documents.</summary>
    /// <param name="options">Where to write, and how to draw; the inputs are folders with shards, or shards.</param>
    /// <param name="progress">Told of the way now and then, from any thread; may be null.</param>
    /// <param name="cancellation">Stops it; what was written before stays whole.</param>
    /// <exception cref="Model.Tables.StoreException">The shards don't belong together, one is missing, or the output can't be written.</exception>
    /// <exception cref="OperationCanceledException">The merge was stopped.</exception>
    public RunReport Merge(RunOptions options, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ShardSet shards = ShardSet.Find(options.Inputs);
        using ResultShelf shelf = OpenShelf(options, shards.Rules);
        shelf.Forget(EarlierRun.Name);
        shelf.Begin();
        foreach (string file in shards.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            shelf.TakeOver(file);
        }

        shelf.Finish(shards.Items);
        return Publish(options, shelf, shards.Rules, shards.Decisions, progress, cancellation);
    }

    private static ResultShelf OpenShelf(RunOptions options, Fingerprint rules) =>
        ResultShelf.Open(Path.Combine(options.OutputFolder, ".cache", "results.sqlite"), rules.All);

    /// <summary>Composes the dataset from the shelf, writes it, draws its charts and reports.</summary>
    private RunReport Publish(RunOptions options, ResultShelf shelf, Fingerprint rules, DecisionNote decisions, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        var lengths = shelf.Items().ToDictionary(item => item.SourceFile, item => item.Length, StringComparer.Ordinal);
        long bytes = lengths.Values.Sum();
        progress?.Report(new RunProgress("pairing", bytes, bytes, lengths.Count, 0));
        using var writing = new TableWriting(options.OutputFolder);
        using var composition = new Composition(shelf, decisions.Checks, writing, Math.Max(1, options.Workers), cancellation);
        writing.Finish();
        Dataset dataset = Held.Of(composition, writing.StorePath);
        cancellation.ThrowIfCancellationRequested();

        int documents = DatasetTables.Documents.Count(dataset), observations = DatasetTables.Observations.Count(dataset);
        progress?.Report(new RunProgress("writing", bytes, bytes, documents, observations));
        ChangeSummary? changes = Write(options, dataset, writing, lengths, rules, decisions);

        if (options.Store.Length > 0)
        {
            progress?.Report(new RunProgress("storing", bytes, bytes, documents, observations));
            PostgresStore.At(options.Store).Write(dataset, Version);
        }

        IReadOnlyList<string> messages = [];
        int charts = 0;
        if (options.Charts)
        {
            progress?.Report(new RunProgress("drawing", bytes, bytes, documents, observations));
            (charts, messages) = Draw(options, dataset);
        }

        new ReportWriter().Write(Path.Combine(options.OutputFolder, "report.html"), dataset, options.Charts ? new ReportCharts(dataset).All() : []);
        new ReplicationReadme(DatasetTables.All, Facts(bytes)).Write(options.OutputFolder, dataset);
        return Report(options, dataset, charts, [.. decisions.Messages, .. messages], bytes) with
        {
            Changes = changes,
            Decisions = decisions.Lines,
            Unplaced = decisions.Unplaced,
            UnplacedLines = decisions.UnplacedLines,
            Conflicts = decisions.Conflicts,
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

    private static PackageFacts Facts(long bytes) => new() { Version = Version, InputBytes = bytes };

    /// <summary>Writes the tables and what goes with them, and says what they change.</summary>
    private static ChangeSummary? Write(RunOptions options, Dataset dataset, TableWriting writing, IReadOnlyDictionary<string, long> lengths, Fingerprint rules, DecisionNote decisions)
    {
        Fingerprint earlier = RunComparison.FingerprintOf(options.OutputFolder);
        ChangeSummary? changes = RunComparison.Compare(options.OutputFolder, earlier, rules, writing.StorePath, decisions.Lines > 0);
        writing.Commit();
        new PackageExporter().Write(options.OutputFolder, dataset, Facts(lengths.Values.Sum()), writing.Facts, writing.Annotations);
        DatasetCompanions.Write(options.OutputFolder, dataset);
        new RunManifestWriter().Write(
            options.OutputFolder,
            new RunManifest
            {
                Version = Version,
                Rules = rules.Rules,
                Vocabularies = rules.Vocabularies,
                Model = rules.Model,
                Options = ImmutableDictionary<string, string>.Empty
                    .Add("charts", options.Charts ? "true" : "false")
                    .Add("labels", options.Labels)
                    .Add("width", options.WidthMillimetres.ToString(CultureInfo.InvariantCulture))
                    .Add("dpi", options.Dpi.ToString(CultureInfo.InvariantCulture))
                    .Add("formats", string.Join(',', options.Formats))
                    .Add("decisions_sha256", decisions.Sha256),
                Counts = ImmutableDictionary<string, long>.Empty
                    .Add("decisions", decisions.Lines)
                    .Add("decisions_in_force", decisions.InForce)
                    .Add("decisions_unplaced", decisions.Unplaced),
                Inputs = [.. DatasetTables.Documents.All(dataset).Select(document =>
                    new RunInput(document.SourceFile, lengths.GetValueOrDefault(document.SourceFile), document.Sha256))],
            },
            dataset);
        return changes;
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
        IReadOnlyList<Chart> charts = Handover.Charts(dataset, chartOptions, out int left);
        string folder = Path.Combine(options.OutputFolder, "charts");
        ChartWriter.RemoveOthers(folder, charts);
        ChartWriterResult result = new ChartWriter().Write(folder, charts, chartOptions);
        IEnumerable<string> messages = [result.Message, left > 0 ? string.Create(CultureInfo.InvariantCulture, $"The {charts.Count} charts with the most numbers behind them were drawn; the chart command draws the other {left}.") : ""];
        return (charts.Count, [.. result.Problems, .. messages.Where(message => message.Length > 0)]);
    }

    private static RunReport Report(RunOptions options, Dataset dataset, int charts, IReadOnlyList<string> messages, long bytes) => new()
    {
        Read = dataset.Totals.Read,
        Skipped = dataset.Totals.Skipped,
        Repeated = dataset.Totals.Repeated,
        Failed = dataset.Totals.Failed,
        Quantities = DatasetTables.Quantities.Count(dataset),
        Observations = DatasetTables.Observations.Count(dataset),
        Targets = DatasetTables.Targets.Count(dataset),
        SeriesPoints = DatasetTables.Series.Count(dataset),
        Checks = DatasetTables.Checks.Count(dataset),
        Charts = charts,
        Problems = [.. DatasetTables.Documents.All(dataset).Where(document => document.Status != DocumentStatus.Read).Take(MostProblems)],
        Strongest = Strongest(DatasetTables.Targets.All(dataset)),
        OutputFolder = options.OutputFolder,
        Files = Directory.Exists(options.OutputFolder)
            ? [.. Directory.EnumerateFiles(options.OutputFolder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(options.OutputFolder, path).Replace('\\', '/'))
                .Where(path => (path != ReplicationReadme.FileName || !ReplicationReadme.IsForeign(Path.Combine(options.OutputFolder, path))) && !path.StartsWith(".cache/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
            : [],
        Messages = messages,
        Bytes = bytes,
    };

    /// <summary>The ten largest, those of a known indicator first; never more than a few held at a time.</summary>
    private static ImmutableArray<Target> Strongest(IEnumerable<Target> targets) => targets
        .Where(target => target.BaselineValue is not null && target.TargetValue is not null)
        .Chunk(1000)
        .Aggregate(ImmutableArray<Target>.Empty, (best, more) =>
        [
            .. best.Concat(more)
                .OrderByDescending(target => target.Indicator is not null)
                .ThenByDescending(target => target.TargetValue).ThenBy(target => target.TargetId, StringComparer.Ordinal).Take(10),
        ]);
}
