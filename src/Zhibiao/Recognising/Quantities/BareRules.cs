using Zhibiao.Model;
using Zhibiao.Recognising.Numerals;

namespace Zhibiao.Recognising.Quantities;

/// <summary>Tells numbers from numerals that only look like one: vague pairs, single digits within words, slogans, numbers that are cut off.</summary>
internal sealed class BareRules(NumeralTable table)
{
    private const string Unreadable = "×✕✖□■◇△▲☐囗Ｘ\uFFFD";

    /// <summary>Whether the character stands for something that can't be read.</summary>
    public static bool IsUnreadable(char c) => Unreadable.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether the expression says a number.</summary>
    /// <param name="passage">The text.</param>
    /// <param name="item">The number and its unit.</param>
    /// <param name="qualified">Whether a modifier stands at it.</param>
    public bool Says(Passage passage, in Item item, bool qualified)
    {
        Numeral number = item.Number;
        if (IsUnreadable(passage[item.Start - 1]) || IsUnreadable(passage[number.End]))
            return false;
        if (number.Bare && (table.IsNumeral(passage[item.Start - 1]) || item.Unit == "分"))
            return false;
        if (item.Kind is QuantityKind.Percent or QuantityKind.Fraction or QuantityKind.Multiple or QuantityKind.Ordinal)
            return true;
        if (item is { Low: 1, High: 2 } && item.Number.Scale == 1 && !number.Arabic && item.Kind != QuantityKind.DatePart)
            return false;
        if (number.Arabic || qualified || item.Open)
            return !(number.Bare && qualified && !item.Open && item.Found is null && number.Low < 100);
        if (number.Bare)
            return item.Found is not null && !(passage[item.Start - 1] is '成' or '几' or '数' or '一');
        if (item.Found is not null)
            return true;
        bool single = number.Positional == 1 || (number.OneDigit && number.Low == 10 && number.End - number.Start == 1) || (number.Positional == 2 && item.Low != item.High);
        return !single || (!table.IsFormal(passage[number.Start]) && IsBareDigit(passage, item));
    }

    /// <summary>For a slogan of a number and nouns within quotation marks (“两参一改”): the end of the quotation; else -1.</summary>
    public static int EndOfSlogan(Passage passage, in Item item)
    {
        const int longest = 8;
        if (passage[item.Start - 1] is not ('“' or '‘' or '「' or '『' or '"') || item.Found is not null || item.Low > 10 || item.Number.Arabic || !Passage.IsHan(passage[item.Number.End]))
            return -1;
        for (int i = item.Number.End; i < item.Number.End + longest; i++)
        {
            if (passage[i] is '”' or '’' or '」' or '』' or '"')
                return i;
        }

        return -1;
    }

    /// <summary>A single digit counts where no word can go on behind it, or as a predicate (这是五).</summary>
    private bool IsBareDigit(Passage passage, in Item item)
    {
        char next = passage[item.End], before = passage[item.Start - 1];
        if (!Passage.IsHan(next))
            return item.Low != 0 || item.Number.Decimal || !Passage.IsHan(before);
        return before is '是' && (next is '却' or '那' or '这' or '而' or '不' or '和' or '或') && table.Role(passage[item.Start]) != NumeralRole.Two;
    }
}
