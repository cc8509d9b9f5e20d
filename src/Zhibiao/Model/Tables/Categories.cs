using System.Collections.Immutable;

namespace Zhibiao.Model.Tables;

/// <summary>The words of the closed categories and what they mean, in the order in which the codebook lists them.</summary>
internal static class Categories
{
    public static ImmutableArray<Category> Languages { get; } = Of<Language>(Names.Of, value => value switch
    {
        Language.Chinese => "Chinese",
        _ => "English",
    });

    public static ImmutableArray<Category> DocumentStatuses { get; } = Of<DocumentStatus>(Names.Of, value => value switch
    {
        DocumentStatus.Read => "read, and its statistics were looked for",
        DocumentStatus.Skipped => "left out on purpose; the problem says why",
        _ => "could not be read; the problem says why and what to do",
    });

    public static ImmutableArray<Category> DatePrecisions { get; } =
    [
        new("day", "year, month and day are known"),
        new("month", "the day is not known"),
        new("year", "only the year is known"),
    ];

    public static ImmutableArray<Category> QuantityKinds { get; } = Of<QuantityKind>(Names.Of, value => value switch
    {
        QuantityKind.Cardinal => "a count or measure (五千四百个)",
        QuantityKind.Percent => "a percentage or tenths (百分之五十一, 五成), in percent",
        QuantityKind.Fraction => "a fraction (三分之二), in percent",
        QuantityKind.Multiple => "a multiple (一倍半, 翻一番), in 倍",
        QuantityKind.Money => "an amount of money",
        QuantityKind.Duration => "a length of time (十天)",
        QuantityKind.Ordinal => "a number in an order or a name (第六)",
        _ => "part of a date (一九五四年, 十一月)",
    });

    public static ImmutableArray<Category> Modifiers { get; } = Of<Modifier>(Names.Of, value => value switch
    {
        Modifier.Exact => "as said; both bounds alike",
        Modifier.About => "约, 左右, 上下; both bounds alike",
        Modifier.Over => "多, 余, 超过; the low bound only",
        Modifier.AtLeast => "以上, 至少; the low bound only",
        Modifier.Near => "近, 将近; the high bound only",
        Modifier.AtMost => "以下, 不到, 不足, 至多; the high bound only",
        _ => "from the low to the high bound (七百到八百)",
    });

    public static ImmutableArray<Category> PlaceLevels { get; } = Of<PlaceLevel>(Names.Of, value => value switch
    {
        PlaceLevel.Country => "the whole country",
        PlaceLevel.GreatRegion => "a great administrative region (大行政区)",
        PlaceLevel.Province => "a province or a unit of its rank",
        PlaceLevel.Prefecture => "a special district, league or autonomous prefecture",
        PlaceLevel.County => "a county, banner, or city below the province",
        _ => "a named area without a body of its own, or a place below the county",
    });

    public static ImmutableArray<Category> Statuses { get; } = Of<Status>(Names.Of, value => value switch
    {
        Status.Actual => "said to be so",
        _ => "planned, required, forecast or hoped for",
    });

    public static ImmutableArray<Category> Stances { get; } = Of<Stance>(Names.Of, value => value switch
    {
        Stance.Report => "a report of what is or was",
        Stance.Estimate => "an estimate made in the season (估产)",
        Stance.Plan => "a plan or target (计划, 指标)",
        Stance.Requirement => "a requirement or task (要求, 任务)",
        _ => "a forecast (预计, 可能, 争取)",
    });

    public static ImmutableArray<Category> Measures { get; } = Of<Measure>(Names.Of, value => value switch
    {
        Measure.Level => "a stock, a share, or the flow of a period",
        Measure.Change => "an absolute addition; a loss is negative",
        Measure.Growth => "a relative addition (发展一倍 is 1 倍); a fall is negative",
        _ => "relative to the base (增加到三倍 is 3 倍)",
    });

    public static ImmutableArray<Category> Reviews { get; } = Of<Review>(Names.Of, value => value switch
    {
        Review.Unreviewed => "not looked at yet",
        Review.Accepted => "found right by a reviewer",
        Review.Corrected => "corrected by a reviewer",
        _ => "found by a reviewer to be no statistic",
    });

    public static ImmutableArray<Category> Bases { get; } = Of<TargetBasis>(Names.Of, value => value switch
    {
        TargetBasis.Stated => "one phrase gives baseline and target",
        TargetBasis.Linked => "two statements of one section",
        _ => "computed: baseline plus change, or baseline times growth",
    });

    public static ImmutableArray<Category> Severities { get; } = Of<Severity>(Names.Of, value => value switch
    {
        Severity.Info => "worth knowing",
        Severity.Warning => "worth a look",
        _ => "a contradiction",
    });

    public static ImmutableArray<Category> Inherited { get; } =
    [
        new("place", "the place stands in a heading, a dateline or an earlier sentence"),
        new("period", "the time stands elsewhere"),
        new("unit", "the unit stands at another number"),
        new("percent", "the percent sign stands at another number"),
        new("subject", "the subject stands elsewhere"),
        new("year", "the year stands elsewhere"),
    ];

    public static ImmutableArray<Category> CheckKinds { get; } =
    [
        new("translation-number", "the Chinese and the English of one document give different numbers"),
        new("translation-place", "the Chinese and the English of one document name different places"),
        new("date-conflict", "a year in the title contradicts the document's date"),
        new("growth-conflict", "baseline, target and claimed growth don't agree"),
        new("sum-conflict", "the parts and the whole don't agree"),
        new("series-conflict", "two sources give different values for one date"),
        new("unit-suspect", "the unit may be misread, or has more than one meaning"),
        new("character-suspect", "a likely misprint beside a number"),
        new("duplicate-document", "the same document came more than once"),
        new("decision-unplaced", "a reviewer's decision whose words are no longer found"),
        new("decision-conflict", "two reviewers decided differently about one row"),
        new("reviewer-flag", "a reviewer's remark"),
    ];

    private static ImmutableArray<Category> Of<T>(Func<T, string> name, Func<T, string> meaning)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new Category(name(value), meaning(value)))];
}
