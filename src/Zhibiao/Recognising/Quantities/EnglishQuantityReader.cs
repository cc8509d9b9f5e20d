using System.Buffers;
using Zhibiao.Model;
using Zhibiao.Recognising.Numerals;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Quantities;

/// <summary>Finds the quantities of an English text: 5,400, five hundred and thirty-seven, nearly three times, more than 320 million yuan.</summary>
internal sealed class EnglishQuantityReader
{
    private const string Vague = "vague";

    private static readonly SearchValues<char> Starters = SearchValues.Create("0123456789hnotfsedHNOTFSED");

    private readonly EnglishLexicon _lexicon;
    private readonly EnglishNumberReader _numbers;

    public EnglishQuantityReader(QuantityVocabulary vocabulary)
    {
        _lexicon = new EnglishLexicon(vocabulary);
        _numbers = new EnglishNumberReader(_lexicon);
    }

    /// <summary>Adds the quantities of the stretch, in text order.</summary>
    public void Read(string text, TextSpan span, List<Draft> drafts)
    {
        var passage = new Passage(text, span.Start, span.End);
        int floor = span.Start;
        for (int i = span.Start; i < span.End;)
        {
            int hop = text.AsSpan(i, span.End - i).IndexOfAny(Starters);
            if (hop < 0)
                break;
            i += hop;
            char before = passage[i - 1];
            if (char.IsAsciiLetterOrDigit(before) || before == '\'')
            {
                i = EnglishLexicon.WordEnd(passage, i);
                continue;
            }

            int end = ReadAt(passage, i, floor, drafts);
            floor = end > i ? end : floor;
            i = end > i ? end : EnglishLexicon.WordEnd(passage, i);
        }
    }

    private int ReadAt(Passage passage, int at, int floor, List<Draft> drafts)
    {
        if (IsOrdinal(passage, at, drafts, out int end))
            return end;
        if (!_numbers.TryRead(passage, at, out EnglishNumber number))
            return at;
        Item item = Item.Of(new Numeral { Start = at, End = number.End, Low = number.Low, High = number.High, Arabic = number.Arabic, Scale = number.Scale, Doubt = "" });
        item.Rule = number.Part ? "english-fraction" : number.Arabic ? "english-figures" : "english-words";
        if (number.Part)
            item.Scale(1, "%", QuantityKind.Fraction, item.Rule);
        bool year = number is { Year: true } && !IsCounted(passage, number.End);
        if (year && passage[item.End] is '-' or '–' && IsShortYear(passage, item.End + 1))
            item.End = item.DigitsEnd = item.End + 3;
        if (!year)
        {
            ReadRange(passage, number, ref item);
            ReadUnit(passage, ref item);
        }

        Modifier? before = year ? null : _lexicon.Before(passage, at, floor, out item.Start);
        item.Start = before is null ? at : item.Start;
        Modifier? after = year ? null : _lexicon.After(passage, item.End, out item.End);
        bool list = !year && item.IsPlain && passage[at - 1] is '(' && passage[item.End] is ')' && item.Low <= 60;
        if (!year && !list && (IsPronoun(item, number) || IsCompound(passage, item, number)))
            return item.End;
        if (year || _lexicon.IsMonth(passage, at, item.End))
            (item.Kind, item.Rule) = (QuantityKind.DatePart, "english-date");
        else if (list)
            (item.Kind, item.Rule) = (QuantityKind.Ordinal, "list-marker");
        Draft draft = Draft.Of(item, before, after, negative: false);
        if (drafts.Count > 0 && drafts[^1].IsPlain && draft.Kind is QuantityKind.Percent or QuantityKind.Money
            && passage.Text[drafts[^1].Span.End..draft.Span.Start].SequenceEqual(" to "))
        {
            // From 51 to 65 percent.
            drafts[^1].Inherit(draft, draft.Kind == QuantityKind.Percent ? "percent" : "unit");
        }

        drafts.Add(draft);
        return item.End;
    }

    /// <summary>Eight-Character Charter is a name; one or two says nothing.</summary>
    private static bool IsCompound(Passage passage, in Item item, in EnglishNumber number) =>
        item.Rule == Vague || (item.IsPlain && !number.Arabic && passage[item.End] == '-' && char.IsAsciiLetter(passage[item.End + 1]));

