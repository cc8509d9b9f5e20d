using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Reviewing;

namespace Zhibiao;

/// <summary>All documents under review. A decision changes one document at once; the whole dataset is made anew in the background.</summary>
internal sealed class ReviewedCollection : IDisposable
{
    private readonly Lock _gate = new();
    private readonly QuietTime _quiet = new();
    private readonly Dictionary<string, ReviewedDocument> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fileOfRow = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fileOfDecision = new(StringComparer.Ordinal);
    private readonly List<string> _changed = [];
    private readonly ImmutableArray<DocumentExtraction> _found;
    private readonly List<Decision> _log;
    private readonly ImmutableArray<UnplacedDecision> _lost;
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _working;
    private bool _stopped;

    /// <param name="found">What the rules found, in the listing's order; documents with their texts.</param>
    /// <param name="extractor">Pairs and checks.</param>
    /// <param name="log">The log, undo lines among it.</param>
    /// <param name="replaying">It has looked at every document.</param>
    public ReviewedCollection(IReadOnlyList<DocumentExtraction> found, DocumentExtractor extractor, ImmutableArray<Decision> log, Replaying replaying)
    {
        _found = [.. found];
        _log = [.. log];
        _lost = replaying.Unplaced;
        ILookup<string, Decision> ofFile = FilesOf(log, replaying);
        foreach (ReviewedDocument document in found.AsParallel().AsOrdered().Where(extraction => extraction.Document.Status == DocumentStatus.Read).Select(extraction =>
            new ReviewedDocument(extraction, ofFile[extraction.Document.SourceFile], replaying.Of(extraction.Document.SourceFile), extractor)))
        {
            string file = document.Now.Document.SourceFile;
            _byFile[file] = document;
            Remember(file, document);
        }

        Dataset = Compose();
    }

    /// <summary>The documents that were read, with their texts, in the listing's order.</summary>
    public IReadOnlyList<SourceDocument> Documents => [.. _found.Select(extraction => extraction.Document).Where(document => document.Status == DocumentStatus.Read)];

    /// <summary>The dataset as of <see cref="Shown"/>.</summary>
    public Dataset Dataset { get; private set; }

    /// <summary>Count of decisions taken.</summary>
    public int Version { get; private set; }

    /// <summary>The version that the dataset shows.</summary>
    public int Shown { get; private set; }

    /// <summary>Decisions that count and found no place.</summary>
    public ImmutableArray<UnplacedDecision> Unplaced
    {
        get
        {
            lock (_gate)
            {
                return UnplacedNow();
            }
        }
    }

    /// <summary>Disagreements that are open.</summary>
    public ImmutableArray<DecisionConflict> Conflicts
    {
        get
        {
            lock (_gate)
            {
                return DecisionConflicts.Of(_log);
            }
        }
    }

    /// <summary>A document that was read, or null.</summary>
    public ReviewedDocument? Find(string sourceFile)
    {
        lock (_gate)
        {
            return _byFile.GetValueOrDefault(sourceFile);
        }
    }

    /// <summary>A row with all decisions so far, or null.</summary>
    public Observation? Row(string observationId)
    {
        lock (_gate)
        {
            return _fileOfRow.TryGetValue(observationId, out string? file) ? RowIn(_byFile[file], observationId) : null;
        }
    }

    /// <summary>Whether it has been disposed of.</summary>
    public bool IsStopped => _stopped;

    /// <summary>The version now, the documents that decisions since that version are about, and the decisions.</summary>
    public (int Version, IReadOnlyList<string> Files, IReadOnlyList<Decision> Decisions) ChangedSince(int version)
    {
        lock (_gate)
        {
            return (Version, [.. _changed.Skip(version).Where(file => file.Length > 0)], [.. _log.Skip(_log.Count - Math.Clamp(Version - version, 0, _log.Count))]);
        }
    }

    /// <summary>Takes one more decision of the log.</summary>
    public ReviewChange Take(Decision decision)
    {
        lock (_gate)
        {
            _log.Add(decision);
            _quiet.PutOff();
            Version++;
            var change = new ReviewChange { Decision = decision, Version = Version };
            string? file = decision.Undoes.Length > 0 && _fileOfDecision.TryGetValue(decision.Undoes, out string? undone) ? undone : FileOf(decision);
            _changed.Add(file ?? "");
            if (file is not null)
            {
                _fileOfDecision[decision.DecisionId] = file;
                ReviewedDocument document = _byFile[file];
                string id = decision.Anchor.ObservationId;
                (Observation? before, ImmutableArray<Target> targets) = (RowIn(document, id), document.Targets);
                document.Take(decision);
                Remember(file, document);
                change = change with { Before = before, After = RowIn(document, id), Targets = Changes(targets, document.Targets) };
            }

            if (!_working && !_stopped)
            {
                _working = true;
                _ = Task.Run(Work);
            }

            return change;
        }
    }

