using System.Buffers;

namespace Zhibiao.Recognising.Numerals;

/// <summary>Digits in a row.</summary>
/// <param name="Value">The number that they make.</param>
/// <param name="Count">How many digits, before any decimal point.</param>
/// <param name="Zeros">How many zeros lead.</param>
/// <param name="First">The first digit.</param>
/// <param name="Last">The last digit.</param>
/// <param name="End">Behind the last one.</param>
/// <param name="Decimal">Whether there is a fraction.</param>
/// <param name="Letters">Whether letters were read as zeros.</param>
internal readonly record struct Digits(decimal Value, int Count, int Zeros, int First, int Last, int End, bool Decimal, bool Letters)
{
    /// <summary>Whether they name two numbers between which the real one lies: 七八, 三五.</summary>
    public bool IsPair => Count == 2 && Zeros == 0 && Last > 0 && (Last == First + 1 || (First == 3 && Last == 5));
}

/// <summary>Reads digits in a row: Arabic of both widths with group and decimal marks, or Chinese.</summary>
internal sealed class DigitReader(NumeralTable table)
{
    private const int Most = 18;

    /// <summary>What a number names rather than counts.</summary>
    private static readonly SearchValues<char> Names = SearchValues.Create("号號厂廠团團师師军軍次页頁型室矿礦年月日、，,。；·");

    /// <summary>An Arabic number; a comma of either width parts groups of three. Count is 0 where none can be read.</summary>
    public Digits Arabic(Passage passage, int at)
    {
        long value = 0;
        int count = 0, zeros = 0, i = at, last = 0;
        bool letters = false;
        int first = table.Digit(passage[at]);
        int group = 0, groups = 0;
        while (true)
        {
            i = count == 0 ? i : BridgeDigits(passage, i, at);
            char c = passage[i];
            if (table.Role(c) == NumeralRole.Arabic || IsZeroWithin(passage, i, ref letters))
            {
                last = table.Digit(c);
                value = count < Most ? (value * 10) + last : value;
                zeros += last == 0 && value == 0 ? 1 : 0;
                count++;
                group++;
                i++;
            }
            else if (c is ',' or '，' && count > 0 && first != 0 && (groups == 0 ? count <= 3 : group == 3) && IsGroup(passage, i + 1))
            {
                group = 0;
                groups++;
                i++;
            }
            else
            {
                break;
            }
        }

        if (count == 0 || count > Most)
            return default(Digits) with { End = i };
        bool isDecimal = false;
        decimal whole = value;
        if (passage[i] is '.' or '．' or '·' && table.Role(passage[i + 1]) == NumeralRole.Arabic)
        {
            int end = Fraction(passage, i + 1, out decimal fraction);
            if (!(passage[end] is '.' or '．' && table.Role(passage[end + 1]) == NumeralRole.Arabic))
            {
                whole += fraction;
                isDecimal = true;
                i = end;
            }
        }

        return new Digits(whole, count, zeros, first, last, i, isDecimal, letters);
    }

    /// <summary>Chinese digits and zeros in a row. 两 counts as the first digit, or behind 一 where a multiplier follows.</summary>
    public Digits Chinese(Passage passage, int at)
    {
        long value = 0;
        int count = 0, zeros = 0, i = at, last = 0, first = 0;
        bool letters = false;
        while (count <= Most)
        {
            int next = count == 0 ? i : passage.Bridge(i);
            char c = passage[next];
            NumeralRole role = table.Role(c);
            bool reads = role is NumeralRole.Digit or NumeralRole.Zero
                || (role == NumeralRole.Two && (count == zeros || (count == 1 && first == 1)) && (count == 0 || table.Role(passage[next + 1]) is NumeralRole.Small or NumeralRole.Big))
                || (role == NumeralRole.Letter && count > 0 && table.Role(passage[next + 1]) is NumeralRole.Digit or NumeralRole.Zero);
            if (!reads || (next > i && BeginsList(passage, next)))
                break;
            letters |= role == NumeralRole.Letter;
            last = table.Digit(c);
            first = count == 0 ? last : first;
            value = count < Most ? (value * 10) + last : value;
            zeros += last == 0 && value == 0 ? 1 : 0;
            count++;
            i = next + 1;
        }

        if (count is > 0 and <= 3 && first > 0 && Groups(passage, at, i) is int groups and > 0)
        {
            for (int end = i + (groups * 4); i < end; i++)
            {
                last = table.Digit(passage[i]);
                (value, count) = passage[i] is '、' or '，' or ',' ? (value, count) : ((value * 10) + last, count + 1);
            }
        }

        return count > Most ? default(Digits) with { End = i } : new Digits(value, count, zeros, first, last, i, false, letters);
    }

