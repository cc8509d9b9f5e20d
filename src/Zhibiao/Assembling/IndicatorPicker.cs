using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Finds the indicator of the vocabulary that says the same thing as a number's words.</summary>
internal sealed class IndicatorPicker(IReadOnlyList<IndicatorRule> rules)
{
    // A name of so many characters tells which indicator is meant; shorter ones (社员, 猪) need the words around them.
    private const int TellingName = 4;

    private readonly RuleBook _rules = new(rules);

    /// <summary>The words of the rules that stand in a phrase.</summary>
    public ulong[] WordsOf(string phrase)
    {
        ulong[] found = new ulong[_rules.Room];
        _rules.Find(phrase, found);
        return found;
    }

    /// <summary>The indicator, or null where none of the vocabulary fits.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="statement">The statement, its subject found.</param>
    /// <param name="behind">The noun phrase behind the number.</param>
    /// <param name="cooperative">What 社 alone means here.</param>
    /// <param name="told">The words of the rules in the title, the heading and the name of what 社 means; see <see cref="WordsOf"/>.</param>
    public Indicator? Pick(Reading reading, Statement statement, string behind, Indicator? cooperative, ReadOnlySpan<ulong> told)
    {
        string dimension = QuantityDimension.Of(statement.Quantity);
        bool bare = dimension == "count" && statement.Quantity.Unit.Length == 0;

        // 二十万缺粮农户: the noun says what the bare number counts.
        dimension = bare && reading.Look(statement.Index + 1, Math.Min(statement.Index + 2, reading.Mentions.Length)) is [.., '户'] ? "households" : dimension;
        string other = bare && dimension == "count" ? "people" : dimension;
        bool growth = statement.Measure is Measure.Growth or Measure.Multiple;
        if (!growth && statement.Subject.Length >= TellingName && !(cooperative?.Id == "people-communes" && statement.Subject[0] == '入') && Whole(reading, statement, behind, dimension) is { } whole)
        {
            return whole;
        }

        int start = Math.Max(reading.QuantityBefore(statement.Index) + 1, reading.ClauseOf(statement.Index).First);
        Span<ulong> room = stackalloc ulong[2 * _rules.Room];
        Span<ulong> nearby = room[.._rules.Room], wide = room[_rules.Room..];
        room.Clear();
        _rules.Find(statement.Subject, nearby);
        FindBesidePlaces(reading, start, statement.Index, nearby);
        _rules.Find(behind, nearby);
        _rules.Find(statement.Quantity.Unit, nearby);
        _rules.Find(statement.Subject, wide);
        FindBesidePlaces(reading, start, NumberBehind(reading, statement.Index), wide);
        (string first, string second) = growth ? ("growth", "growth") : (dimension, other);
        if ((_rules.First(first, second, last: false, nearby, told) ?? _rules.First(first, second, last: false, wide, told)) is { } ruled)
        {
            return ruled;
        }

        string wanted = growth ? "growth" : dimension;
        Indicator? found = FromNames(reading, statement, behind, cooperative, wanted);

        // 农民口粮三十七亿斤 is no ration a head: a value per unit needs its 每 or 平均.
        return found is not null && (found.Dimension != "per_unit" || growth || PerUnit(statement.Subject) || PerUnit(reading.Look(start, statement.Index)) || PerUnit(behind)) ? found
            : _rules.First(first, second, last: true, nearby, told) ?? _rules.First(first, second, last: true, wide, told);
    }

    // A subject that is the indicator's own name, word for word, with nothing beside it.
    private static Indicator? Whole(Reading reading, Statement statement, string behind, string dimension)
    {
        for (int i = statement.Index + (behind.Length > 0 ? 1 : 0); i >= reading.ClauseOf(statement.Index).First; i--)
        {
            if (reading.At(i) is IndicatorMention mention && mention.Span.Length >= TellingName && QuantityDimension.Takes(mention.Indicator, dimension)
                && statement.Subject == reading.Words(i))
            {
                return mention.Indicator;
            }
        }

        return null;
    }

