using System.Globalization;

namespace Zhibiao.Web;

/// <summary>
/// Lists as they stood when they were asked for: a number that is decided on stays where it is, so that next and previous lead where the
/// reviewer sees them lead. The lists last used are kept.
/// </summary>
internal sealed class KeptLists
{
    private const int Most = 60;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Ids> _lists = new(StringComparer.Ordinal);
    private readonly LinkedList<string> _order = new();
    private int _last;

    /// <summary>Keeps a list, and gives its name.</summary>
    public string Keep(IReadOnlyList<string> ids)
    {
        var list = new Ids(ids);
        lock (_lock)
        {
            string name = (++_last).ToString(CultureInfo.InvariantCulture);
            _lists.Add(name, list);
            _order.AddLast(name);
            if (_order.Count > Most)
            {
                _lists.Remove(_order.First!.Value);
                _order.RemoveFirst();
            }

            return name;
        }
    }

    /// <summary>The list of that name; null where it is no longer kept.</summary>
    public Ids? Find(string name)
    {
        lock (_lock)
        {
            if (!_lists.TryGetValue(name, out Ids? list))
                return null;
            _order.Remove(name);
            _order.AddLast(name);
            return list;
        }
    }

    /// <summary>Ids in their order.</summary>
    internal sealed class Ids
    {
        private readonly Lazy<Dictionary<string, int>> _at;

        public Ids(IReadOnlyList<string> all)
        {
            All = all;
            _at = new(() => all.Select((id, at) => (id, at)).DistinctBy(one => one.id, StringComparer.Ordinal).ToDictionary(one => one.id, one => one.at, StringComparer.Ordinal));
        }

        public IReadOnlyList<string> All { get; }

        /// <summary>Where the id stands; -1 where it does not.</summary>
        public int At(string id) => _at.Value.TryGetValue(id, out int at) ? at : -1;
    }
}
