using Zhibiao.Model;
using Zhibiao.Recognising.Numerals;

namespace Zhibiao.Recognising.Quantities;

/// <summary>Reads one number with its unit: 二千多个, 七十六斤六两, 五成半, 一倍半, 2．5亿斤, 百分之七.</summary>
internal sealed class ItemReader(NumeralReader numerals, NumeralTable table, RatioReader ratios, UnitFinder units, ModifierFinder modifiers, WordFinder words)
{
    /// <summary>The number and unit that begin at the position.</summary>
    public bool TryRead(Passage passage, int at, DateOnly? date, out Item item)
    {
        if (passage[at] == '半')
            return TryHalf(passage, at, out item);
        item = default;
        if (!numerals.TryRead(passage, at, out Numeral number))
            return false;
        item = Item.Of(number);
        if (ratios.TryRead(passage, number, ref item))
            return true;
        ReadUnit(passage, date, ref item);
        return true;
    }

    /// <summary>A dash that is a misprint of 一: between a noun and a classifier that ends the clause.</summary>
    public bool TryReadDash(Passage passage, int at, out Item item)
    {
        item = default;
        char before = passage[at - 1];
        if (!Passage.IsHan(before) || table.IsNumeral(before) || units.At(passage, at + 1) is not { } unit || !unit.IsFirst("count")
            || Passage.IsHan(passage[at + 1 + unit.Word.Length]) || table.IsNumeral(passage[at + 1 + unit.Word.Length]))
        {
            return false;
        }

        item = Item.Of(new Numeral { Start = at, End = at + 1, Low = 1, High = 1, Scale = 1, Doubt = "'—' was read as 一" });
        item.Rule = "dash-for-one";
        Take(ref item, unit, at + 1);
        return true;
    }

    private bool TryHalf(Passage passage, int at, out Item item)
    {
        item = default;
        if (passage[at - 1] is '大' or '多' or '过' or '一' or '前' or '后' or '上' or '下' || units.At(passage, at + 1) is not { } unit
            || unit.Is("date") && !passage.Has(at + 1, "年") || unit.Is("ordinal"))
        {
            return false;
        }

        item = Item.Of(new Numeral { Start = at, End = at + 1, Low = 0.5m, High = 0.5m, Decimal = true, Scale = 1, Doubt = "" });
        item.Rule = "half";
        Take(ref item, unit, at + 1);
        return true;
    }

    private void ReadUnit(Passage passage, DateOnly? date, ref Item item)
    {
        int i = passage.Bridge(item.End);
        if (modifiers.Inside(passage, i, out int length, out bool needsUnit) is { } inside
            && (!needsUnit || units.At(passage, i + length) is not null))
        {
            item.Open |= inside == Modifier.Over;
            item.Inside = inside == Modifier.Over ? null : inside;
            i = item.End = i + length;
        }

        i = passage.Bridge(i);
        if (passage[i] is ' ' or '\u3000' && item.Number.Arabic && (passage[i + 1] is '%' or '％' || units.At(passage, i + 1) is not null))
            i++;
        switch (passage[i])
        {
            case '%' or '％' or '﹪':
                item.Scale(1, "%", QuantityKind.Percent, "percent-sign");
                item.End = i + 1;
                return;
            case '‰':
                item.Scale(0.1m, "%", QuantityKind.Percent, "permille-sign");
                item.End = i + 1;
                return;
        }

        if (units.At(passage, i) is not { } unit || (item.Number.Bare && words.Begins(passage, i)))
            return;
        Take(ref item, unit, i);
        if (unit.Is("ratio"))
            ReadRatioUnit(passage, unit, ref item);
        else if (!TryMonths(passage, ref item))
            ReadParts(passage, date, ref item);
    }

    private static void Take(ref Item item, FoundUnit unit, int at)
    {
        item.Found = unit;
        item.Unit = unit.Word;
        item.End = at + unit.Word.Length;
    }

