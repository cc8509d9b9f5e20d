using System.Collections.Frozen;

namespace Zhibiao.Model.Scoring;

/// <summary>Which fields of a row are right, by the gold.</summary>
public sealed record Comparison
{
    // A classifier for a classifier, or for none, is no mistake: 五千四百 and 五千四百个 count the same.
    private static readonly FrozenSet<string> Counters =
        "个户人名口社组处所座台架套头匹只辆艘家项件起队站厂间张份种乡村县区".Select(c => c.ToString()).ToFrozenSet(StringComparer.Ordinal);

    private static readonly char[] Ranks = ['省', '市', '县', '区'];

    private readonly bool?[] _right;

    private Comparison(bool?[] right) => _right = right;

    /// <summary>Whether the field is right; null where it isn't scored.</summary>
    public bool? this[Field field] => _right[(int)field];

    /// <summary>Whether no field is wrong.</summary>
    public bool AllRight => !_right.Contains(false);

    /// <summary>The fields that are wrong, in their order.</summary>
    public IEnumerable<Field> Wrong => Enum.GetValues<Field>().Where(name => _right[(int)name] == false);

    /// <summary>How many fields are not wrong.</summary>
    public int NotWrong => _right.Count(right => right != false);

    /// <summary>Compares a row with the gold that it answers.</summary>
    public static Comparison Of(GoldRow gold, ScoredRow row) => new(
    [
        Same(gold.Low, row.Low) && Same(gold.High, row.High),
        gold.Units.Any(unit => unit == row.Unit || (Counts(unit) && Counts(row.Unit))),
        gold.Places.Any(name => SamePlace(name, row.PlaceZh) || SamePlace(name, row.PlaceId) || SamePlace(name, row.PlaceEn)),
        gold.Indicators.IsEmpty ? null : gold.Indicators.Contains(row.IndicatorId),
        gold.Statuses.Contains(row.Status),
        gold.Measures.Contains(row.Measure),
        SamePeriod(gold, row),
    ]);

    /// <summary>How far the subjects share their characters, 0 to 1 (Dice); null where the gold has none.</summary>
    public static double? SubjectOverlap(GoldRow gold, ScoredRow row)
    {
        var wanted = gold.Subject.Split('(')[0].ToHashSet();
        return wanted.Count == 0 ? null : Math.Max(Dice(wanted, row.Subject), Dice(wanted, row.IndicatorZh));
    }

    private static double Dice(HashSet<char> wanted, string name)
    {
        var got = name.ToHashSet();
        return got.Count == 0 ? 0 : 2.0 * wanted.Count(got.Contains) / (wanted.Count + got.Count);
    }

    private static bool Counts(string unit) => unit.Length == 0 || Counters.Contains(unit);

    private static bool Same(double? left, double? right) =>
        left is double a && right is double b ? Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b))) : left is null && right is null;

    private static bool SamePlace(string name, string candidate)
    {
        if (candidate.Length == 0)
        {
            return false;
        }

        string bare = candidate.TrimEnd(Ranks);
        return name == candidate || (bare.Length > 1 && bare == name.TrimEnd(Ranks));
    }

    // Days may differ by a month at either end; an answer much longer than the question is none.
    private static bool? SamePeriod(GoldRow gold, ScoredRow row)
    {
        const int slack = 31, mostDays = 400;
        if (gold.From is not DateOnly from)
        {
            return null;
        }

        if ((row.PeriodStart ?? row.PeriodEnd) is not DateOnly start || (row.PeriodEnd ?? row.PeriodStart) is not DateOnly end)
        {
            return false;
        }

        DateOnly to = gold.To ?? from;
        return start.DayNumber <= to.DayNumber + slack && end.DayNumber >= from.DayNumber - slack
            && end.DayNumber - start.DayNumber <= Math.Max((to.DayNumber - from.DayNumber) * 2, mostDays);
    }
}
