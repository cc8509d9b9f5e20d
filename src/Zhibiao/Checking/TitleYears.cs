using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>A year in the title that the document's date contradicts. Titles look back and ahead, so only years far off are questioned, and no comparison, history or long plan.</summary>
internal sealed class TitleYears : IQuestion
{
    private const int LargestDistance = 2;
    private const string ChineseDigits = "〇一二三四五六七八九";

    private static readonly string[] LooksFar =
    [
        "历史", "回顾", "纪念", "周年", "规划", "纲要", "远景", "五年计划", "十年", "比", "较", "超", "以来", "以前", "至今", "水平", "从", "自一", "自1", "到一", "到1", "至一", "至1",
        "history", "anniversary", "since", "than", "compared", "from", " by ", "plan", "outline", "program", "level of", "before",
    ];

    private static readonly string[] BeforeYear = ["in ", "of ", "for ", "the ", "year ", "during ", "into "];

    public IEnumerable<Check> Ask(Collection collection)
    {
        foreach (SourceDocument document in collection.Documents.Select(document => document.Document))
        {
            if (document.Date is not PartialDate date)
            {
                continue;
            }

            List<int> chinese = Years(document.TitleZh);
            List<int> english = Years(document.TitleEn);
            foreach ((string title, List<int> years, List<int> others) in new[] { (document.TitleZh, chinese, english), (document.TitleEn, english, chinese) })
            {
                foreach (int year in years.Where(year => Math.Abs(year - date.Year) > LargestDistance && !others.Contains(year)).Distinct())
                {
                    if (!LooksFar.Any(word => title.Contains(word, StringComparison.OrdinalIgnoreCase)))
                    {
                        yield return Question(document, date, title, year, others);
                    }
                }
            }
        }
    }

    private static Check Question(SourceDocument document, PartialDate date, string title, int year, List<int> others)
    {
        bool refuted = others.Exists(other => Math.Abs(other - date.Year) <= 1);
        string rest = refuted ? $" The title in the other language has {string.Join(", ", others.Distinct().Order())}." : "";
        return Doubt.Of(
            "date-conflict", refuted ? Severity.Error : Severity.Warning, document.DocumentId, [],
            string.Create(CultureInfo.InvariantCulture, $"The title names {year}, the document is of {date}.{rest}"), title,
            year.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The years 1900 to 1999 named in full: 1950年, 一九五〇年, In 1950.</summary>
    internal static List<int> Years(string title)
    {
        var years = new List<int>();
        for (int i = 0; i + 4 <= title.Length; i++)
        {
            if ((i > 0 && Digit(title[i - 1]) >= 0) || (i + 4 < title.Length && Digit(title[i + 4]) >= 0))
            {
                continue;
            }

            int year = 0;
            for (int k = i; k < i + 4 && year >= 0; k++)
            {
                year = Digit(title[k]) is >= 0 and int digit ? (year * 10) + digit : -1;
            }

            if (year is >= 1900 and <= 1999 && (title[i] is '1' or '１' ? IsYear(title, i) : IsFollowedBy(title, i + 4, '年')))
            {
                years.Add(year);
            }
        }

        return years;
    }

    /// <summary>In Chinese 年 follows; in English one of these words goes before, so that 1950 tons are no year.</summary>
    private static bool IsYear(string title, int at) =>
        IsFollowedBy(title, at + 4, '年') || BeforeYear.Any(word => title.AsSpan(0, at).EndsWith(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsFollowedBy(string title, int at, char c) => at < title.Length && title[at] == c;

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '○' or '零' => 0,
        _ => ChineseDigits.IndexOf(c),
    };
}
