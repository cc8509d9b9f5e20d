using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Reviewing;

namespace Zhibiao;

/// <summary>
/// A review at work: the documents with their texts, the dataset as the decisions make it, and the log. Every decision is on the disk before it is
/// answered, and its document shows it at once; the dataset of the whole collection follows in the background. Safe for many threads.
/// </summary>
public sealed class ReviewSession : IDisposable
{
    private const int LongestName = 100;

    private readonly Lock _gate = new();
    private readonly DecisionLog _log;
    private readonly TimeProvider _clock;
    private readonly ReviewVocabulary _vocabulary = ReviewVocabularies.Load();
    private readonly FieldEditor _editor;
    private readonly ReviewDrafts _drafts;
    private readonly ReviewedCollection _collection;
    private readonly HashSet<string> _taken;

    private ReviewSession(ReviewOptions options, DecisionLog log, DocumentExtractor extractor, IReadOnlyList<DocumentExtraction> found, Replaying replaying)
    {
        _log = log;
        _clock = options.Clock;
        _editor = new FieldEditor(_vocabulary);
        _drafts = new ReviewDrafts(extractor);
        _collection = new ReviewedCollection(found, extractor, log.Decisions, replaying);
        _taken = [.. log.Decisions.Select(decision => decision.DecisionId)];
    }

    /// <summary>The documents that were read, with their texts, by file.</summary>
    public IReadOnlyList<SourceDocument> Documents => _collection.Documents;

    /// <summary>Full path of the log.</summary>
    public string LogPath => _log.Path;

    /// <summary>All decisions, undo lines among them, in the order of the log.</summary>
    public ImmutableArray<Decision> Decisions => _log.Decisions;

    /// <summary>Decisions that found no place.</summary>
    public ImmutableArray<UnplacedDecision> Unplaced => _collection.Unplaced;

    /// <summary>Disagreements that wait for a third decision.</summary>
    public ImmutableArray<DecisionConflict> Conflicts => _collection.Conflicts;

    /// <summary>What is wrong with the log, a line each.</summary>
    public ImmutableArray<string> Messages => _log.Messages;

    /// <summary>The whole dataset with pairs, series and checks, as of version <see cref="Shown"/>.</summary>
    public Dataset Dataset => _collection.Dataset;

    /// <summary>Count of decisions taken since the session began.</summary>
    public int Version => _collection.Version;

    /// <summary>The version that <see cref="Dataset"/> shows; it follows <see cref="Version"/> within a moment.</summary>
    public int Shown => _collection.Shown;

    /// <summary>Whether the session is over; <see cref="Shown"/> follows no longer.</summary>
    public bool IsClosed => _collection.IsStopped;

    /// <summary>All indicators of the vocabulary.</summary>
    public IReadOnlyList<Indicator> Indicators => _vocabulary.Indicators;

    /// <summary>All unit words of the vocabulary, sorted.</summary>
    public IReadOnlyList<string> Units => _vocabulary.Units;

    /// <summary>Names of the fields that <see cref="Check"/> takes.</summary>
    public static IReadOnlyList<string> FieldNames => FieldEditor.FieldNames;

    /// <summary>Reads documents and log.</summary>
    /// <param name="options">What to review.</param>
    /// <param name="progress">Told of the way now and then, from any thread; may be null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="Model.Tables.StoreException">The log can't be read.</exception>
    public static ReviewSession Open(ReviewOptions options, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        var log = DecisionLog.Open(DecisionFile.Of(options.Inputs, options.DecisionsFile));
        var extractor = new DocumentExtractor();
        Sources.SourceListing listing = Sources.SourceFinder.Find(options.Inputs, options.OutputFolder);
        IReadOnlyList<DocumentExtraction> found = new ReviewReading(extractor, options.Workers, progress).Read(listing, cancellation);
        var replaying = Replaying.Over(log, () => found.Select(extraction => extraction.Document));
        return new ReviewSession(options, log, extractor, found, replaying);
    }

    /// <summary>A document with its text, or null.</summary>
    public SourceDocument? Document(string sourceFile) => _collection.Find(sourceFile)?.Now.Document;

    /// <summary>The rows of a document with all decisions so far, in text order; empty where there is no such document.</summary>
    public ImmutableArray<Observation> Observations(string sourceFile) => _collection.Find(sourceFile)?.Now.Observations ?? [];

    /// <summary>What decisions have changed.</summary>
    /// <param name="version">A version that the caller knows.</param>
    /// <returns>The version now, the documents of the decisions in between, one each (a decision that found no place has none), and the decisions.</returns>
    public (int Version, IReadOnlyList<string> Files, IReadOnlyList<Decision> Decisions) ChangedSince(int version) => _collection.ChangedSince(version);

