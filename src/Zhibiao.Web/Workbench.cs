using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>A session as the answers read it. Rows come with every decision so far; what the whole dataset gives follows within a moment.</summary>
internal sealed class Workbench
{
    private const int MostDocuments = 2000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _numbers;
    private Snapshot _now;
    private Ledger _ledger;
    private (int Version, HashSet<string> Ids)? _open;

    public Workbench(ReviewSession session, string reviewer)
    {
        Session = session;
        Reviewer = reviewer;
        Documents = session.Documents;
        _numbers = Documents.Select((document, d) => (document.SourceFile, d)).ToDictionary(one => one.SourceFile, one => one.d, StringComparer.Ordinal);
        _now = new Snapshot(session.Dataset);
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

    public Snapshot Now
    {
        get
        {
            Dataset dataset = Session.Dataset;
            lock (_lock)
            {
                if (!ReferenceEquals(dataset, _now.Dataset))
                    _now = new Snapshot(dataset);
                return _now;
            }
        }
    }

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

    /// <summary>Ids of the rows that are still to be reviewed.</summary>
    public IReadOnlySet<string> Unreviewed
    {
        get
        {
            int version = Version;
            lock (_lock)
            {
                if (_open is not var (of, ids) || of != version)
                {
                    ids = [.. Documents.SelectMany(document => Session.Observations(document.SourceFile)).Where(row => row.Review == Review.Unreviewed).Select(row => row.ObservationId)];
                    _open = (version, ids);
                }

                return ids;
            }
        }
    }

    public Observation? Find(string id) => Session.Observation(id);

    /// <summary>The row as the page reads it; null where it is gone.</summary>
    public object? Row(string id) => Find(id) is { } row ? Rows.Of(row, Now.Gravest(id), Ledger.IsFlagged(id)) : null;

    public SourceDocument? DocumentOf(Observation row) => Session.Document(row.SourceFile);

    /// <summary>The document of that number; null where there is none.</summary>
    public SourceDocument? Document(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int d) && d < Documents.Count ? Documents[d] : null;

    public int NumberOf(SourceDocument document) => _numbers.GetValueOrDefault(document.SourceFile, -1);

    /// <summary>The targets of the row, with every decision so far on its document.</summary>
    public IEnumerable<Target> TargetsOf(Observation row) => Session.Targets(row.SourceFile)
        .Where(target => target.BaselineObservationId == row.ObservationId || target.TargetObservationId == row.ObservationId);

    /// <summary>
    /// The documents that hold numbers, then the others, with how far their review has come; of a large collection the first ones, since the
    /// filters and the search lead to the rest.
    /// </summary>
    public IEnumerable<object> DocumentRows() => Documents
        .Select((document, d) => (document, d, Rows: Session.Observations(document.SourceFile)))
        .OrderBy(one => one.Rows.Length == 0).Take(MostDocuments)
        .Select(one => Rows.Of(one.document, one.d, one.Rows.Length, one.Rows.Count(row => row.Review != Review.Unreviewed)));
}
