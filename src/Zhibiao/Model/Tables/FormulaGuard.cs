using System.Buffers;

namespace Zhibiao.Model.Tables;

/// <summary>Keeps spreadsheets from running a text as a formula: an apostrophe goes before it on the way to CSV and is taken away again on the way back.</summary>
/// <remarks>A text that already is apostrophes before such a character gets one more, so that every text comes back as it went.</remarks>
internal static class FormulaGuard
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("=+-@\t\r");

    /// <summary>The text as it may stand in a CSV cell.</summary>
    public static string Protect(string text) => IsFormula(text) ? "'" + text : text;

    /// <summary>The text that a CSV cell stands for.</summary>
    public static string Restore(string cell) => cell.StartsWith('\'') && IsFormula(cell) ? cell[1..] : cell;

    private static bool IsFormula(string text)
    {
        if (text.Length == 0)
            return false;
        if (text[0] != '\'')
            return Starts.Contains(text[0]);
        int at = text.AsSpan().IndexOfAnyExcept('\'');
        return at >= 0 && Starts.Contains(text[at]);
    }
}
