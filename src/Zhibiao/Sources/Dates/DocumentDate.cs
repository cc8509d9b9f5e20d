using Zhibiao.Model;
using Zhibiao.Sources.Decoding;

namespace Zhibiao.Sources.Dates;

/// <summary>The date of a document, from a header value, a file name or the first lines.</summary>
internal static class DocumentDate
{
    private const int FirstLines = 6;
    private const int LineHead = 60;

    /// <summary>The date of a header field.</summary>
    /// <param name="value">e.g. <c>1953-11-28</c>, <c>1959-0-0</c>.</param>
    /// <param name="isRange">Whether the field holds the first and the last day of a time; then the part that both share is the date, or the last where they share no year.</param>
    public static DateReading OfField(ReadOnlySpan<char> value, bool isRange = false)
    {
        value = value.Trim();
        DateReading first = Next(value, 0, out int end);
        return first.Written.Length == 0 ? new DateReading(null, value.ToString())
            : first.Date is { } from && isRange && Next(value, end, out _).Date is { } to ? first with { Date = Shared(from, to) }
            : first.Date is { Month: null } && end + 1 < value.Length && DateScanner.IsSeparator(value[end]) && DateScanner.Digit(value[end + 1]) >= 0
                ? new DateReading(null, value.ToString(), Impossible: true)
            : first.Date is null && IsZeroYear(first.Written) ? DateReading.None
            : first.Date is null ? first with { Written = value.ToString() }
            : first;
    }

    /// <summary>The most exact date in a file name; bare digits count only where no letter touches them and the year lies between 1800 and 2099.</summary>
    public static DateReading OfName(string fileName)
    {
        ReadOnlySpan<char> name = WithoutExtension(fileName);
        DateReading best = DateReading.None;
        for (int at = 0; at < name.Length; at++)
        {
            if ((at > 0 && DateScanner.Digit(name[at - 1]) >= 0)
                || !DateScanner.TryRead(name, at, out int end, out PartialDate? date, out bool compact)
                || (compact && (Touches(name, at - 1) || Touches(name, end)))
                || (date is null ? compact : date.Value.Year is < 1800 or > 2099))
            {
                continue;
            }

            bool better = date is null ? best.Written.Length == 0 : best.Date is not { } other || Rank(date.Value) > Rank(other);
            best = better ? new DateReading(date, name[at..end].ToString(), date is null) : best;
        }

        return best;
    }

    /// <summary>
    /// The date in the first six lines that are not blank: a line that is nothing but a date, or a field (日期：, Date:), or a whole date (year, month
    /// and day) near the beginning of a line.
    /// </summary>
    public static DateReading OfFirstLines(string text)
    {
        DateReading wrong = DateReading.None;
        int seen = 0;
        for (int at = 0; at < text.Length && seen < FirstLines;)
        {
            var line = TextLine.At(text, at);
            at = line.Next;
            TextSpan span = line.Trimmed(text);
            ReadOnlySpan<char> words = text.AsSpan(span.Start, span.Length);
            if (words.Length == 0)
            {
                continue;
            }

            seen++;
            if (IsDateLine(words, out DateReading found) || OfHead(words, out found))
            {
                if (found.Date is not null)
                {
                    return found;
                }

                wrong = wrong.Written.Length == 0 ? found : wrong;
            }
        }

        return wrong;
    }

    /// <summary>Whether a line holds a date and nothing else but brackets, marks and the name of the field.</summary>
    public static bool IsDateLine(ReadOnlySpan<char> line, out DateReading reading)
    {
        ReadOnlySpan<char> words = line.Trim(" \t\u3000（）()[]【】〔〕《》*#。.");
        foreach (string name in (ReadOnlySpan<string>)["日期", "时间", "時間", "Date"])
        {
            if (words.StartsWith(name, StringComparison.OrdinalIgnoreCase) && words[name.Length..].TrimStart() is [':' or '：', ..] rest)
            {
                reading = OfField(rest[1..]);
                return reading.Written.Length > 0;
            }
        }

        if (DateScanner.TryRead(words, 0, out int end, out PartialDate? date, out bool compact)
            && end == words.Length && !(compact && date is null))
        {
            reading = new DateReading(date, words.ToString(), date is null);
            return true;
        }

        reading = DateReading.None;
        return false;
    }

    private static bool OfHead(ReadOnlySpan<char> line, out DateReading reading)
    {
        ReadOnlySpan<char> head = line[..Math.Min(line.Length, LineHead)];
        for (int at = 0; at < head.Length; at++)
        {
            if ((at == 0 || DateScanner.Digit(head[at - 1]) < 0)
                && DateScanner.TryRead(line, at, out int end, out PartialDate? date, out bool compact)
                && !compact && date?.Day is not null)
            {
                reading = new DateReading(date, line[at..end].ToString());
                return true;
            }
        }

        reading = DateReading.None;
        return false;
    }

    private static DateReading Next(ReadOnlySpan<char> value, int from, out int end)
    {
        for (int at = from; at < value.Length; at++)
        {
            if ((at == 0 || DateScanner.Digit(value[at - 1]) < 0) && DateScanner.TryRead(value, at, out end, out PartialDate? date, out _))
            {
                return new DateReading(date, value[at..end].ToString(), date is null);
            }
        }

        end = value.Length;
        return DateReading.None;
    }

    private static PartialDate Shared(PartialDate from, PartialDate to) =>
        from.Year != to.Year ? to
        : from.Month is not { } month || month != to.Month ? new PartialDate(from.Year)
        : from.Day is not { } day || day != to.Day ? new PartialDate(from.Year, month)
        : from;

    private static bool IsZeroYear(string written) => written.StartsWith("0000", StringComparison.Ordinal);

    private static int Rank(PartialDate date) => date.Day is not null ? 2 : date.Month is not null ? 1 : 0;

    private static bool Touches(ReadOnlySpan<char> name, int at) => at >= 0 && at < name.Length && char.IsAsciiLetterOrDigit(name[at]);

    private static ReadOnlySpan<char> WithoutExtension(string fileName)
    {
        int dot = fileName.LastIndexOf('.');
        return dot > 0 && fileName.Length - dot <= 6 && fileName.AsSpan(dot + 1).ContainsAnyInRange('A', 'z') ? fileName.AsSpan(0, dot) : fileName;
    }
}