    /// <summary>成 with its half or tenth, 倍 with its half, 百分点.</summary>
    private void ReadRatioUnit(Passage passage, FoundUnit unit, ref Item item)
    {
        bool plain = !item.Open && item.Low == item.High;
        bool half = plain && passage[item.End] == '半' && !words.Begins(passage, item.End);
        switch (unit.Word)
        {
            case "成":
                item.Scale(10, "%", QuantityKind.Percent, "tenths");
                if (plain && !half && IsLastDigit(passage, item.End))
                {
                    item.Low = item.High = item.Low + table.Value(passage[item.End]);
                    item.End++;
                }
                else if (plain && !half && AreLastDigits(passage, item.End))
                {
                    // 七成六七: 76 to 77 per cent.
                    (item.Low, item.High) = (item.Low + table.Value(passage[item.End]), item.Low + table.Value(passage[item.End + 1]));
                    item.End += 2;
                }

                break;
            case "倍":
                item.Scale(1, "倍", QuantityKind.Multiple, "times");
                break;
            default:
                item.Scale(1, "百分点", QuantityKind.Percent, "percentage-points");
                break;
        }

        if (half)
        {
            item.Low = item.High = item.Low + (item.Factor / 2);
            item.End++;
        }
    }

    // 三成五到四成, 三成五以上, 六成五的人.
    private const string BehindTenths = "到至强弱以左上多的和及与涨跌升降增减";

    private bool AreLastDigits(Passage passage, int at) =>
        table.Role(passage[at]) == NumeralRole.Digit && table.Role(passage[at + 1]) == NumeralRole.Digit && table.Value(passage[at + 1]) == table.Value(passage[at]) + 1
        && (!Passage.IsHan(passage[at + 2]) || BehindTenths.Contains(passage[at + 2], StringComparison.Ordinal));

    private bool IsLastDigit(Passage passage, int at) =>
        table.Role(passage[at]) == NumeralRole.Digit && numerals.TryRead(passage, at, out Numeral digit) && digit is { OneDigit: true, Weight: 1, Positional: 1 }
        && (!Passage.IsHan(passage[digit.End]) || BehindTenths.Contains(passage[digit.End], StringComparison.Ordinal) || units.At(passage, digit.End) is null) && passage[digit.End] != '、';

    /// <summary>两个半月, 三个多月, 一年半, 三斤半.</summary>
    private bool TryMonths(Passage passage, ref Item item)
    {
        char c = passage[item.End];
        bool half = c == '半' && !item.Open && item.Low == item.High && !words.Begins(passage, item.End);
        bool more = c == '多' && item.Found!.Word is "个" or "個";
        if (more || (half && item.Found!.Word is "个" or "個"))
        {
            if (units.At(passage, item.End + 1) is not { } inner || units.Named(item.Found!.Word + inner.Word) is not { } whole)
            {
                if (more)
                    return false;
            }
            else
            {
                item.Found = whole;
                item.Unit = whole.Word;
                item.End += inner.Word.Length;
            }
        }

        if (half)
            item.Low = item.High = item.Low + 0.5m;
        item.Open |= more;
        item.End += half || more ? 1 : 0;
        return half || more;
    }

    // 三元四: 角 is left out.
    private void TakeJiao(Passage passage, DateOnly? date, string whole, decimal worth, ref Item item)
    {
        if (units.Parts(whole, "角", date) is { } parts && IsLastDigit(passage, item.End))
        {
            item.Low = item.High = item.Low + (table.Value(passage[item.End]) * worth / parts);
            item.DigitsEnd = ++item.End;
            item.Rule = "compound";
        }
    }

    /// <summary>Smaller units of the same number: 六两 behind 七十六斤.</summary>
    private void ReadParts(Passage passage, DateOnly? date, ref Item item)
    {
        decimal worth = 1;
        string whole = item.Unit;
        while (!item.Open && item.Low == item.High)
        {
            int i = passage.Bridge(item.End);
            if (!table.IsNumeral(passage[i]) || !numerals.TryRead(passage, i, out Numeral number) || number.Open || number.High != number.Low || number.Bare
                || units.At(passage, passage.Bridge(number.End)) is not { } part || units.Parts(whole, part.Word, date) is not decimal parts || number.Low >= parts)
            {
                TakeJiao(passage, date, whole, worth, ref item);
                return;
            }

            worth /= parts;
            item.Low = item.High = item.Low + (number.Low * worth);
            item.End = passage.Bridge(number.End) + part.Word.Length;
            item.DigitsEnd = number.End;
            item.Rule = "compound";
            whole = part.Word;
        }
    }
}