    /// <summary>Every number of a document, statistic or not, in text order.</summary>
    public ImmutableArray<FoundQuantity> Quantities(string sourceFile) => _collection.Find(sourceFile)?.Now.Quantities ?? [];

    /// <summary>The targets of a document with all decisions so far; what other documents report of them stands in <see cref="Dataset"/>.</summary>
    public ImmutableArray<Target> Targets(string sourceFile) => _collection.Find(sourceFile)?.Targets ?? [];

    /// <summary>The row of an id with all decisions so far, or null.</summary>
    public Observation? Observation(string observationId) => _collection.Row(observationId);

    /// <summary>A row with one field corrected, or why it can't be so. Nothing is kept.</summary>
    /// <param name="row">The row, with what was corrected before.</param>
    /// <param name="field">One of <see cref="FieldNames"/>.</param>
    /// <param name="text">What was typed.</param>
    public FieldCheck Check(Observation row, string field, string text) => _editor.Check(row, field, text, Day(row.SourceFile));

    /// <summary>The targets that a row would change if it were corrected so, or added. Nothing is kept.</summary>
    /// <param name="before">The row as it is; null for an addition.</param>
    /// <param name="after">The row as it would be.</param>
    public ImmutableArray<TargetChange> Effect(Observation? before, Observation after) =>
        _collection.Effect(Decision(new ReviewRequest { Reviewer = "", Kind = before is null ? DecisionKind.Add : DecisionKind.Edit }, "", before is null ? after with { ObservationId = "o-new" } : after, before is null ? [] : Fields.Changes(before, after)));

    /// <summary>A field of a row as <see cref="Check"/> takes it back.</summary>
    public static string TextOf(Observation row, ObservationField field) => FieldText.Of(row, field);

    /// <summary>Places that begin with or contain what was typed, those in force on the document's date first.</summary>
    public IReadOnlyList<Place> CompletePlace(string typed, string sourceFile) => _editor.Complete(typed, Day(sourceFile));

    /// <summary>The row that selected words would make, to be corrected and added. Nothing is kept.</summary>
    public FieldCheck Draft(string sourceFile, TextSpan selected) => _collection.Find(sourceFile) is { } document
        ? _drafts.Draft(document.Now, selected)
        : FieldCheck.Refused($"there is no document {sourceFile}", $"没有文献{sourceFile}");

    /// <summary>Takes a decision: checks it, writes it to the log, and lays it over its document.</summary>
    /// <exception cref="Model.Tables.StoreException">The log can't be written; nothing changed.</exception>
    public ReviewChange Decide(ReviewRequest request)
    {
        string reviewer = request.Reviewer.Trim();
        if (reviewer.Length is 0 or > LongestName || reviewer.Any(char.IsControl))
            return Refused("a reviewer's name has 1 to 100 characters on one line", "核校人姓名须为一行，1 至 100 个字符");
        lock (_gate)
        {
            Refresh();
            return request.Kind switch
            {
                DecisionKind.Undo => Undo(request, reviewer),
                DecisionKind.Add => Add(request, reviewer),
                _ => OnRow(request, reviewer),
            };
        }
    }

    /// <summary>Reads what others have written to the log since.</summary>
    /// <returns>Whether there was anything new.</returns>
    /// <exception cref="Model.Tables.StoreException">The log can't be read.</exception>
    public bool Refresh()
    {
        lock (_gate)
        {
            return _log.Refresh() && TakeNew() is not null;
        }
    }

    /// <summary>Somebody is being answered. <see cref="Dataset"/> follows when nobody is, or after some seconds.</summary>
    public void PutOff() => _collection.PutOff();

    /// <summary>Waits until <see cref="Dataset"/> shows every decision taken before the call, and has it made at once.</summary>
    public Task Settle(CancellationToken cancellation = default) => _collection.Settle(hurry: true, cancellation);

    /// <summary>Waits until <see cref="Dataset"/> shows every decision taken before the call, however long it is put off.</summary>
    public Task Follow(CancellationToken cancellation = default) => _collection.Settle(hurry: false, cancellation);

    /// <summary>Stops the work in the background and lets the log go. Nothing waits to be written.</summary>
    public void Dispose()
    {
        _collection.Dispose();
        _log.Dispose();
    }

    private static ReviewChange Refused(string problem, string problemZh, string field = "") => new() { Problem = problem, ProblemZh = problemZh, ProblemField = field };

    private static ReviewChange Refused(FieldCheck check, string field) => Refused(check.Problem, check.ProblemZh, field);

    private DateOnly? Day(string sourceFile) => Document(sourceFile)?.Date?.First;

