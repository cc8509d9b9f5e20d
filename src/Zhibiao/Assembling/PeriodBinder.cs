using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Follows the times of a document and gives each number the days that it holds for.</summary>
internal sealed class PeriodBinder
{
    private readonly List<(TimeMention Mention, Period? Period, int Clause, int Index)> _sentence = [];
    private DateOnly? _anchor;
    private DateOnly? _document;
    private DateOnly? _documentLast;
    private bool _told;
    private int? _year;
    private int _yearClause = -1;
    private Period? _topic;
    private int _topicParagraph = -1;
    private int? _month;
    private Period? _planned;

    public void BeginDocument(SourceDocument document)
    {
        // From 9999 on there is no next month, before year 1 none that went before; archives write such years where they know none.
        PartialDate? date = document.Date is { Year: >= 1000 and < 3000 } known ? known : null;
        _document = date?.First;
        _documentLast = date?.Last;
        _anchor = date?.Day is null ? _documentLast : _document;
    }

    public void EnterDateline(Reading reading)
    {
        foreach (TimeMention mention in reading.Mentions.OfType<TimeMention>())
        {
            if (_anchor is DateOnly anchor && mention.Time.Resolve(new TimeAnchor(anchor), "") is { IsDay: true } period
                && Math.Abs(period.Start.DayNumber - anchor.DayNumber) < 200)
            {
                _anchor = period.Start;
            }
        }
    }

    public void EnterSection(bool heading)
    {
        _anchor = heading ? _document ?? _anchor : _anchor;
        _year = null;
        _month = null;
    }

    public void BeginSentence(bool newParagraph, bool carry)
    {
        if (carry)
        {
            for (int i = 0; i < _sentence.Count; i++)
            {
                _sentence[i] = _sentence[i] with { Index = -1, Clause = -1 };
            }
        }
        else
        {
            _sentence.Clear();
        }

        _year = null;
        _month = newParagraph ? null : _month;
        _told = !newParagraph && _told;
    }

    /// <summary>Passes a time.</summary>
    public void Pass(Reading reading, int index, TimeMention mention)
    {
        if (_anchor is not DateOnly anchor)
        {
            return;
        }

        if (ComparedWith(reading, index))
        {
            mention = mention with { Time = mention.Time with { Role = TimeRole.Base } };
        }

        var against = new TimeAnchor(anchor, _yearClause == -1 || _yearClause == reading.ClauseIndex(index) ? _year : null, _month);
        Period? period = mention.Time.Resolve(against, mention.Span.Of(reading.Text));
        if (Aside(reading, index))
        {
            return;
        }

        _sentence.Add((mention, period, reading.ClauseIndex(index), index));
        if (period is not null && mention.Time.Role is TimeRole.Named or TimeRole.Since && _topicParagraph != reading.Sentence.Paragraph && !_told && reading.ClauseIndex(index) == 0
            && reading.QuantityBefore(index) < 0 && !reading.IsCue(index - 1, CueKind.From))
        {
            // 三季度…。供应…: the time that opens a paragraph holds for what follows in it.
            _topic = period;
            _topicParagraph = reading.Sentence.Paragraph;
        }

        if (mention.Time.Role != TimeRole.Base)
        {
            if (mention.Time.NamedYear(against) is int year)
            {
                // 去年十二月…；一月: a year named by its distance goes no further than its clause.
                _year = year;
                _yearClause = period is { Text: [>= '0' and <= '9' or '一' or '五' or '六' or '四', ..] } ? -1 : reading.ClauseIndex(index);
                _month = null;
            }

            _month = mention.Time.NamedMonth(against) ?? _month;
        }
    }

    // 因为去年秋天…, 保持去年水平: a cause or a measure; what is told of holds for another time.
    private static bool Aside(Reading reading, int index)
    {
        Clause clause = reading.ClauseOf(index);
        bool cause = reading.Words(clause.First) is ['因', ..] or ['由', '于', ..] && !reading.Mentions[clause.First..clause.End].Any(mention => mention is QuantityMention);
        return cause || reading.At(index + 1) is WordsMention { Text: ['水', '平', ..] or ['的', '水', '平', ..] };
    }

    // 比丰收的一九五四年
    private static bool ComparedWith(Reading reading, int index)
    {
        int i = index - 1;
        if (!reading.IsCue(i, CueKind.Of))
        {
            return false;
        }

        do
        {
            i--;
        }
        while (reading.At(i) is WordsMention or IndicatorMention or TimeMention);

        return reading.IsCue(i, CueKind.Compare);
    }

    /// <summary>Whether the time last named in the sentence before the mention lies ahead of the document.</summary>
    public bool LiesAhead(int index) =>
        _anchor is DateOnly anchor
        && Last(index, entry => entry.Mention.Time.Role is TimeRole.Named or TimeRole.Until or TimeRole.Now) is { Period: { } period, Mention.Time.Role: not TimeRole.Now }
        && period.Start > anchor
        && (period.Text is ['明' or '来' or '后' or '到' or '下', ..] || period.Text.Contains('明', StringComparison.Ordinal) || period.Start.Year > anchor.Year);

