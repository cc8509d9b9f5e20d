using Zhibiao.Recognising.Numerals;

namespace Zhibiao.Recognising.Quantities;

/// <summary>An English number.</summary>
/// <param name="Low">The number; in percent where <paramref name="Part"/>.</param>
/// <param name="High">The same.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Scale">The last multiplier from thousand upwards; 1 where none.</param>
/// <param name="Arabic">Whether it has figures.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Part">Whether it is a fraction in words (two-thirds, half).</param>
/// <param name="Year">Whether it is four figures from 1800 to 2099, without comma.</param>
internal readonly record struct EnglishNumber(decimal Low, decimal High, int End, decimal Scale, bool Arabic, int Words, bool Part, bool Year);

/// <summary>Reads one English number in figures or words.</summary>
internal sealed class EnglishNumberReader(EnglishLexicon lexicon)
{
    /// <summary>The number that begins at the position.</summary>
    public bool TryRead(Passage passage, int at, out EnglishNumber number) =>
        char.IsAsciiDigit(passage[at]) ? TryFigures(passage, at, out number) : TryWords(passage, at, out number);

    private bool TryFigures(Passage passage, int at, out EnglishNumber number)
    {
        const int most = 18;
        decimal value = 0, weight = 0.1m;
        int i = at, digits = 0;
        bool comma = false;
        while (true)
        {
            if (char.IsAsciiDigit(passage[i]))
            {
                value = digits++ < most ? (value * 10) + (passage[i] - '0') : value;
                i++;
            }
            else if (passage[i] == ',' && digits > 0 && IsGroup(passage, i + 1))
            {
                comma = true;
                i++;
            }
            else
            {
                break;
            }
        }

        bool whole = true;
        if (passage[i] == '.' && char.IsAsciiDigit(passage[i + 1]))
        {
            whole = false;
            for (i++; char.IsAsciiDigit(passage[i]); i++, weight /= 10)
                value += (passage[i] - '0') * weight;
        }

        bool letter = char.IsAsciiLetter(passage[i]);
        bool year = whole && !comma && digits == 4 && value is >= 1800 and < 2100;
        number = default;
        if (digits > most || letter)
            return false;
        decimal scale = 1;
        int end = i;
        int next = passage[i] == '-' ? i + 1 : EnglishLexicon.Skip(passage, i);
        while (next > end && (lexicon.Find(passage, next, "big", out int wordEnd) ?? lexicon.Find(passage, next, "small", out wordEnd)) is { } word && scale < 1_000_000_000)
        {
            value *= word.Value;
            scale *= word.Value;
            end = wordEnd;
            next = EnglishLexicon.Skip(passage, end);
            year = false;
        }

        number = new EnglishNumber(value, value, end, scale, true, 1, false, year);
        return true;
    }

    private bool TryWords(Passage passage, int at, out EnglishNumber number)
    {
        number = default;
        decimal total = 0, section = 0, scale = 1;
        int words = 0, i = at, end = at;
        bool some = false;
        if (lexicon.Find(passage, at, "part", out int partEnd) is { Value: 2 })
            return TryHalf(passage, partEnd, out number);
        while (true)
        {
            if (lexicon.Find(passage, i, "digit", out int next) is { } digit)
                section += digit.Value;
            else if (lexicon.Find(passage, i, "tens", out next) is { } tens)
                section += tens.Value;
            else if (words > 0 && lexicon.Find(passage, i, "small", out next) is { } small)
                section = (section == 0 ? 1 : section) * small.Value;
            else if (words > 0 && lexicon.Find(passage, i, "big", out next) is { } big && total < 1_000_000_000_000_000)
                (total, section, scale) = (total + ((section == 0 ? 1 : section) * big.Value), 0, big.Value);
            else if (words > 0 && some && IsAnd(passage, i, out next))
                words--;
            else
                break;
            words++;
            some = true;
            end = next;
            i = passage[next] == '-' && char.IsAsciiLetter(passage[next + 1]) ? next + 1 : EnglishLexicon.Skip(passage, next);
            if (i == next)
                break;
            if (words > 0 && total + section < 20 && lexicon.Find(passage, i, "part", out partEnd) is { } part && (part.Value > 2 || passage[next] == '-'))
            {
                decimal value = (total + section) * 100 / part.Value;
                number = new EnglishNumber(value, value, partEnd, 1, false, words + 1, true, false);
                return true;
            }
        }

        if (!some)
            return false;
        decimal sum = total + section;
        number = new EnglishNumber(sum, sum, TrimAnd(passage, at, end), scale, false, words, false, false);
        return true;
    }

    /// <summary>half, half of; half a million.</summary>
    private bool TryHalf(Passage passage, int end, out EnglishNumber number)
    {
        number = new EnglishNumber(50, 50, end, 1, false, 1, true, false);
        if (passage.Has(end, " a ") && lexicon.Find(passage, end + 3, "big", out int bigEnd) is { } big)
            number = new EnglishNumber(big.Value / 2, big.Value / 2, bigEnd, big.Value, false, 3, false, false);
        return true;
    }

    private bool IsAnd(Passage passage, int at, out int end)
    {
        end = at + 3;
        if (!passage.Has(at, "and ") || !IsHundred(passage, at))
            return false;
        return lexicon.Find(passage, at + 4, "digit", out _) is not null || lexicon.Find(passage, at + 4, "tens", out _) is not null;
    }

    private static bool IsHundred(Passage passage, int at) =>
        passage.HasBefore(at, "hundred ") || passage.HasBefore(at, "thousand ") || passage.HasBefore(at, "million ");

    private static int TrimAnd(Passage passage, int at, int end) => end - at > 4 && passage.HasBefore(end, " and") ? end - 4 : end;

    private static bool IsGroup(Passage passage, int at) =>
        char.IsAsciiDigit(passage[at]) && char.IsAsciiDigit(passage[at + 1]) && char.IsAsciiDigit(passage[at + 2]) && !char.IsAsciiDigit(passage[at + 3]);
}