    private ReviewChange OnRow(ReviewRequest request, string reviewer)
    {
        if (_collection.Row(request.ObservationId) is not { } row)
            return Refused("that row is no longer there; reload the page", "此数已不存在；请重新载入页面");
        if (request.Kind == DecisionKind.Flag && request.Note.Trim().Length == 0)
            return Refused("a flag needs a note that says what is doubtful", "标记须附注，说明何处可疑", "note");
        string field = "";
        FieldCheck edited = request.Kind == DecisionKind.Edit ? Edited(row, request, out field) : new FieldCheck(row, "");
        if (edited.Row is not { } now)
            return Refused(edited, field);
        ImmutableArray<FieldChange> changes = Fields.Changes(row, now);
        if (request.Kind == DecisionKind.Edit && changes.IsEmpty)
            return Refused("nothing was changed; accept the row where it is right as it stands", "并无改动；若原样无误，请按“认可”");
        return Keep(request, reviewer, row, (now with { Review = Review.Unreviewed, PairId = "" }).Said(changes.Select(change => change.Field)), changes);
    }

    private ReviewChange Add(ReviewRequest request, string reviewer)
    {
        FieldCheck draft = Draft(request.SourceFile, request.Span);
        string field = "";
        if (draft.Row is { } drafted)
            draft = Edited(drafted, request, out field);
        if (draft.Row is not { } row)
            return Refused(draft, field);
        if (row.Quantity.Low is null && row.Quantity.High is null)
            return Refused("no number was recognised in the words; type the value", "所选字词中未识别出数字；请填写数值", "value");
        if (row.Subject.Length == 0)
            return Refused("say what is counted or measured", "请填写所计或所量的是什么", "subject");
        if (Observations(row.SourceFile).FirstOrDefault(other => other.Review != Review.Rejected && other.Span == row.Span && Fields.Changes(other, row).IsEmpty) is not null)
            return Refused("that statistic is there already", "此统计数已经存在");
        string id = StableId.Of("o", "added", row.DocumentId, row.Span.ToString(), reviewer, _clock.GetUtcNow().ToString("O", null));
        return Keep(request, reviewer, null, row with { ObservationId = id }, []);
    }

    private ReviewChange Undo(ReviewRequest request, string reviewer)
    {
        Decision? undone = _log.Decisions.FirstOrDefault(decision => decision.DecisionId == request.Undoes);
        if (undone is null)
            return Refused("there is no such decision to undo", "没有可撤销的这项决定");
        if (LiveDecisions.Undone(_log.Decisions).Contains(undone.DecisionId))
            return Refused("that decision is undone already", "此项决定已经撤销");
        return Write(new Decision
        {
            Reviewer = reviewer,
            At = _clock.GetUtcNow(),
            Kind = DecisionKind.Undo,
            Anchor = undone.Anchor,
            Note = request.Note.Trim(),
            Undoes = undone.DecisionId,
        });
    }

    private FieldCheck Edited(Observation row, ReviewRequest request, out string field)
    {
        field = "";
        foreach ((string name, string text) in request.Fields)
        {
            FieldCheck check = Check(row, name, text);
            if (check.Row is not { } better)
            {
                field = name;
                return check;
            }

            row = better;
        }

        return new FieldCheck(row, "");
    }

    private ReviewChange Keep(ReviewRequest request, string reviewer, Observation? before, Observation row, ImmutableArray<FieldChange> changes) => Write(Decision(request, reviewer, row, changes) with
    {
        Settles = before is null || request.Kind == DecisionKind.Flag ? [] : _collection.Find(row.SourceFile)!.Standing(before),
    });

    private Decision Decision(ReviewRequest request, string reviewer, Observation row, ImmutableArray<FieldChange> changes) => new()
    {
        Reviewer = reviewer,
        At = _clock.GetUtcNow(),
        Kind = request.Kind,
        Anchor = DecisionAnchor.Of(_collection.Find(row.SourceFile)!.Now.Document, row.Span, row.ObservationId),
        Changes = changes,
        Row = row,
        Note = request.Note.Trim(),
    };

    private ReviewChange Write(Decision decision)
    {
        Decision written = _log.Append(decision);
        return (TakeNew() ?? new ReviewChange()) with { Decision = written };
    }

    /// <summary>Takes what the log has and the collection has not; null where there is nothing. The log may be another file than before, a merged one.</summary>
    private ReviewChange? TakeNew()
    {
        ReviewChange? last = null;
        foreach (Decision one in _log.Decisions.Where(one => _taken.Add(one.DecisionId)))
        {
            last = _collection.Take(one);
        }

        return last;
    }
}
