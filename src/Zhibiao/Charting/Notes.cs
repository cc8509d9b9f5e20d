namespace Zhibiao.Charting;

/// <summary>The sentences of a note, put together from what a chart really has.</summary>
internal static class Notes
{
    /// <summary>One note of several sentences; empty ones are left out.</summary>
    public static Wording Of(IEnumerable<Wording> sentences)
    {
        List<Wording> all = [.. sentences.Where(s => s != Wording.Empty)];
        return all.Count == 0 ? Wording.Empty
            : new($"Note: {string.Join(" ", all.Select(s => s.English))}", $"注：{string.Concat(all.Select(s => s.Chinese))}");
    }

    /// <summary>What ≈, ≥, ≤ and bands mean, where they occur.</summary>
    public static IEnumerable<Wording> Marks(IEnumerable<Amount> amounts)
    {
        List<Amount> all = [.. amounts];
        if (all.Any(a => a.IsRange))
            yield return new("Bars show stated ranges.", "条形表示原文所给区间。");
        if (all.Any(a => !a.IsRange && (a.OpenUp || a.OpenDown)))
            yield return new("Arrows: the source gives a bound only (≥ at least, ≤ at most).", "箭头表示原文只给一端（≥以上，≤以下）。");
        if (all.Any(a => a.About && a.Shape == "point"))
            yield return new("≈: about.", "≈为约数。");
    }

    /// <summary>Filled and open.</summary>
    public static Wording FilledAndOpen { get; } = new("Filled marks are reported, open marks planned.", "实心为实有，空心为计划。");
}
