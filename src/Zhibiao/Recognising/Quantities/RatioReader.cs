using Zhibiao.Model;
using Zhibiao.Recognising.Numerals;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Quantities;

/// <summary>Reads what relates two numbers: 百分之五十一, 三分之二, 一又二分之一, 3/5, 一比三, 公一私三. Values in percent.</summary>
internal sealed class RatioReader(NumeralReader numerals, UnitFinder units, QuantityVocabulary vocabulary)
{
    private readonly (char First, char Second)[] _shares =
    [
        .. vocabulary.Links.Where(link => link.Means == "shares").SelectMany(link => link.Phrases).Select(phrase => (phrase[0], phrase[^1])),
    ];

    /// <summary>Reads on behind a number that turned out to be the first of a ratio.</summary>
    public bool TryRead(Passage passage, Numeral first, ref Item item)
    {
        int i = passage.Bridge(first.End);
        return passage[i] switch
        {
            '分' or '份' => TryFraction(passage, first, i, ref item),
            '又' => TryMixed(passage, first, i, ref item),
            '比' => TryProportion(passage, first, i, ref item),
            '/' or '／' => TrySlash(passage, first, i, ref item),
            _ => TryShares(passage, first, i, ref item),
        };
    }

    private bool TryFraction(Passage passage, Numeral first, int i, ref Item item)
    {
        int of = passage.Bridge(i + 1);
        int j = passage[of] == '之' ? of + 1 : IsShortForm(passage, first, i) ? i + 1 : 0;
        if (j == 0 || first.Low == 0 || first.Open || first.High != first.Low)
            return false;
        j = passage.Bridge(j);
        bool negative = passage[j] is '负' or '負';
        if (!numerals.TryRead(passage, negative ? j + 1 : j, out Numeral second))
            return false;
        decimal sign = negative ? -1 : 1;
        bool percent = first.Low is 100 or 1_000 or 10_000 or 1_000_000;
        item.Number = second;
        item.Low = sign * (negative ? second.High : second.Low) * 100 / first.Low;
        item.High = sign * (negative ? second.Low : second.High) * 100 / first.Low;
        item.Factor = sign * 100 / first.Low;
        item.Open = second.Open;
        item.Doubt = second.Doubt;
        item.DigitsStart = percent ? second.Start : first.Start;
        item.Kind = percent ? QuantityKind.Percent : QuantityKind.Fraction;
        return Ends(ref item, second.End, percent ? "percent" : "fraction");
    }

    /// <summary>百分三十, 百分百; 二份一 and, behind 又, 十分一.</summary>
    private bool IsShortForm(Passage passage, Numeral first, int i) =>
        passage[i] == '分'
            ? (first is { Bare: true, Low: 100 } || passage[first.Start - 1] == '又') && numerals.TryRead(passage, i + 1, out _)
            : first.Low > 1 && numerals.TryRead(passage, i + 1, out Numeral second) && second.Positional == 1 && second.Low < first.Low && !Passage.IsHan(passage[second.End]);

    private bool TryMixed(Passage passage, Numeral first, int i, ref Item item)
    {
        if (first.Open || first.High != first.Low || !numerals.TryRead(passage, i + 1, out Numeral second))
            return false;
        Item part = Item.Of(second);
        if (!TryFraction(passage, second, passage.Bridge(second.End), ref part))
            return false;
        item.Low = (first.Low * 100) + part.Low;
        item.High = (first.Low * 100) + part.High;
        item.Number = part.Number;
        item.Kind = QuantityKind.Fraction;
        return Ends(ref item, part.End, "mixed-fraction");
    }

    private bool TryProportion(Passage passage, Numeral first, int i, ref Item item)
    {
        if (!numerals.TryRead(passage, i + 1, out Numeral second) || second.Low == 0 || second.Positional > 2 || first.Positional > 2
            || first.Open || second.Open || first.Bare || second.Bare || units.At(passage, second.End) is not null || passage[first.Start - 1] == '第'
            || passage[second.End] is '分' or '%' or '％')
        {
            return false;
        }

        item.Low = first.Low * 100 / second.High;
        item.High = first.High * 100 / second.Low;
        item.Kind = QuantityKind.Fraction;
        return Ends(ref item, second.End, "proportion");
    }

    private bool TrySlash(Passage passage, Numeral first, int i, ref Item item)
    {
        if (!first.Arabic || first.Decimal || passage[first.Start - 1] is '/' or '／' || !numerals.TryRead(passage, i + 1, out Numeral second)
            || !second.Arabic || second.Decimal || second.Low > 100 || first.Low >= second.Low || first.Low == 0 || passage[second.End] is '/' or '／')
        {
            return false;
        }

        item.Low = item.High = first.Low * 100 / second.Low;
        item.Kind = QuantityKind.Fraction;
        return Ends(ref item, second.End, "slash-fraction");
    }

    private bool TryShares(Passage passage, Numeral first, int i, ref Item item)
    {
        if (!first.OneDigit || first.Weight != 1)
            return false;
        foreach ((char one, char other) in _shares)
        {
            if (passage[first.Start - 1] == one && passage[i] == other && numerals.TryRead(passage, i + 1, out Numeral second) && second is { OneDigit: true, Weight: 1 }
                && units.At(passage, second.End) is null)
            {
                item.Start = first.Start - 1;
                item.Low = item.High = first.Low * 100 / (first.Low + second.Low);
                item.Kind = QuantityKind.Fraction;
                return Ends(ref item, second.End, "shares");
            }
        }

        return false;
    }

    private static bool Ends(ref Item item, int end, string rule)
    {
        item.Unit = "%";
        item.End = item.DigitsEnd = end;
        item.Rule = rule;
        return true;
    }
}
