using System.Globalization;
using Zhibiao.Model;
using Zhibiao.Recognising.Times;

namespace Zhibiao.Tests.Recognising.Times;

/// <summary>Writes what was found as <c>words start..end role; …</c>, so that a test reads in one line.</summary>
internal static class Times
{
    private static readonly TimeRecogniser Recogniser = new();

    public static List<TimeMention> In(string text, Language language = Language.Chinese) =>
        Recogniser.Recognise(text, new TextSpan(0, text.Length), language);

    public static string Seen(string text, string date, Language language = Language.Chinese, int? year = null, int? month = null) =>
        string.Join("; ", In(text, language).Select(mention => Written(mention, text, new TimeAnchor(Day(date), year, month))));

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Written(TimeMention mention, string text, TimeAnchor anchor)
    {
        string words = mention.Span.Of(text);
        Period? period = mention.Time.Resolve(anchor, words);
        string days = period is null ? "open" : string.Create(CultureInfo.InvariantCulture, $"{period.Start:yyyy-MM-dd}..{period.End:yyyy-MM-dd}");
        return $"{words} {days} {mention.Time.Role}";
    }
}
