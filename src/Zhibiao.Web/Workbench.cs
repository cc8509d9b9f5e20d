using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>
/// A session as the answers read it. Rows come with every decision so far; what the whole dataset gives (order, targets, checks, charts) is
/// made ready behind the requests, one piece of work at a time, and follows within a moment.
/// </summary>
internal sealed class Workbench
{
    private const int MostDocuments = 2000;

    private readonly Lock _lock = new();
    private Task _behind = Task.CompletedTask;
    private Ledger _ledger;
    private bool _preparing;

    public Workbench(ReviewSession session, string reviewer)
    {
        Session = session;
        Reviewer = reviewer;
        Documents = session.Documents;
        Rows = new RowsNow(session, Documents);
        Now = new Snapshot(session.Dataset, session.Shown, Desk);
        _ledger = new Ledger(session.Decisions);
    }

    public ReviewSession Session { get; }

    public ReviewDesk Desk { get; } = new();

    /// <summary>Whose decisions they are; empty where the page asks.</summary>
    public string Reviewer { get; }

    /// <summary>The documents that were read; the page names them by their number here.</summary>
    public IReadOnlyList<SourceDocument> Documents { get; }

    /// <summary>Count of decisions since the session began.</summary>
    public int Version => Session.Version;

    /// <summary>The dataset as last made ready.</summary>
    public Snapshot Now { get; private set; }

    /// <summary>Whether the snapshot is still to show the last decisions.</summary>
    public bool Waiting => Now.Version < Version;

    /// <summary>The rows with every decision so far.</summary>
    public RowsNow Rows { get; }

    public Ledger Ledger
    {
        get
        {
            IReadOnlyList<Decision> all = Session.Decisions;
            lock (_lock)
            {
                if (all.Count != _ledger.All.Count)
                    _ledger = new Ledger(all);
                return _ledger;
            }
        }
    }

    /// <summary>Takes over what was decided here or by others, and has the snapshot made anew.</summary>
    public void CatchUp()
    {
        if (!Rows.CatchUp())
            return;
        lock (_lock)
        {
            if (_preparing)
                return;
            _preparing = true;
            _ = Task.Run(Prepare);
        }
    }

    /// <summary>Does long work behind the requests, when other such work is done: it takes one processor, not all, and none of the threads that answer.</summary>
    public Task Behind(Action work)
    {
        lock (_lock)
        {
            return _behind = _behind.ContinueWith(_ => work(), CancellationToken.None, TaskContinuationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    public Observation? Find(string id) => Session.Observation(id);

    /// <summary>The row as the page reads it; null where it is gone.</summary>
    public object? Row(string id) => Find(id) is { } row ? Web.Rows.Of(row, Now.Gravest(id), Ledger.IsFlagged(id)) : null;

    public SourceDocument? DocumentOf(Observation row) => Session.Document(row.SourceFile);

    /// <summary>The document of that number; null where there is none.</summary>
    public SourceDocument? Document(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int d) && d < Documents.Count ? Documents[d] : null;

    public int NumberOf(SourceDocument document) => Rows.NumberOf(document.SourceFile);

    /// <summary>The targets of the row, with every decision so far on its document.</summary>
    public IEnumerable<Target> TargetsOf(Observation row) => Session.Targets(row.SourceFile)
        .Where(target => target.BaselineObservationId == row.ObservationId || target.TargetObservationId == row.ObservationId);

    /// <summary>All targets: as in the snapshot, those of documents that decisions have changed since as they are now. What is new stands first.</summary>
    public IReadOnlyList<Target> Targets()
    {
        Snapshot now = Now;
        SourceDocument[] changed = [.. Rows.DocumentsSince(now).Select(d => Documents[d])];
        if (changed.Length == 0)
            return now.Targets;
        var fresh = changed.SelectMany(document => Session.Targets(document.SourceFile)).DistinctBy(target => target.TargetId, StringComparer.Ordinal).ToDictionary(target => target.TargetId, StringComparer.Ordinal);
        HashSet<string> ids = [.. changed.Select(document => document.DocumentId)];
        var kept = new List<Target>(now.Targets.Length);
        foreach (Target target in now.Targets)
        {
            if (!ids.Contains(target.DocumentId))
                kept.Add(target);
            else if (fresh.Remove(target.TargetId, out Target? changedTarget))
                kept.Add(changedTarget);
        }

        return [.. fresh.Values, .. kept];
    }

    /// <summary>
    /// The documents that hold numbers, then the others, with how far their review has come; of a large collection the first ones, since the
    /// filters and the search lead to the rest.
    /// </summary>
    public IEnumerable<object> DocumentRows() => Documents
        .Select((document, d) => (document, d, Rows: Rows.Of(d)))
        .OrderBy(one => one.Rows.All == 0).Take(MostDocuments)
        .Select(one => Web.Rows.Of(one.document, one.d, one.Rows.All, one.Rows.Reviewed));

    private async Task Prepare()
    {
        while (true)
        {
            await Session.Follow().ConfigureAwait(false);
            await Behind(() =>
            {
                int version = Session.Shown;
                Now = new Snapshot(Session.Dataset, version, Desk, Now);
            }).ConfigureAwait(false);
            lock (_lock)
            {
                if (Waiting && !Session.IsClosed)
                    continue;
                _preparing = false;
                return;
            }
        }
    }
}
