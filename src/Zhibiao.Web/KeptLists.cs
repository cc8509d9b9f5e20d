using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>
/// Lists as they stood when they were asked for: a number that is decided on stays where it is, so that next and previous lead where the
/// reviewer sees them lead. The last few lists are kept.
/// </summary>
internal sealed class KeptLists
{
    private const int Most = 40;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Ids> _lists = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private int _last;

    /// <summary>Keeps a list, and gives its name.</summary>
    public string Keep(IEnumerable<QueueEntry> entries)
    {
        var list = new Ids([.. entries.Select(entry => entry.Observation.ObservationId)]);
        lock (_lock)
        {
            string name = (++_last).ToString(CultureInfo.InvariantCulture);
            _lists.Add(name, list);
            _order.Enqueue(name);
            if (_order.Count > Most)
                _lists.Remove(_order.Dequeue());
            return name;
        }
    }

    /// <summary>The list of that name; null where it is no longer kept.</summary>
    public Ids? Find(string name)
    {
        lock (_lock)
        {
            return _lists.GetValueOrDefault(name);
        }
    }

    /// <summary>Ids in their order.</summary>
    internal sealed class Ids
    {
        private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);

        public Ids(IReadOnlyList<string> all)
        {
            All = all;
            for (int at = 0; at < all.Count; at++)
                _at.TryAdd(all[at], at);
        }

        public IReadOnlyList<string> All { get; }

        /// <summary>Where the id stands; -1 where it does not.</summary>
        public int At(string id) => _at.TryGetValue(id, out int at) ? at : -1;
    }
}
