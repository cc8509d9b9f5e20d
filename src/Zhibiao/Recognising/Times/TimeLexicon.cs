using System.Collections.Frozen;
using Zhibiao.Model;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Times;

/// <summary>The words of the calendar vocabulary in one language, ready to be looked up.</summary>
internal sealed class TimeLexicon
{
    private readonly PhraseTrie<CalendarRow> _times = new();
    private readonly PhraseTrie<CalendarRow> _within = new();
    private readonly PhraseTrie<CalendarRow> _suffixes = new();
    private readonly PhraseTrie<CalendarRow> _connectors = new();
    private readonly FrozenDictionary<char, (string Phrase, CalendarRow Row)[]> _prefixes;
    private readonly CharacterSet _prefixEnds = new();
    private readonly CharacterSet _joints = new();

    /// <summary>Takes the rows of the language.</summary>
    public TimeLexicon(IEnumerable<CalendarRow> rows, Language language, LunarMonths lunar)
    {
        Lunar = lunar;
        var prefixes = new List<(string Phrase, CalendarRow Row)>();
        foreach (CalendarRow row in rows.Where(row => row.Language == language))
        {
            foreach (string phrase in row.Phrases)
            {
                switch (row.Kind)
                {
                    case "prefix":
                        prefixes.Add((phrase, row));
                        _prefixEnds.Add(phrase[^1]);
                        break;
                    case "suffix":
                        _suffixes.Add(phrase, row);
                        break;
                    case "connector":
                        _connectors.Add(phrase, row);
                        _joints.AddAll(phrase);
                        break;
                    case "period" when row.Year == "needed":
                        _within.Add(phrase, row);
                        break;
                    case "period" when row.Year == "taken":
                        _within.Add(phrase, row);
                        _times.Add(phrase, row);
                        break;
                    default:
                        _times.Add(phrase, row);
                        break;
                }
            }
        }

        prefixes.Sort((a, b) => b.Phrase.Length.CompareTo(a.Phrase.Length));
        _prefixes = prefixes.GroupBy(prefix => prefix.Phrase[^1]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The lunar calendar.</summary>
    public LunarMonths Lunar { get; }

    /// <summary>Whether a time may begin with the character.</summary>
    public bool CanStart(char c) => _times.CanStart(c);

    /// <summary>Whether a time word may begin at the place; false is certain.</summary>
    public bool MayBegin(string text, int at, int end) => _times.MayBegin(text, at, end);

    /// <summary>Whether the character is of a connector.</summary>
    public bool Connects(char c) => _joints.Has(c);

    /// <summary>The rows of the longest time word at the place that its neighbours allow.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="floor">Where looking back ends.</param>
    /// <param name="end">Where looking ahead ends.</param>
    /// <param name="stop">Behind the word.</param>
    /// <returns>Empty where none.</returns>
    public CalendarRow[] Time(string text, int at, int floor, int end, out int stop) => Allowed(_times, text, at, floor, end, out stop);

    /// <summary>The rows of the longest phrase that may stand behind a year: 春, 底, 上半年.</summary>
    public CalendarRow[] WithinYear(string text, int at, int end, out int stop) => Allowed(_within, text, at, at, end, out stop);

    /// <summary>The longest suffix at the place that its neighbours allow.</summary>
    public CalendarRow? Suffix(string text, int at, int end, out int stop) =>
        Allowed(_suffixes, text, at, at, end, out stop) is [var row, ..] ? row : null;

    /// <summary>Length of the longest connector at the place; 0 where none.</summary>
    public int Connector(string text, int at, int end)
    {
        _connectors.Longest(text, at, end, out int length);
        return length;
    }

    /// <summary>The longest prefix that ends at the place.</summary>
    public CalendarRow? Prefix(string text, int at, int floor, out int start)
    {
        start = at;
        if (at <= floor || !_prefixEnds.Has(text[at - 1]))
        {
            return null;
        }

        foreach ((string phrase, CalendarRow row) in _prefixes[text[at - 1]])
        {
            start = at - phrase.Length;
            if (start >= floor && string.CompareOrdinal(text, start, phrase, 0, phrase.Length) == 0 && row.Allows(text, start, at, floor, text.Length))
            {
                return row;
            }
        }

        start = at;
        return null;
    }

    private static CalendarRow[] Allowed(PhraseTrie<CalendarRow> trie, string text, int at, int floor, int end, out int stop)
    {
        for (int limit = end; ;)
        {
            CalendarRow[] rows = trie.Longest(text, at, limit, out int length);
            stop = at + length;
            if (length == 0 || rows[0].Allows(text, at, stop, floor, end))
            {
                return rows;
            }

            limit = stop - 1; // a shorter phrase may still be allowed
        }
    }
}
