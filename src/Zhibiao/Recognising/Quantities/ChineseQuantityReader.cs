using System.Buffers;
using Zhibiao.Model;
using Zhibiao.Recognising.Numerals;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Quantities;

/// <summary>Finds the quantities of a Chinese text in one pass from number to number.</summary>
internal sealed class ChineseQuantityReader
{
    private const string NotUpTo = "以晚早路地身会场街山船车手市线坡桥江海河台岸世书报";

    private readonly SearchValues<char> _starters;
    private readonly NumeralTable _table;
    private readonly WordFinder _words;
    private readonly ModifierFinder _modifiers;
    private readonly RangeReader _ranges;
    private readonly CodeReader _codes;
    private readonly KindRules _kinds;
    private readonly BareRules _bare;

    public ChineseQuantityReader(UnitVocabulary units, QuantityVocabulary vocabulary)
    {
        _table = new NumeralTable(vocabulary);
        _words = new WordFinder(vocabulary, _table);
        _modifiers = new ModifierFinder(vocabulary);
        var numerals = new NumeralReader(_table, _words.Begins);
        var finder = new UnitFinder(units, vocabulary);
        var items = new ItemReader(numerals, _table, new RatioReader(numerals, finder, vocabulary), finder, _modifiers, _words);
        _ranges = new RangeReader(items, _table, vocabulary);
        _codes = new CodeReader(_table);
        _kinds = new KindRules(_table);
        _bare = new BareRules(_table);
        _starters = SearchValues.Create([.. _table.Starters, '半', '番', '—']);
    }

    /// <summary>Whether a number may stand in the words; false is certain.</summary>
    public bool MayHold(ReadOnlySpan<char> words) => words.ContainsAny(_starters);

    /// <summary>Adds the quantities of the stretch, in text order.</summary>
    public void Read(string text, TextSpan span, DateOnly? date, List<Draft> drafts)
    {
        var passage = new Passage(text, span.Start, span.End);
        int floor = span.Start;
        for (int i = span.Start; i < span.End;)
        {
            int hop = text.AsSpan(i, span.End - i).IndexOfAny(_starters);
            if (hop < 0)
                break;
            i = ReadAt(passage, i + hop, date, ref floor, drafts);
        }
    }

    /// <summary>Reads at a character that may begin a number; gives the position to go on from.</summary>
    private int ReadAt(Passage passage, int at, DateOnly? date, ref int floor, List<Draft> drafts)
    {
        if (_words.IsFixed(passage, at, out FixedQuantity phrase, out int start, out int end) && start >= floor && !_words.Begins(passage, end - 1))
        {
            if (phrase.Kind is QuantityKind kind)
                Emit(passage, Whole(phrase, kind, start, end), ref floor, drafts);
            return end;
        }

        if (_words.IsWord(passage, at, out end))
            return end;
        if (_codes.TryRead(passage, at, out int codeEnd, out Draft? code))
        {
            if (code is not null)
                drafts.Add(code);
            floor = codeEnd;
            return codeEnd;
        }

        Item item;
        if (passage[at] == '—' ? !_ranges.TryReadDash(passage, at, out item) : !_ranges.TryRead(passage, at, date, out item))
            return BehindTooLong(passage, at);
        int slogan = BareRules.EndOfSlogan(passage, item);
        if (slogan >= 0)
            return slogan;
        if (Emit(passage, item, ref floor, drafts))
            return floor;
        return SkipRest(passage, Math.Max(at + 1, item.Number.End));
    }

    /// <summary>No end of a run of digits that is too long for a number is a number.</summary>
    private int BehindTooLong(Passage passage, int at)
    {
        int end = at;
        while (_table.Role(passage[end]) == NumeralRole.Arabic)
            end++;
        return end - at > DigitReader.Most ? end : at + 1;
    }

    private bool Emit(Passage passage, Item item, ref int floor, List<Draft> drafts)
    {
        bool negative = IsNegative(passage, item, floor, out int sign);
        item.Start -= sign;
        if (item.Number.Bare && passage[item.Start - 1] == '上' && item.Start > floor && !NotUpTo.Contains(passage[item.Start - 2], StringComparison.Ordinal))
        {
            // 上千户: a thousand and more.
            item.Start--;
            item.Open = true;
        }

        if (passage.HasBefore(item.Start, "缺）") || passage.HasBefore(item.Start, "缺)"))
            item.Doubt = "the text before it is lost";
        Modifier? before = _modifiers.Before(passage, item.Start, out int length);
        if (item.Start - length < floor)
            (before, length) = (null, 0);
        Modifier? after = After(passage, ref item, out int afterEnd);
        bool qualified = before is not null || after is not null || item.Inside is not null;
        _kinds.Apply(passage, ref item, qualified);
        if (!_bare.Says(passage, item, qualified))
            return false;
        if (item.Kind is QuantityKind.Ordinal or QuantityKind.DatePart)
        {
            before = after = item.Inside = null;
        }
        else
        {
            item.Start -= length;
            item.End = afterEnd;
        }

        drafts.Add(Draft.Of(item, before, after, negative));
        floor = item.End;
        return true;
    }

    /// <summary>The modifiers behind: 多 first, then one more (三斤多以上).</summary>
    private Modifier? After(Passage passage, ref Item item, out int end)
    {
        end = item.End;
        Modifier? after = _modifiers.After(passage, end, out int length);
        end += length;
        if (after == Modifier.Over && _modifiers.After(passage, end, out int more) is { } second)
        {
            item.Open = true;
            end += more;
            return second;
        }

        return after;
    }

    private bool IsNegative(Passage passage, in Item item, int floor, out int length)
    {
        char sign = passage[item.Start - 1], before = passage[item.Start - 2];
        bool below = item.Start - 2 >= floor && passage.HasBefore(item.Start, "零下");
        bool negative = below || (item.Start - 1 >= floor && IsSign(sign, before, item));
        length = below ? 2 : negative ? 1 : 0;
        return negative;
    }

    private bool IsSign(char sign, char before, in Item item)
    {
        return sign is '负' or '負'
            || (sign is '-' or '\u2212' or '－' && item.Number.Arabic && !_table.IsNumeral(before) && !char.IsAsciiLetterOrDigit(before) && before is not ('-' or '－' or '—'));
    }

    /// <summary>Behind a number that can't be read whole, the rest of it is passed over too.</summary>
    private int SkipRest(Passage passage, int at)
    {
        if (!BareRules.IsUnreadable(passage[at]) && !BareRules.IsUnreadable(passage[at - 1]))
            return at;
        while (_table.IsNumeral(passage[at]) || BareRules.IsUnreadable(passage[at]))
            at++;
        return at;
    }

    private static Item Whole(FixedQuantity phrase, QuantityKind kind, int start, int end) => new()
    {
        Start = start,
        End = end,
        DigitsStart = start,
        DigitsEnd = end,
        Low = phrase.Value,
        High = phrase.Value,
        Factor = 1,
        Kind = kind,
        Unit = phrase.Unit,
        Rule = phrase.Rule,
        Doubt = "",
        Number = new Numeral { Start = start, End = end, Low = phrase.Value, High = phrase.Value, Scale = 1, Doubt = "" },
    };
}
