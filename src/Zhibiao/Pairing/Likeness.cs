using Zhibiao.Model;

namespace Zhibiao.Pairing;

/// <summary>Whether two observations speak of the same thing, so that one may be set against the other.</summary>
internal static class Likeness
{
    /// <summary>The general classifier; it and no unit at all say the same of a thing that is counted.</summary>
    private const string GeneralClassifier = "个";

    private const string Household = "户";
    private const string Percent = "%";
    private const string PercentagePoint = "百分点";

    /// <summary>Id of the place, else its name; empty where none is known.</summary>
    public static string PlaceKey(Observation observation) =>
        observation.PlaceId.Length > 0 ? observation.PlaceId : observation.PlaceZh;

    /// <summary>Id of the indicator with the part it is limited to; else the subject.</summary>
    public static string ThingKey(Observation observation) => observation.Indicator is { } indicator
        ? $"{indicator.Id}{Qualifier(observation.Subject)}"
        : $"\u001f{observation.Subject}";

    /// <summary>Language, place and thing: where these differ, nothing is compared.</summary>
    public static (Language Language, string Place, string Thing) Key(Observation observation) =>
        (observation.Language, PlaceKey(observation), ThingKey(observation));

    /// <summary>
    /// One spelling for units that mean the same: those that convert alike (斤 and 市斤), and for counts the classifier
    /// that only repeats the thing's name (1037社 of 农业生产合作社 is 1037个).
    /// </summary>
    public static string UnitKey(Observation observation)
    {
        Quantity quantity = observation.Quantity;
        string unit = quantity.Unit == PercentagePoint ? Percent : quantity.Unit;
        if (IsMereClassifier(observation.Indicator, unit))
        {
            return GeneralClassifier;
        }

        return quantity.Si is { } si && unit != Percent ? FormattableString.Invariant($"{si.Unit}*{si.Factor}") : unit;
    }

    /// <summary>
    /// Whether the words before the number make it a part of what was named before (其中…, 内…), so that it is no
    /// baseline of the whole.
    /// </summary>
    public static bool IsPart(Observation observation)
    {
        int at = observation.Sentence.IndexOf(observation.Quote, StringComparison.Ordinal);
        if (observation.Quote.Length == 0 || at < 0)
        {
            return false;
        }

        int clause = at == 0 ? 0 : observation.Sentence.LastIndexOfAny(ClauseMarks, at - 1) + 1;
        ReadOnlySpan<char> words = observation.Sentence.AsSpan(clause, at - clause).TrimStart();
        return words.StartsWith("其中", StringComparison.Ordinal)
            || (clause > 0 && observation.Sentence[clause - 1] is '(' or '（' && words.StartsWith("内", StringComparison.Ordinal));
    }

    /// <summary>Whether the number speaks of the whole of its place and thing.</summary>
    public static bool IsWhole(Observation observation) => Qualifier(observation.Subject).Length == 0 && !IsPart(observation);

    private static readonly char[] ClauseMarks = ['，', '；', '。', '：', '(', '（', '！', '\n', ','];

    private static bool IsMereClassifier(Indicator? indicator, string unit) => indicator?.Dimension switch
    {
        "count" => unit is "" or GeneralClassifier || indicator.NameZh.EndsWith(unit, StringComparison.Ordinal),
        "people" => unit.Length <= 1 && unit != Household && unit != Percent,
        _ => false,
    };

    /// <summary>The bracketed limit of a subject: 农业生产合作社(当阳等三县) speaks of three counties only.</summary>
    private static string Qualifier(string subject)
    {
        int open = subject.IndexOfAny(['(', '（']);
        return open < 0 ? "" : subject[open..].Replace('（', '(').Replace('）', ')');
    }
}