    /// <summary>The digits behind a decimal point, of any kind; 0 where there are none.</summary>
    public int Fraction(Passage passage, int at, out decimal fraction)
    {
        fraction = 0;
        decimal weight = 0.1m;
        int i = at;
        while (table.Role(passage[i]) is NumeralRole.Arabic or NumeralRole.Digit or NumeralRole.Zero)
        {
            fraction += i - at < Most ? table.Value(passage[i]) * weight : 0;
            weight /= 10;
            i++;
        }

        return i;
    }

    /// <summary>Whether a number at the beginning of a line is the marker of a list (二、 or 3．).</summary>
    public bool BeginsList(Passage passage, int at)
    {
        int i = at;
        while (table.IsNumeral(passage[i]))
            i++;
        return i - at <= 3 && passage[i] is '、' or '．' or '.' or ')' or '）';
    }

    /// <summary>
    /// How many groups of three follow digits, as tables and reports of the early fifties part thousands (三、○二○、二九九人): none where the digits
    /// begin a list, name things (一○一、一○二厂), or anything but three digits follows a mark.
    /// </summary>
    private int Groups(Passage passage, int at, int end)
    {
        int groups = 0;
        char mark = passage[end];
        if (mark is not ('、' or '，' or ',') || passage[at - 1] is '第' || table.IsNumeral(passage[at - 1]))
            return 0;
        while (passage[end] == mark)
        {
            for (int i = 1; i <= 3; i++)
            {
                if (table.Role(passage[end + i]) is not (NumeralRole.Digit or NumeralRole.Zero))
                    return 0;
            }

            end += 4;
            groups++;
        }

        return table.IsNumeral(passage[end]) || (groups == 1 && (Names.Contains(passage[end]) || passage.StartsLine(at))) || (groups + 1) * 3 > Most ? 0 : groups;
    }

    private bool IsGroup(Passage passage, int at)
    {
        for (int i = 0; i < 3; i++)
        {
            if (table.Role(passage[at + i]) != NumeralRole.Arabic)
                return false;
        }

        return table.Role(passage[at + 3]) != NumeralRole.Arabic;
    }

    private bool IsZeroWithin(Passage passage, int at, ref bool letters)
    {
        char c = passage[at];
        bool within = table.Role(passage[at - 1]) == NumeralRole.Arabic || passage[at - 1] == c;
        bool followed = table.Role(passage[at + 1]) == NumeralRole.Arabic;
        if (c is '○' or '〇')
            return within && (followed || passage[at - 1] == c || passage[at + 1] == c);
        bool letter = table.Role(c) == NumeralRole.Letter && within && followed && table.Role(passage[at - 1]) == NumeralRole.Arabic;
        letters |= letter;
        return letter;
    }

    /// <summary>Two halves of one Arabic number stand on two lines only where the first line is long enough to have been broken for its length.</summary>
    private int BridgeDigits(Passage passage, int i, int start)
    {
        const int brokenLine = 14;
        int next = passage.Bridge(i);
        if (next == i || table.Role(passage[next]) != NumeralRole.Arabic || BeginsList(passage, next))
            return i;
        int line = start;
        while (passage[line - 1] is not ('\n' or '\r' or '\0') && start - line < brokenLine)
            line--;
        return start - line >= brokenLine ? next : i;
    }
}
