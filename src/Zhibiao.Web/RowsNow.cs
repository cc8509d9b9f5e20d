using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>The rows as the last decision leaves them: what is counted of them is kept up, document by document, and never counted anew.</summary>
internal sealed class RowsNow
{
    private readonly Lock _lock = new();
    private readonly ReviewSession _session;
    private readonly IReadOnlyList<SourceDocument> _documents;
    private readonly Dictionary<string, int> _numbers;
    private readonly ImmutableArray<Observation>[] _rows;
    private readonly int[] _reviewed;
    private readonly Dictionary<Review, int> _counts = [];
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Observation? Row, int Version)> _changed = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _changedDocuments = [];
    private int _version;

    public RowsNow(ReviewSession session, IReadOnlyList<SourceDocument> documents)
    {
        _session = session;
        _documents = documents;
        _numbers = documents.Select((document, d) => (document.SourceFile, d)).ToDictionary(one => one.SourceFile, one => one.d, StringComparer.Ordinal);
        _rows = new ImmutableArray<Observation>[documents.Count];
        _reviewed = new int[documents.Count];
        _version = session.Version;
        for (int d = 0; d < documents.Count; d++)
            Count(d, +1);
    }

    /// <summary>The document's number; -1 where it is none of the session's.</summary>
    public int NumberOf(string sourceFile) => _numbers.GetValueOrDefault(sourceFile, -1);

    /// <summary>Takes over what was decided since.</summary>
    /// <returns>Whether anything was.</returns>
    public bool CatchUp()
    {
        lock (_lock)
        {
            (int version, IReadOnlyList<string> files, _) = _session.ChangedSince(_version);
            if (version == _version)
                return false;
            foreach (int d in files.Distinct(StringComparer.Ordinal).Select(NumberOf).Where(d => d >= 0))
            {
                foreach (Observation row in _rows[d])
                    _changed[row.ObservationId] = (null, version);
                Count(d, -1);
                Count(d, +1);
                foreach (Observation row in _rows[d])
                    _changed[row.ObservationId] = (row, version);
                _changedDocuments[d] = version;
            }

            _version = version;
            return true;
        }
    }

    /// <summary>How many of these are still to be reviewed.</summary>
    public int Left(IReadOnlyList<string> ids)
    {
        lock (_lock)
        {
            return ids.Count(_open.Contains);
        }
    }

    /// <summary>The first after that place which is still to be reviewed and not skipped, else the first before it; -1 where there is none.</summary>
    public int Next(IReadOnlyList<string> ids, int at, IReadOnlySet<string> skipped)
    {
        lock (_lock)
        {
            for (int i = at + 1; i < ids.Count; i++)
            {
                if (IsOpen(ids[i]))
                    return i;
            }

            for (int i = 0; i < at; i++)
            {
                if (IsOpen(ids[i]))
                    return i;
            }
        }

        return -1;

        bool IsOpen(string id) => _open.Contains(id) && !skipped.Contains(id);
    }

    /// <summary>How many rows are in that state.</summary>
    public int Count(Review state)
    {
        lock (_lock)
        {
            return _counts.GetValueOrDefault(state);
        }
    }

    /// <summary>How many rows a document has, and how many of them are reviewed.</summary>
    public (int All, int Reviewed) Of(int document)
    {
        lock (_lock)
        {
            return (_rows[document].Length, _reviewed[document]);
        }
    }

    /// <summary>The rows that decisions have changed since the snapshot; null for one that is gone. Those of older snapshots are forgotten.</summary>
    public Dictionary<string, Observation?> Since(Snapshot snapshot)
    {
        lock (_lock)
        {
            foreach (string id in _changed.Where(one => one.Value.Version <= snapshot.Version).Select(one => one.Key).ToList())
                _changed.Remove(id);
            return _changed.ToDictionary(one => one.Key, one => one.Value.Row, StringComparer.Ordinal);
        }
    }

    /// <summary>Numbers of the documents that decisions have changed since the snapshot.</summary>
    public IReadOnlyList<int> DocumentsSince(Snapshot snapshot)
    {
        lock (_lock)
        {
            return [.. _changedDocuments.Where(one => one.Value > snapshot.Version).Select(one => one.Key)];
        }
    }

    // Adds the document's rows to what is counted, or takes them out again.
    private void Count(int d, int by)
    {
        if (by > 0)
            (_rows[d], _reviewed[d]) = (_session.Observations(_documents[d].SourceFile), 0);
        foreach (Observation row in _rows[d])
        {
            _counts[row.Review] = _counts.GetValueOrDefault(row.Review) + by;
            if (row.Review != Review.Unreviewed)
                _reviewed[d] += by;
            else if (by > 0)
                _open.Add(row.ObservationId);
            else
                _open.Remove(row.ObservationId);
        }
    }
}
