using Zhibiao.Model;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Times;

/// <summary>Finds the times that a text names.</summary>
public sealed class TimeRecogniser
{
    private readonly TimeLexicon _words;
    private readonly ChineseTimeReader _chinese;
    private readonly EnglishTimeReader _english;

    /// <summary>Reads the vocabularies.</summary>
    /// <exception cref="VocabularyException">A row of them can't be used.</exception>
    public TimeRecogniser()
    {
        List<CalendarRow> rows = CalendarWords.Read();
        var lunar = new LunarMonths();
        _words = new TimeLexicon(rows, Language.Chinese, lunar);
        _chinese = new ChineseTimeReader(_words);
        _english = new EnglishTimeReader(new TimeLexicon(rows, Language.English, lunar));
    }

    /// <summary>The times of a stretch of text, in text order, without overlap.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="span">The stretch; nothing outside is looked at.</param>
    /// <param name="language">Its language.</param>
    public List<TimeMention> Recognise(string text, TextSpan span, Language language) => Find(text, span, language) ?? [];

    /// <summary>The same; null where there are none.</summary>
    internal List<TimeMention>? Find(string text, TextSpan span, Language language)
    {
        if (language == Language.English)
        {
            return _english.Read(text, span);
        }

        List<TimeMention>? found = null;
        int floor = span.Start;
        for (int at = span.Start; (at = _chinese.Next(text, at, span.End)) < span.End;)
        {
            if (ReadBounded(text, at, floor, span) is { } mention)
            {
                (found ??= []).Add(mention);
                floor = at = mention.Span.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>One time with the words that join it to another and those that bound it.</summary>
    private TimeMention? ReadBounded(string text, int at, int floor, TextSpan span)
    {
        if (_chinese.Read(text, at, span.Start, span.End, out int stop, out string rule) is not { } time)
        {
            return null;
        }

        bool future = IsFuture(text, at, floor);
        time = Future(time, future);
        bool joined = false;
        if (time.Role is TimeRole.Named or TimeRole.Now && Joined(text, stop, span, future) is var (to, end))
        {
            (time, stop, rule, joined) = (new SpanTime(time, to), end, "span", true);
        }

        TimeRole before = time.Role;
        CalendarRow? prefix = _words.Prefix(text, at, floor, out int prefixStart);
        if (before == TimeRole.Named && _words.Suffix(text, stop, span.End, out int suffixEnd) is { } suffix)
        {
            if (suffix.Action != "compare")
            {
                stop = suffixEnd;
                time = Suffixed(time, suffix.Action);
                rule = $"{rule}, {suffix.Id}";
            }
            else if (prefix?.Action == "with")
            {
                time = time with { Role = TimeRole.Base }; // 同去年相比
            }
        }

        int start = at;
        if (prefix is not null)
        {
            switch (prefix.Action)
            {
                case "ratio" when before == TimeRole.Named && stop + 1 < span.End && text[stop] == '的' && IsShare(text[stop + 1]):
                case "base" when before != TimeRole.Now:
                    time = time with { Role = TimeRole.Base };
                    break;
                case "from" when joined || time.Role == TimeRole.Since:
                    start = prefixStart;
                    break;
                case "until" or "cutoff" when time.Role is TimeRole.Named or TimeRole.Until && before == TimeRole.Named:
                    start = prefixStart;
                    time = time is UntilTime ? time
                        : prefix.Action == "cutoff" ? new UntilTime(time, UntilTime.By.CutOff) { Role = TimeRole.Until }
                        : new UntilTime(Ahead(time), UntilTime.By.Reaching) { Role = TimeRole.Until };
                    rule = $"{rule}, {prefix.Id}";
                    break;
            }
        }

        return time is PhraseTime { Rows: [{ Kind: "open", Role: TimeRole.Base }, ..] } && !IsCompared(text, at, floor)
            ? null
            : new TimeMention(new TextSpan(start, stop), rule, time);
    }

    private static TimeExpression Suffixed(TimeExpression time, string action) => action switch
    {
        "since" => new SinceTime(time) { Role = TimeRole.Since },
        "before" => new UntilTime(Ahead(time), UntilTime.By.Before) { Role = TimeRole.Until },
        "cutoff" => new UntilTime(time, UntilTime.By.CutOff) { Role = TimeRole.Until },
        _ => time with { Role = TimeRole.Base },
    };

    private (TimeExpression To, int End)? Joined(string text, int at, TextSpan span, bool future)
    {
        int length = _words.Connector(text, at, span.End);
        if (length > 0 && _words.Time(text, at, span.Start, span.End, out int now) is [{ Role: TimeRole.Now } row, ..] rows)
        {
            return (new PhraseTime(rows, default, _words.Lunar) { Role = row.Role }, now); // 二月至今
        }

        int from = at + length;
        return length > 0 && from < span.End && _chinese.CanStart(text[from])
            && _chinese.Read(text, from, span.Start, span.End, out int end, out _) is { Role: TimeRole.Named or TimeRole.Now } to
            ? (Future(to, future), end)
            : null;
    }

    private static TimeExpression Future(TimeExpression time, bool future) =>
        future && time is CalendarTime calendar ? calendar with { Future = true } : time;

    private static TimeExpression Ahead(TimeExpression time) => time is CalendarTime calendar ? calendar with { Ahead = true } : time;

    /// <summary>为去年的三倍, 为去年的百分之八十: a share or multiple follows.</summary>
    private static bool IsShare(char c) => TimeNumbers.IsNumeral(c) || c is '几' or '近' or '约';

    private bool IsFuture(string text, int at, int floor)
    {
        int end = at > floor && text[at - 1] is '在' or '于' or '到' ? at - 1 : at;
        return _words.Prefix(text, at, floor, out _) is { Action: "future" } || _words.Prefix(text, end, floor, out _) is { Action: "future" };
    }

    private bool IsCompared(string text, int at, int floor) => _words.Prefix(text, at, floor, out _) is { Action: "base" };
}