    private static Indicator? FromNames(Reading reading, Statement statement, string behind, Indicator? cooperative, string wanted)
    {
        Indicator? behindIt = Head(reading, statement.Index + 1, EndOf(reading, statement.Index + 1), wanted);
        if (behindIt is not null && statement.Quantity.Kind == QuantityKind.Cardinal)
        {
            return behindIt;
        }

        if (cooperative is not null && wanted is "count" or "growth"
            && (statement.Quantity.Unit == "社" || IsSociety(behind) || statement.Subject is "社" or "建社" or "老社" or "新社" or "建新社" || Societies(statement.Subject)))
        {
            return cooperative;
        }

        SubjectReader.Before(reading, statement.Index, out int first);
        return Head(reading, first, statement.Index, wanted) ?? Named(reading, statement, wanted)
            ?? (cooperative is not null && wanted is "count" or "growth" && statement.Subject.Contains("合作社", StringComparison.Ordinal) ? cooperative : null);
    }

    /// <summary>Whether a noun is 社 by itself: 社, 老社, 社着手总结; not 社员, 社长.</summary>
    public static bool IsSociety(string noun) =>
        noun is ['社'] || noun.StartsWith("新社", StringComparison.Ordinal) || noun.StartsWith("老社", StringComparison.Ordinal) || (noun is ['社', var next, ..] && !"员长团会区主务队址规章办论".Contains(next, StringComparison.Ordinal));

    // 新社和老社, 新、老社: of either kind.
    private static bool Societies(string subject) => subject.EndsWith('社') && subject.Contains('新', StringComparison.Ordinal) && subject.Contains('老', StringComparison.Ordinal);

    // The words of rules in a stretch, but for those in the names of places: 新化县 says nothing of what is counted there.
    private void FindBesidePlaces(Reading reading, int first, int end, Span<ulong> found)
    {
        int from = first;
        for (int i = first; i < end; i++)
        {
            if (reading.Mentions[i] is PlaceMention { Form: PlaceForm.Name or PlaceForm.Body })
            {
                _rules.Find(reading.Look(from, i), found);
                from = i + 1;
            }
        }

        _rules.Find(reading.Look(from, end), found);
    }

    private static bool PerUnit(ReadOnlySpan<char> words) =>
        words.IndexOfAny('每', '均') >= 0 || words.Contains("亩产", StringComparison.Ordinal) || words.Contains("单位面积", StringComparison.Ordinal);

    // The number behind it in its clause, or the clause's end.
    private static int NumberBehind(Reading reading, int index)
    {
        int end = index + 1;
        while (end < reading.ClauseOf(index).End && reading.Mentions[end] is not QuantityMention)
        {
            end++;
        }

        return end;
    }

    // The indicator that a subject taken from an earlier clause names.
    private static Indicator? Named(Reading reading, Statement statement, string dimension)
    {
        for (int i = statement.Index - 1; i >= 0; i--)
        {
            if (reading.Mentions[i] is IndicatorMention mention && QuantityDimension.Takes(mention.Indicator, dimension)
                && statement.Subject.EndsWith(reading.Words(i), StringComparison.Ordinal))
            {
                return mention.Indicator;
            }
        }

        return null;
    }

    // The last indicator named in a stretch that takes the dimension: the head of a Chinese noun phrase stands at its end.
    private static Indicator? Head(Reading reading, int first, int end, string dimension)
    {
        Indicator? found = null;
        for (int i = first; i < end; i++)
        {
            if (reading.Mentions[i] is IndicatorMention mention && QuantityDimension.Takes(mention.Indicator, dimension)
                && !(reading.At(i + 1) is WordsMention tail && i + 1 < end && Person(tail.Text)))
            {
                found = mention.Indicator;
            }
        }

        return found;
    }

    // 互助组组长 counts chairmen, not teams.
    private static bool Person(string tail) =>
        tail.StartsWith("社长", StringComparison.Ordinal) || tail.StartsWith("组长", StringComparison.Ordinal) || tail.StartsWith("社员", StringComparison.Ordinal)
        || tail.StartsWith("组员", StringComparison.Ordinal) || tail.StartsWith("干部", StringComparison.Ordinal) || tail.StartsWith("主任", StringComparison.Ordinal);

    private static int EndOf(Reading reading, int start)
    {
        int end = start;
        while (end < reading.Mentions.Length && reading.Mentions[end] is WordsMention or IndicatorMention or CueMention { Means: CueKind.Of or CueKind.Join })
        {
            end++;
        }

        return end;
    }
}