    /// <summary>The targets of its document that a decision would change; nothing is kept.</summary>
    public ImmutableArray<TargetChange> Effect(Decision decision)
    {
        lock (_gate)
        {
            return FileOf(decision) is { } file ? Changes(_byFile[file].Targets, _byFile[file].TargetsWith(decision)) : [];
        }
    }

    /// <summary>Somebody is being answered: the dataset waits for a moment.</summary>
    public void PutOff() => _quiet.PutOff();

    /// <summary>Waits until the dataset shows every decision taken before the call.</summary>
    /// <param name="hurry">Whether it is made at once; else when nobody asks for anything.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task Settle(bool hurry, CancellationToken cancellation)
    {
        int wanted = Version;
        while (true)
        {
            Task next;
            lock (_gate)
            {
                if (Shown >= wanted || _stopped)
                    return;
                if (hurry)
                    _quiet.End();
                next = _next.Task;
            }

            await next.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Stops the work in the background.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _stopped = true;
            _quiet.End();
            _next.TrySetResult();
        }
    }

    private static Observation? RowIn(ReviewedDocument document, string id) => document.Now.Observations.FirstOrDefault(row => row.ObservationId == id);

    private static ImmutableArray<TargetChange> Changes(ImmutableArray<Target> before, ImmutableArray<Target> after)
    {
        var old = before.ToDictionary(target => target.TargetId, StringComparer.Ordinal);
        var now = after.ToDictionary(target => target.TargetId, StringComparer.Ordinal);
        return [.. before.Where(target => !now.ContainsKey(target.TargetId)).Select(target => new TargetChange(target, null)),
            .. after.Select(target => new TargetChange(old.GetValueOrDefault(target.TargetId), target)).Where(change => change.Before != change.After)];
    }

    /// <summary>The decisions of each file: those that count where they were placed, the others where they were made.</summary>
    private ILookup<string, Decision> FilesOf(ImmutableArray<Decision> log, Replaying replaying)
    {
        foreach ((string file, ImmutableArray<PlacedDecision> placed) in replaying.ByFile)
        {
            foreach (PlacedDecision one in placed)
            {
                _fileOfDecision[one.Decision.DecisionId] = file;
            }
        }

        HashSet<string> live = [.. LiveDecisions.Of(log).Select(decision => decision.DecisionId)];
        HashSet<string> read = [.. _found.Select(extraction => extraction.Document.SourceFile)];
        foreach (Decision decision in log.Where(decision => !live.Contains(decision.DecisionId) && read.Contains(decision.Anchor.SourceFile)))
        {
            _fileOfDecision[decision.DecisionId] = decision.Anchor.SourceFile;
        }

        return log.Where(decision => _fileOfDecision.ContainsKey(decision.DecisionId))
            .ToLookup(decision => _fileOfDecision[decision.DecisionId], StringComparer.Ordinal);
    }

    private string? FileOf(Decision decision) => _byFile.ContainsKey(decision.Anchor.SourceFile) ? decision.Anchor.SourceFile
        : _found.Select(extraction => extraction.Document).FirstOrDefault(document => document.DocumentId == decision.Anchor.DocumentId && _byFile.ContainsKey(document.SourceFile))?.SourceFile;

    private void Remember(string file, ReviewedDocument document)
    {
        foreach (Observation row in document.Now.Observations)
        {
            _fileOfRow[row.ObservationId] = file;
        }
    }

    private ImmutableArray<UnplacedDecision> UnplacedNow()
    {
        if (_lost.IsEmpty)
            return [];
        HashSet<string> undone = LiveDecisions.Undone(_log);
        return [.. _lost.Where(one => !undone.Contains(one.Decision.DecisionId))];
    }

    private Dataset Compose()
    {
        DocumentResult[] documents;
        ImmutableArray<UnplacedDecision> unplaced;
        Decision[] log;
        lock (_gate)
        {
            documents = [.. _found.Select(extraction => _byFile.TryGetValue(extraction.Document.SourceFile, out ReviewedDocument? document) ? document.Result : HeldDataset.Unread(extraction.Document))];
            unplaced = UnplacedNow();
            log = [.. _log];
        }

        HashSet<string> ids = [.. documents.Select(result => result.Document.DocumentId)];
        return HeldDataset.Of(documents, DecisionChecks.Of(log, unplaced, ids));
    }

    private async Task Work()
    {
        while (true)
        {
            await _quiet.Come().ConfigureAwait(false);
            int version;
            lock (_gate)
            {
                if (_stopped)
                    return;
                _quiet.Begin();
                version = Version;
            }

            // On a thread of its own: those of the pool answer.
            Dataset dataset = await Task.Factory.StartNew(Compose, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
            lock (_gate)
            {
                (Dataset, Shown) = (dataset, version);
                _next.TrySetResult();
                _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                if (version == Version || _stopped)
                {
                    _working = false;
                    return;
                }
            }
        }
    }
}
