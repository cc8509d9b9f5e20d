using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Vocabularies;

/// <summary>One row of calendar.csv: phrases for a time, or words that bound one.</summary>
internal sealed class CalendarRow
{
    private readonly string _notAfter;
    private readonly string _notBefore;
    private readonly string _onlyBefore;

    /// <summary>Reads a row.</summary>
    /// <exception cref="VocabularyException">A cell can't be used.</exception>
    public CalendarRow(VocabularyRow row)
    {
        Id = row.Required("id");
        Kind = row.OneOf("kind", "year", "month", "period", "open", "prefix", "suffix", "connector", "month-name");
        Language = row.OneOf("language", "zh", "en") == "zh" ? Language.Chinese : Language.English;
        Phrases = row.List("phrases");
        (_notAfter, _notBefore, _onlyBefore) = (row.Text("not_after"), row.Text("not_before"), row.Text("only_before"));
        (FirstMonth, LastMonth) = Months(row);
        Year = row.OneOf("year", "", "own", "taken", "needed");
        Action = row.Text("role");
        if (Phrases.Length == 0)
        {
            throw row.Refuse("phrases", "is empty");
        }

        if (Kind is "year" or "month" or "month-name")
        {
            (Context, Offset) = ContextAndOffset(row);
        }
        else if (Kind == "period")
        {
            Start = DayFormula.Parse(row.Required("start")) ?? throw row.Refuse("start", $"'{row.Text("start")}' is no day");
            End = DayFormula.Parse(row.Required("end")) ?? throw row.Refuse("end", $"'{row.Text("end")}' is no day");
            row.OneOf("year", "own", "taken", "needed");
        }

        if (Kind is "period" or "open")
        {
            Role = row.OneOf("role", "named", "since", "until", "now", "base") switch
            {
                "since" => TimeRole.Since,
                "until" => TimeRole.Until,
                "now" => TimeRole.Now,
                "base" => TimeRole.Base,
                _ => TimeRole.Named,
            };
        }
        else if (Kind is "prefix" or "suffix")
        {
            row.OneOf("role", "since", "before", "until", "cutoff", "base", "from", "future", "with", "compare", "ratio");
        }
    }

    /// <summary>Unique name; the rule of the mentions it gives.</summary>
    public string Id { get; }

    /// <summary>year, month, period, open, prefix, suffix, connector or month-name.</summary>
    public string Kind { get; }

    /// <summary>Language of the phrases.</summary>
    public Language Language { get; }

    /// <summary>The phrases; English ones in lower case.</summary>
    public string[] Phrases { get; }

    /// <summary>First month of the document in which the row holds, 1 to 12.</summary>
    public int FirstMonth { get; }

    /// <summary>Last such month, included.</summary>
    public int LastMonth { get; }

    /// <summary>own, taken or needed: where its year comes from; empty for words that have none.</summary>
    public string Year { get; }

    /// <summary>What a prefix or suffix does to the time beside it.</summary>
    public string Action { get; }

    /// <summary>How the phrase bounds its statement.</summary>
    public TimeRole Role { get; }

    /// <summary>First day; null for open rows and words without days.</summary>
    public DayFormula? Start { get; }

    /// <summary>Last day; null for open rows and words without days.</summary>
    public DayFormula? End { get; }

    /// <summary>For years and months: counted from the one last named rather than from the document's.</summary>
    public bool Context { get; }

    /// <summary>For years and months: how many to go forward; for month names the month.</summary>
    public int Offset { get; }

    /// <summary>Whether the characters beside the phrase allow it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the phrase begins.</param>
    /// <param name="end">Where it ends; not included.</param>
    /// <param name="floor">Nothing before is looked at.</param>
    /// <param name="ceiling">Nothing from here on is looked at.</param>
    public bool Allows(string text, int start, int end, int floor, int ceiling)
    {
        char before = start > floor ? text[start - 1] : '\0';
        char after = end < ceiling ? text[end] : '\0';
        return !_notAfter.Contains(before, StringComparison.Ordinal)
            && !_notBefore.Contains(after, StringComparison.Ordinal)
            && (_onlyBefore.Length == 0 || _onlyBefore.Contains(after, StringComparison.Ordinal));
    }

    private static (int First, int Last) Months(VocabularyRow row)
    {
        string[] parts = row.Text("months").Split("..", StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? (1, 12)
            : parts.Length == 2 && Month(parts[0]) is int first && Month(parts[1]) is int last && first <= last ? (first, last)
            : throw row.Refuse("months", $"'{row.Text("months")}' is no range of months");
    }

    private static int? Month(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int month) && month is >= 1 and <= 12 ? month : null;

    private static (bool Context, int Offset) ContextAndOffset(VocabularyRow row)
    {
        string text = row.Required("start");
        bool context = text.StartsWith("context", StringComparison.Ordinal);
        string rest = context ? text["context".Length..] : text;
        return rest.Length == 0 ? (true, 0)
            : int.TryParse(rest, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int offset) ? (context, offset)
            : throw row.Refuse("start", $"'{text}' is no count of years or months");
    }
}
