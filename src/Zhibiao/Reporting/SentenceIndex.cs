using Zhibiao.Model;

namespace Zhibiao.Reporting;

/// <summary>The sentences of a dataset, each once, with the place in the document's text where it begins.</summary>
/// <remarks>
/// The tables keep a sentence's words but not its place. It is found by laying the sentence so that its numbers, whose places are
/// kept, fall on their quotes.
/// </remarks>
internal sealed class SentenceIndex
{
    private readonly Dictionary<(string File, Language Language, string Sentence), List<int>> _starts = [];
    private readonly Dictionary<(string File, Language Language, string Sentence, int Start), int> _numbers = [];
    private readonly List<(string File, Language Language, string Sentence, int Start)> _all = [];

    /// <summary>Finds the sentences of the observations.</summary>
    public SentenceIndex(IEnumerable<Observation> observations)
    {
        foreach (IGrouping<(string, Language, string), Observation> group in observations
            .Where(o => o.Sentence.Length > 0).GroupBy(o => (o.SourceFile, o.Language, o.Sentence)))
        {
            _starts[group.Key] = Starts(group.Key.Item3, [.. group.OrderBy(o => o.Span)]);
        }
    }

    /// <summary>Every sentence asked for so far; its number is its place here.</summary>
    public IReadOnlyList<(string File, Language Language, string Sentence, int Start)> All => _all;

    /// <summary>The number of the observation's sentence; -1 where it has none.</summary>
    public int Of(Observation observation)
    {
        if (!_starts.TryGetValue((observation.SourceFile, observation.Language, observation.Sentence), out List<int>? starts))
            return -1;
        int start = starts.FirstOrDefault(s => Holds(observation.Sentence, s, observation), -1);
        var key = (observation.SourceFile, observation.Language, observation.Sentence, start);
        if (!_numbers.TryGetValue(key, out int number))
        {
            _numbers[key] = number = _all.Count;
            _all.Add(key);
        }

        return number;
    }

    /// <summary>The sentence that the stretch lies in, of those asked for; -1 where none.</summary>
    public ILookup<string, int> ByFile() => Enumerable.Range(0, _all.Count).Where(i => _all[i].Start >= 0).ToLookup(i => _all[i].File, StringComparer.Ordinal);

    private static List<int> Starts(string sentence, List<Observation> observations)
    {
        List<int> starts = [];
        foreach (Observation observation in observations)
        {
            if (starts.Exists(s => Holds(sentence, s, observation)))
                continue;
            (int Start, int Held) best = (-1, 0);
            for (int at = sentence.IndexOf(observation.Quote, StringComparison.Ordinal);
                 at >= 0 && observation.Quote.Length > 0;
                 at = at + 1 < sentence.Length ? sentence.IndexOf(observation.Quote, at + 1, StringComparison.Ordinal) : -1)
            {
                int start = observation.Span.Start - at;
                int held = start < 0 ? 0 : observations.Count(o => Holds(sentence, start, o));
                if (held > best.Held)
                    best = (start, held);
            }

            if (best.Held > 0)
                starts.Add(best.Start);
        }

        return starts;
    }

    private static bool Holds(string sentence, int start, Observation observation)
    {
        int from = observation.Span.Start - start, to = observation.Span.End - start;
        return start >= 0 && from >= 0 && to <= sentence.Length
            && sentence.AsSpan(from, to - from).SequenceEqual(observation.Quote);
    }
}
