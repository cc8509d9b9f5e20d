using Zhibiao.Model;
using Zhibiao.Recognising.Numerals;

namespace Zhibiao.Recognising.Quantities;

/// <summary>Reads Arabic digits that are no number: behind a letter (B1), ISO dates (1953-11-28), shelf marks (3-6-5-8), clock times (10:30).</summary>
internal sealed class CodeReader(NumeralTable table)
{
    /// <summary>Whether a code begins at the position. The draft is null where it is to be passed over in silence.</summary>
    public bool TryRead(Passage passage, int at, out int end, out Draft? draft)
    {
        draft = null;
        end = at;
        if (table.Role(passage[at]) != NumeralRole.Arabic)
            return false;
        if (char.IsAsciiLetter(passage[at - 1]))
        {
            while (char.IsAsciiLetterOrDigit(passage[end]))
                end++;
            return end > at;
        }

        int parts = 0, first = 0, second = 0, third = 0, i = at;
        char separator = '\0';
        while (Part(passage, ref i, out int value))
        {
            parts++;
            (first, second, third) = parts switch { 1 => (value, 0, 0), 2 => (first, value, 0), 3 => (first, second, value), _ => (first, second, third) };
            end = i;
            if (parts == 1)
                separator = passage[i];
            if (separator is not ('-' or '.' or '．' or '/' or ':') || passage[i] != separator)
                break;
            i++;
        }

        bool clock = parts == 2 && separator == ':' && first < 24 && second < 60 && passage[end - 3] == ':';
        if (parts < 3 && !clock)
        {
            end = at;
            return false;
        }

        bool date = clock || (parts == 3 && first is >= 1000 and < 2100 && second is >= 1 and <= 12 && third is >= 1 and <= 31);
        draft = new Draft
        {
            Span = new TextSpan(at, end),
            Digits = new TextSpan(at, end),
            Kind = date ? QuantityKind.DatePart : QuantityKind.Ordinal,
            Low = first,
            High = first,
            Unit = "",
            Rule = date ? clock ? "clock" : "iso-date" : "code",
        };
        return true;
    }

    private bool Part(Passage passage, ref int i, out int value)
    {
        value = 0;
        int start = i;
        while (table.Role(passage[i]) == NumeralRole.Arabic && i - start < 5)
            value = (value * 10) + (int)table.Value(passage[i++]);
        return i > start && i - start < 5;
    }
}
