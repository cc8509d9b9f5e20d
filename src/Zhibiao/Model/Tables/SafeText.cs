using System.Text;

namespace Zhibiao.Model.Tables;

/// <summary>Text that every reader of CSV, SQLite, JSON and BibTeX takes.</summary>
internal static class SafeText
{
    /// <summary>The text with U+FFFD for each U+0000 (R and most C programs end a text there) and for each lone surrogate (UTF-8 has none); else the same text.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
            return text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\ufffd') : text;

        var safe = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            safe.Append(rune.Value == 0 ? "\ufffd" : rune.ToString());
        }

        return safe.ToString();
    }
}
