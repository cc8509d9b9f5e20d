using Zhibiao.Model;

namespace Zhibiao.Pairing;

/// <summary>
/// Levels of one document that speak of one thing, laid out so that those which may be chosen for a plan are found without looking at each: a long document may
/// hold ten thousand of them, and as many plans.
/// </summary>
internal sealed class NearLevels
{
    private static readonly Comparer<Observation> InTextOrder = Comparer<Observation>.Create((one, other) =>
        one.Span != other.Span ? one.Span.CompareTo(other.Span) : string.CompareOrdinal(one.ObservationId, other.ObservationId));

    // Of most things a document has levels, but no plan that asks for them.
    private readonly Lazy<ILookup<int, Observation>> _sentences;
    private readonly Lazy<ILookup<int, Row>> _sections;
    private readonly Lazy<List<Row>> _all;

    /// <summary>Takes the levels, in any order.</summary>
    public NearLevels(IEnumerable<Observation> levels)
    {
        var sorted = new Lazy<List<Observation>>(() => [.. levels.Order(InTextOrder)]);
        _sentences = new(() => sorted.Value.ToLookup(level => level.SentenceIndex));
        _sections = new(() => sorted.Value.GroupBy(level => level.Section).SelectMany(section => Rows(section).Select(row => (section.Key, Row: row))).ToLookup(pair => pair.Key, pair => pair.Row));
        _all = new(() => [.. Rows(sorted.Value)]);
    }

    /// <summary>Those of the sentence.</summary>
    public IEnumerable<Observation> InSentence(int sentence) => _sentences.Value[sentence];

    /// <summary>The nearest before and behind a place that may be taken, of each period, in one section; the latest periods first, none last.</summary>
    /// <param name="section">The section.</param>
    /// <param name="at">The place.</param>
    /// <param name="fits">Whether levels of a period may be taken at all.</param>
    /// <param name="may">Whether a level may be taken.</param>
    public IEnumerable<Observation> InSection(int section, int at, Func<Period?, bool> fits, Func<Observation, bool> may) =>
        _sections.Value[section].Where(row => fits(row.Levels[0].Period)).SelectMany(row => row.Nearest(at, may));

    /// <summary>The same in the whole document.</summary>
    public IEnumerable<Observation> Anywhere(int at, Func<Period?, bool> fits, Func<Observation, bool> may) =>
        _all.Value.Where(row => fits(row.Levels[0].Period)).SelectMany(row => row.Nearest(at, may));

    /// <summary>A row for each period, and of each period those with both bounds before those with one.</summary>
    private static IEnumerable<Row> Rows(IEnumerable<Observation> sorted) => sorted
        .GroupBy(level => (level.Period?.Start, level.Period?.End, Open: level.Quantity.Low is null || level.Quantity.High is null))
        .OrderByDescending(row => row.Key.End ?? DateOnly.MinValue).ThenBy(row => row.Key.Open)
        .Select(row => new Row([.. row]));

    /// <param name="Levels">Of one period, in text order.</param>
    private sealed record Row(List<Observation> Levels)
    {
        public IEnumerable<Observation> Nearest(int at, Func<Observation, bool> may)
        {
            int from = 0, to = Levels.Count;
            while (from < to)
            {
                int middle = (from + to) / 2;
                (from, to) = Levels[middle].Span.Start < at ? (middle + 1, to) : (from, middle);
            }

            return OneWay(from - 1, -1, may).Concat(OneWay(from, 1, may));
        }

        /// <summary>The first that may be taken, and those that begin where it does.</summary>
        private IEnumerable<Observation> OneWay(int start, int step, Func<Observation, bool> may)
        {
            int found = -1;
            for (int i = start; i >= 0 && i < Levels.Count && (found < 0 || Levels[i].Span.Start == found); i += step)
            {
                if (!may(Levels[i]))
                    continue;
                found = Levels[i].Span.Start;
                yield return Levels[i];
            }
        }
    }
}
