using Zhibiao.Model;
using Zhibiao.Recognising.Numerals;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Quantities;

/// <summary>Reads two numbers that make one quantity: 七百到八百个, 三、四千万斤, 百分之四十至四十五, 6、70岁, 两到三万.</summary>
internal sealed class RangeReader
{
    private readonly ItemReader _items;
    private readonly NumeralTable _table;
    private readonly PhraseTrie<QuantityLink> _links = new();

    public RangeReader(ItemReader items, NumeralTable table, QuantityVocabulary vocabulary)
    {
        _items = items;
        _table = table;
        foreach (QuantityLink link in vocabulary.Links.Where(link => link.Means == "range"))
        {
            foreach (string phrase in link.Phrases)
                _links.Add(phrase, link);
        }
    }

    /// <summary>The number or range that begins at the position.</summary>
    public bool TryRead(Passage passage, int at, DateOnly? date, out Item item)
    {
        if (!TryPair(passage, at, date, out item))
            return false;
        int i = passage.Bridge(item.End);
        if (!_links.CanStart(passage[i]))
            return true;
        _links.Longest(passage.Text, i, passage.End, out int length);
        if (length == 0 || (passage[at - 1] == '由' && Passage.IsHan(passage[i])) || (passage[at - 1] == '第' && item.Found is not null))
            return true;
        int j = passage.Bridge(i + length);
        if (IsReadable(passage, j) && TryPair(passage, j, date, out Item second))
            TryJoin(ref item, second);
        return true;
    }

    /// <summary>A dash between a noun and a unit that ends the clause is a misprint of 一 (中农—户，).</summary>
    public bool TryReadDash(Passage passage, int at, out Item item) => _items.TryReadDash(passage, at, out item);

    /// <summary>One number, or two neighbours with 、 between.</summary>
    private bool TryPair(Passage passage, int at, DateOnly? date, out Item item)
    {
        if (!_items.TryRead(passage, at, date, out item))
            return false;
        int comma = item.End;
        if (passage[comma] != '、' || (passage[at - 1] == '、' && _table.IsNumeral(passage[at - 2])) || item.Found is not null || item.Open || item.Low != item.High || item.Number.LastDigit == 0 || item.Kind == QuantityKind.Fraction)
            return true;
        int next = passage.Bridge(comma + 1);
        if (IsReadable(passage, next) && _items.TryRead(passage, next, date, out Item second) && AreNeighbours(passage, item, second))
            Pair(ref item, second);
        return true;
    }

    private bool IsReadable(Passage passage, int at) =>
        _table.IsNumeral(passage[at]) || (passage[at] is '几' or '数' && !_table.IsChineseDigit(passage[at + 1]));

    private bool AreNeighbours(Passage passage, in Item first, in Item second)
    {
        Numeral a = first.Number, b = second.Number;
        if (second.Number.Low != second.Number.High || !b.OneDigit || b.Bare || (first.IsPercent && !second.IsPlain) || second.Rule is "proportion" or "shares" or "compound")
            return false;
        bool follow = b.LastDigit == a.LastDigit + 1 || (a.LastDigit == 3 && b.LastDigit == 5);
        bool tens = a.LastDigit == 9 && b.LastDigit == 1 && b.Weight == a.Weight * 10;
        if (!(follow || tens) || (passage[second.End] == '、' && _table.IsNumeral(passage[second.End + 1]) && second.Found is null))
            return false;
        if (tens)
            return a.OneDigit;
        return (a.OneDigit && a.Weight == 1) || (b.Weight / a.Weight) is 1 or 1_0000 or 1_0000_0000;
    }

    private static void Pair(ref Item item, in Item second)
    {
        Numeral a = item.Number, b = second.Number;
        bool tens = b.LastDigit < a.LastDigit;
        decimal scale = tens ? 1 : b.Weight / a.Weight;
        decimal factor = second.IsPlain ? item.Factor : second.Factor;
        decimal low = a.Low * scale;
        decimal high = tens ? b.Low : (a.Low + ((b.LastDigit - a.LastDigit) * a.Weight)) * scale;
        Merge(ref item, second, low * factor, high * factor, "neighbours");
        if (scale != 1)
            item.Inherited = "multiplier";
    }

    private static void TryJoin(ref Item item, in Item second)
    {
        Numeral a = item.Number;
        decimal low = item.Low, high = second.High;
        if (IsDate(second) && a.Positional == 4 && second.Number.Positional == 2)
            high += decimal.Truncate(low / 100) * 100;
        bool inherits = false;
        if (item.IsPercent)
        {
            if (!second.IsPercent && !second.IsPlain)
                return;
            high *= second.IsPlain ? item.Factor : 1;
        }
        else if (item.IsPlain)
        {
            decimal scale = Elided(item, second);
            inherits = scale != 1;
            low *= scale * second.Factor;
        }
        else if (!second.IsPlain && (second.Unit != item.Unit || IsDate(item)))
        {
            return;
        }
        else if (second.IsPlain && (item.Kind == QuantityKind.Multiple || IsDate(item)))
        {
            return;
        }

        if (low >= high)
            return;
        if (second.IsPlain && item.Found is not null)
        {
            (item.Low, item.High, item.End, item.DigitsEnd, item.Number, item.Rule, item.Inherited) = (low, high, second.End, second.DigitsEnd, second.Number, "range", "unit");
            return;
        }

        bool inheritsPercent = item.IsPercent && second.IsPlain;
        Merge(ref item, second, low, high, "range");
        item.Inherited = inherits ? "multiplier" : inheritsPercent ? "percent" : item.Inherited;
    }

    private static bool IsDate(in Item item) => item.Found?.Is("date") ?? false;

    /// <summary>What the first number leaves out of the multiplier that both share: 两到三万, 三至五百.</summary>
    private static decimal Elided(in Item first, in Item second)
    {
        Numeral a = first.Number, b = second.Number;
        if (a.OneDigit && a.Weight == 1 && b.OneDigit && b.Weight >= 100 && a.Low < b.LastDigit)
            return b.Weight;
        return a.Scale == 1 && b.Scale > 1 && a.Low < b.Low / b.Scale ? b.Scale : 1;
    }

    private static void Merge(ref Item item, in Item second, decimal low, decimal high, string rule)
    {
        if (!second.IsPlain)
        {
            item.Unit = second.Unit;
            item.Found = second.Found;
            item.Kind = second.Kind;
            item.Factor = second.Factor;
        }

        item.Low = low;
        item.High = high;
        item.Open = second.Open;
        item.End = second.End;
        item.DigitsEnd = second.DigitsEnd;
        item.Number = second.Number;
        item.Rule = rule;
        item.Doubt = item.Doubt.Length > 0 ? item.Doubt : second.Doubt;
    }
}
