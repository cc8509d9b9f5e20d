using System.Globalization;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Reviewing;

/// <summary>Reads a value that a reviewer typed: <c>5400</c>, <c>about 5400</c>, <c>700 to 800</c>, <c>over 1000</c>, <c>≤ 20</c>.</summary>
internal static class ValueText
{
    public const string Accepted =
        "a number such as 5400 or 1.5; about 5400; 700 to 800; over 1000 or atleast 1000 (no upper bound); near 5000 or atmost 5000 (no lower bound)";

    public const string AcceptedZh = "5400 或 1.5；约5400；700至800；over 1000 或 ≥1000（无上限）；near 5000 或 ≤5000（无下限）";

    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private static readonly NamedValues<Modifier> Modifiers = new(Names.Of);

    // The longer first, so that ">=" is not taken for ">".
    private static readonly (string Words, Modifier Modifier)[] Beginnings =
    [
        ("at least", Modifier.AtLeast), ("at most", Modifier.AtMost), (">=", Modifier.AtLeast), ("<=", Modifier.AtMost), ("≥", Modifier.AtLeast), ("≤", Modifier.AtMost),
        (">", Modifier.Over), ("<", Modifier.Near), ("~", Modifier.About), ("约", Modifier.About),
        .. Enum.GetValues<Modifier>().OrderByDescending(modifier => Names.Of(modifier).Length).Select(modifier => (Names.Of(modifier), modifier)),
    ];

    private static readonly string[] Between = [" to ", "–", "—", "~", "至", "到"];

    /// <summary>The modifier of a word of the tables; null for any other.</summary>
    public static Modifier? ModifierOf(string word) => Modifiers.Find(word.ToLowerInvariant());

    /// <summary>A number, exact; thousands may have commas. Null where it is none or too large.</summary>
    public static decimal? Number(string text)
    {
        string plain = string.Concat(text.Trim().Select(Narrow));
        if (plain.Contains(',', StringComparison.Ordinal))
        {
            string[] groups = plain.Split('.')[0].TrimStart('-', '+').Split(',');
            if (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3))
                return null;
            plain = plain.Replace(",", "", StringComparison.Ordinal);
        }

        return decimal.TryParse(plain, Style, CultureInfo.InvariantCulture, out decimal number) ? number : null;
    }

    /// <summary>Bounds and modifier, or null where the text is no value.</summary>
    public static (decimal? Low, decimal? High, Modifier Modifier)? Read(string text)
    {
        string words = text.Trim();
        (string beginning, Modifier modifier) = Beginnings.FirstOrDefault(
            one => words.StartsWith(one.Words, StringComparison.OrdinalIgnoreCase), (Words: "", Modifier: Modifier.Exact));
        words = words[beginning.Length..].Trim();
        if (Number(words) is decimal number)
        {
            return modifier switch
            {
                Modifier.Range => null,
                Modifier.Over or Modifier.AtLeast => (number, null, modifier),
                Modifier.Near or Modifier.AtMost => (null, number, modifier),
                _ => (number, number, modifier),
            };
        }

        return (beginning.Length == 0 || modifier == Modifier.Range) && Two(words) is (decimal low, decimal high) ? (low, high, Modifier.Range) : null;
    }

    /// <summary>The half-width form of a digit or mark (５４００ is 5400).</summary>
    private static char Narrow(char c) => c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c == '−' ? '-' : c;

    private static (decimal Low, decimal High)? Two(string words)
    {
        foreach (string between in Between)
        {
            string[] parts = words.Split(between);
            if (parts.Length == 2 && Number(parts[0]) is decimal low && Number(parts[1]) is decimal high)
                return (low, high);
        }

        // A hyphen may also be a minus: the one behind a digit is between.
        int hyphen = words.IndexOf('-', Math.Min(1, words.Length));
        return hyphen > 0 && Number(words[..hyphen]) is decimal first && Number(words[(hyphen + 1)..]) is decimal second ? (first, second) : null;
    }
}