    /// <summary>Whether the days lie wholly before the document.</summary>
    public bool IsOver(Period? period) => period is not null && _anchor is DateOnly anchor && period.End < anchor.AddDays(-20);

    /// <summary>Whether the clause of a number itself names a time that is over: 三月底止实征七亿斤.</summary>
    public bool IsOverHere(Reading reading, int index) => _anchor is DateOnly anchor
        && Last(index, entry => entry.Clause == reading.ClauseIndex(index)) is { Mention.Time.Role: TimeRole.Named or TimeRole.Until, Period: { } period } && period.End <= anchor;

    /// <summary>Whether the clause of a number names a time that ends behind the document's day: 年底以前累计完成百万吨.</summary>
    public bool IsOpenHere(Reading reading, int index) => _anchor is DateOnly anchor
        && _sentence.Exists(entry => entry.Index < index && entry.Clause == reading.ClauseIndex(index) && entry.Period is { } period && period.End > anchor);

    /// <summary>Leaves the time that only the first number of 由A增至B holds for.</summary>
    public void LeaveBaseline(Reading reading, Statement statement)
    {
        if (statement.From is not { } from || statement.Status != Status.Actual)
        {
            return;
        }

        // 到年底由秋季的五万个发展到十六万个: 秋季 is only the time of the first.
        int opens = from.Index;
        while (opens > reading.ClauseOf(from.Index).First && !reading.IsCue(opens, CueKind.From))
        {
            opens--;
        }

        _sentence.RemoveAll(entry => entry.Index > opens && entry.Index < from.Index);
    }

    /// <summary>Notes that a number was given its days: later plans without a time of their own are of the same.</summary>
    public void Told(Statement statement)
    {
        _told = true;
        _planned = statement is { Status: Status.Planned, Period: { Text.Length: > 0 } named } ? named : _planned;
    }

    /// <summary>The days of a number, and whether they were carried over.</summary>
    public (Period? Period, bool Inherited) Of(Reading reading, int index, Statement statement)
    {
        if (_anchor is not DateOnly anchor)
        {
            return (Last(index, _ => true)?.Period, false);
        }

        // 1956年(每亩一百斤): the bracket right behind a time belongs to it.
        if (reading.BracketedTime(index) is >= 0 and int behind && _sentence.Find(entry => entry.Index == behind) is { Period: not null } bracketed)
        {
            return (bracketed.Period, false);
        }

        // 比去年九月的二十二万人增加…: what is compared with holds for the time compared with.
        if (Comparison.TimeOf(reading, index) is >= 0 and int at && _sentence.Find(entry => entry.Index == at) is { Period: { } compared })
        {
            return (compared, false);
        }

        if (statement.Status == Status.Planned)
        {
            var ahead = Last(index, entry => entry.Mention.Time.Role is not (TimeRole.Now or TimeRole.Base) && entry.Period!.End >= anchor.AddDays(-45));
            var any = ahead ?? Last(index, entry => entry.Mention.Time.Role is TimeRole.Named or TimeRole.Until && entry.Clause == reading.ClauseIndex(index));
            if (any is { Period: { } named })
            {
                return (named, any.Value.Clause != reading.ClauseIndex(index));
            }

            return _planned is not null ? (_planned, true) : (new Period(anchor, new DateOnly(anchor.Year, 12, 31), ""), true);
        }

        if (statement.Baseline)
        {
            var before = Last(index, entry => entry.Clause == reading.ClauseIndex(index) && entry.Mention.Time.Role != TimeRole.Base && entry.Period!.Start <= anchor);
            return before is { Period: { } known } ? (known, false) : (new Period(anchor, anchor, ""), true);
        }

        // 解放前有水井三百眼: no day is known of the time that is said.
        if (_sentence.FindLast(entry => entry.Index < index) is { Period: null, Mention.Time.Role: TimeRole.Named } open
            && open.Index >= 0 && !reading.Mentions[open.Index..index].Any(mention => mention is QuantityMention))
        {
            return (null, false);
        }

        var past = Last(index, entry => entry.Mention.Time.Role != TimeRole.Base && entry.Period!.Start <= anchor);
        if (past is { Period: { } period })
        {
            return (period, past.Value.Clause != reading.ClauseIndex(index));
        }

        if (_topic is { } topic && _topicParagraph == reading.Sentence.Paragraph && topic.Start <= anchor)
        {
            return (topic, true);
        }

        // Early in a year the harvest spoken of is last year's.
        return anchor.Month <= 4 && statement.Harvest
            ? (new Period(new DateOnly(anchor.Year - 1, 1, 1), new DateOnly(anchor.Year - 1, 12, 31), ""), true)
            : (new Period(anchor, anchor, ""), true);
    }

    private (TimeMention Mention, Period? Period, int Clause, int Index)? Last(
        int index, Func<(TimeMention Mention, Period? Period, int Clause, int Index), bool> fits)
    {
        for (int i = _sentence.Count - 1; i >= 0; i--)
        {
            if (_sentence[i].Index < index && _sentence[i].Period is not null && fits(_sentence[i]))
            {
                return _sentence[i];
            }
        }

        return null;
    }
}
