namespace Zhibiao.Model.Tables;

/// <summary>Short labels, as Stata takes them.</summary>
internal static class ColumnLabel
{
    /// <summary>The most characters of a label.</summary>
    public const int Most = 80;

    private static readonly string[] Breaks = [". ", "; ", ": ", ", ", " ("];

    /// <summary>As much of the description's beginning, up to one of its marks, as a label holds.</summary>
    public static string Of(string description)
    {
        string text = description.TrimEnd('.');
        if (text.Length <= Most)
            return text;
        int at = Breaks.Select(mark => text.LastIndexOf(mark, Most, StringComparison.Ordinal)).Max();
        return at > 0 ? text[..at] : text[..text.LastIndexOf(' ', Most)];
    }
}