    /// <summary>One, unless something is measured by it: it is a pronoun or a determiner (one of them, no one).</summary>
    private static bool IsPronoun(in Item item, in EnglishNumber number) =>
        item.IsPlain && !number.Arabic && item is { Low: 1, High: 1 } && number.Words == 1;

    private void ReadRange(Passage passage, in EnglishNumber number, ref Item item)
    {
        int i = item.End;
        bool dash = passage[i] is '-' or '–' or '—';
        bool between = passage.HasBefore(item.Start, "between ") && passage.Has(i, " and ");
        int next = dash ? i + 1 : between ? i + 5 : _lexicon.Range(passage, i);
        if (next <= i || number.Part || !_numbers.TryRead(passage, next, out EnglishNumber second) || second.Part)
            return;
        if (!dash && passage.HasBefore(item.Start, "from "))
            return;
        decimal low = number.Scale == 1 && second.Scale > 1 && number.Low < second.Low / second.Scale ? number.Low * second.Scale : number.Low;
        bool or = passage.Has(i + 1, "or");
        if (low >= second.High || (or && low + 1 != second.Low && low < second.Low / 2))
            return;
        if (or && low == 1 && number.Words == 1 && !number.Arabic && number.Scale == 1)
        {
            // One or two is vague: a pronoun goes no further than its words.
            item.Rule = Vague;
            item.End = second.End;
            return;
        }

        (item.Low, item.High, item.End, item.DigitsEnd, item.Rule) = (low, second.High, second.End, second.End, "english-range");
    }

    private void ReadUnit(Passage passage, ref Item item)
    {
        int i = EnglishLexicon.Skip(passage, item.End);
        if (_lexicon.Find(passage, i, "percent", out int end) is { } percent)
            item.Scale(1, percent.Unit, QuantityKind.Percent, "english-percent");
        else if (_lexicon.Find(passage, i, "times", out end) is { } times)
            item.Scale(1, times.Unit, QuantityKind.Multiple, "english-times");
        else if (_lexicon.Find(passage, i, "money", out end) is { } money)
            item.Scale(1, money.Unit, QuantityKind.Money, item.Rule);
        else if (_lexicon.Find(passage, i, "duration", out _) is not null)
            (item.Kind, end) = (QuantityKind.Duration, item.End);
        else
            return;
        item.End = end;
    }

    /// <summary>3rd, third, 12th January; part of a date where a month stands beside it.</summary>
    private bool IsOrdinal(Passage passage, int at, List<Draft> drafts, out int end)
    {
        end = at;
        decimal value = 0;
        int i = at;
        while (char.IsAsciiDigit(passage[i]) && i - at < 9)
            value = (value * 10) + (passage[i++] - '0');
        bool figures = i > at && (passage.Has(i, "st") || passage.Has(i, "nd") || passage.Has(i, "rd") || passage.Has(i, "th")) && !char.IsAsciiLetterOrDigit(passage[i + 2]);
        if (figures)
        {
            end = i + 2;
        }
        else if (i == at && _lexicon.Find(passage, at, "ordinal", out int wordEnd) is { } word)
        {
            value = word.Value;
            end = wordEnd;
        }
        else
        {
            return false;
        }

        bool date = figures && _lexicon.IsMonth(passage, at, end);
        drafts.Add(new Draft
        {
            Span = new TextSpan(at, end),
            Digits = new TextSpan(at, i > at ? i : end),
            Kind = date ? QuantityKind.DatePart : QuantityKind.Ordinal,
            Low = value,
            High = value,
            Unit = "",
            Rule = date ? "english-date" : "english-ordinal",
        });
        return true;
    }

    private static bool IsShortYear(Passage passage, int at) =>
        char.IsAsciiDigit(passage[at]) && char.IsAsciiDigit(passage[at + 1]) && !char.IsAsciiLetterOrDigit(passage[at + 2]) && passage[at + 2] != '-';

    /// <summary>Whether something is counted by four digits that could be a year: a unit follows.</summary>
    private bool IsCounted(Passage passage, int end)
    {
        int i = EnglishLexicon.Skip(passage, end);
        return _lexicon.Find(passage, i, "percent", out _) is not null || _lexicon.Find(passage, i, "money", out _) is not null;
    }
}
