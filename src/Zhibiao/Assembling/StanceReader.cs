using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Tells reported from planned numbers by the cues passed on the way through a sentence.</summary>
internal sealed class StanceReader
{
    private readonly Stack<Stance> _brackets = new();
    private bool _now;
    private int _clause = -1;
    private int _said = -1;
    private Stance? _share;
    private Stance _list = Stance.Report;

    /// <summary>What the sentences of a document say unless they say otherwise: planned in a report on targets.</summary>
    public Stance Usual { get; set; } = Stance.Report;

    /// <summary>What a section says unless it says otherwise: planned under 今后打算; null where its heading says nothing.</summary>
    public Stance? Section { get; set; }

    /// <summary>What the paragraphs of a point say unless they say otherwise: planned behind （三）四季度安排。; null where its label says nothing.</summary>
    public Stance? Point { get; set; }

    /// <summary>The stance in force, as if no 现有 stood near.</summary>
    public Stance Lasting { get; private set; } = Stance.Report;

    /// <summary>The stance of a number here; 现有 before it makes it a report for the length of its clause.</summary>
    public Stance Stance => _now ? Stance.Report : Lasting;

    /// <summary>Whether the stance is only the document's usual one: no word of the sentence has said so.</summary>
    public bool IsUsual { get; private set; }

    /// <summary>Whether a word of the clause itself says that something is planned, required or expected.</summary>
    public bool SaidHere => _said == _clause;

    /// <summary>The stance with which the clause began.</summary>
    public Stance AtClause { get; private set; } = Stance.Report;

    /// <summary>The stance of a share: that of its 占, not that of a plan which it is a part of (占计划任务的百分之六十).</summary>
    public Stance OfShare => _now ? Stance.Report : _share ?? Lasting;

    /// <summary>The stance of a share right behind 的: 现有 before it says what it is a part of (争取治好现有病人的八成).</summary>
    public Stance OfPart => Lasting != AtClause ? _share ?? Lasting : OfShare;

    public void Begin(bool carry, Stance before)
    {
        _share = null;
        Stance usual = Point ?? Section ?? Usual;
        IsUsual = usual != Stance.Report;
        _brackets.Clear();
        _now = false;
        (_clause, _said) = (-1, -1);
        Lasting = carry ? before : usual;
        _list = Lasting;
    }

    /// <summary>Passes a mention.</summary>
    public void Pass(Reading reading, int index)
    {
        if (reading.ClauseIndex(index) != _clause)
        {
            _clause = reading.ClauseIndex(index);
            _now = _now && (reading.Clauses[_clause].Opening == '（' || (reading.Clauses[_clause].Opening == '，' && reading.Clauses[_clause].Depth > 0));
            Lasting = _share ?? Lasting;
            AtClause = Lasting;
            _share = null;
        }

        switch (reading.Mentions[index])
        {
            case CueMention { Means: CueKind.Share }:
                _share = Lasting;
                break;
            case MarkMention { Mark: '：' }:
                _list = Lasting;
                break;
            case MarkMention { Mark: '；' } when Enumerator(reading, index + 1):
                Lasting = _list;
                break;
            case CueMention { Means: CueKind.Link or CueKind.Stop } only when Falls(reading, only, index):
                Lasting = Stance.Report;
                break;
            case CueMention { Means: CueKind.Stop } when MayRise(reading, index):
                (Lasting, IsUsual, _now, _said) = (Stance.Forecast, false, false, _clause);
                break;
            case CueMention cue:
                Lasting = cue.Means switch
                {
                    CueKind.Plan => Weak(reading, index) ? Lasting : Stance.Plan,
                    CueKind.Requirement => Weak(reading, index) ? Lasting : Stance.Requirement,
                    CueKind.Forecast => Weak(reading, index) ? Lasting : Stance.Forecast,
                    CueKind.Estimate => Stance.Estimate,
                    CueKind.Reported when Usual == Stance.Report && (reading.Look(index) is not ("完成" or "超额完成") || Only(reading, index - 1)) => Stance.Report,
                    CueKind.Before => Stance.Report,
                    CueKind.Of when Modifies(reading, index) => AtClause,
                    _ => Lasting,
                };
                _said = cue.Means is CueKind.Plan or CueKind.Requirement or CueKind.Forecast && Lasting is not (Stance.Report or Stance.Estimate) ? _clause : _said;
                IsUsual = IsUsual && cue.Means is not (CueKind.Plan or CueKind.Requirement or CueKind.Forecast);
                _now = _now && cue.Means is not (CueKind.Reached or CueKind.Forecast or CueKind.Plan or CueKind.Requirement or CueKind.Estimate);
                break;
            case QuantityMention { Quantity.Kind: QuantityKind.Percent or QuantityKind.Fraction } when reading.IsCue(index - 1, CueKind.Of) && AtClause == Stance.Report
                && reading.At(index - 2) is QuantityMention or CueMention { Means: CueKind.Plan or CueKind.Requirement }:
                // 完成全年计划的百分之二十七: the plan only measures what was done.
                Lasting = AtClause;
                break;
            case IndicatorMention when Names(reading, index) is { } named:
                (Lasting, _said) = (named, _clause);
                break;
            case TimeMention { Time.Role: TimeRole.Now } when !IsBase(reading, index):
                _now = true;
                break;
            case MarkMention { Mark: '（' }:
                _brackets.Push(Lasting);
                break;
            case MarkMention { Mark: '）' } when _brackets.Count > 0:
                Lasting = _brackets.Pop();
                _now = false;
                break;
            default:
                break;
        }
    }

    /// <summary>What came of a plan has been told: so does what follows, until a plan is spoken of again.</summary>
    public void ComeTrue() => (Lasting, _share) = (Stance.Report, null);

    public static Status StatusOf(Stance stance) =>
        stance is Stance.Report or Stance.Estimate ? Status.Actual : Status.Planned;

    // 征购任务, 统销指标: the indicator's own name says that it is set, not reached - unless it is only spoken of.
    private static Stance? Names(Reading reading, int index)
    {
        ReadOnlySpan<char> words = reading.Look(index);
        return Noun(reading, index) || reading.At(index + 1) is not (QuantityMention or CueMention { Means: CueKind.Link or CueKind.Plan }) ? null
            : words.EndsWith("任务", StringComparison.Ordinal) ? Stance.Requirement
            : words.EndsWith("指标", StringComparison.Ordinal) || words.EndsWith("计划", StringComparison.Ordinal) ? Stance.Plan
            : null;
    }

    // 比现在, 按现有数, 为现在…的一倍: the present as a base.
    private static bool IsBase(Reading reading, int index) =>
        reading.IsCue(index - 1, CueKind.Compare)
        || (reading.At(index - 1) is WordsMention words && words.Text[^1] is '按' or '照' or '于')
        || (reading.At(index + 1) is WordsMention { Text: "数" or "数字" });

    // 要缴纳, 要求退社的户: neither plan nor demand. 已将, 将 + number: an object, not the future.
    private static bool Weak(Reading reading, int index)
    {
        switch (reading.Look(index))
        {
            case "将":
                return reading.At(index + 1) is QuantityMention { Quantity.Kind: QuantityKind.Percent or QuantityKind.Fraction }
                    || reading.IsCue(index - 1, CueKind.Reported)
                    || (reading.At(index - 1) is WordsMention words && words.Text[^1] is '即' or '便' or '常');
            case "只能" when reading.At(index - 1) is CueMention && reading.Words(index - 1) is "实际":
            case "只能" when reading.At(index + 1) is WordsMention { Text: ['满', '足', ..] or ['维', '持', ..] or ['供', ..] or ['够', ..] }:
                return true;
            case "规定" when reading.At(index - 1) is WordsMention { Text: [.., '按' or '照'] } || reading.IsCue(index + 1, CueKind.Of):
                return true;
            case "要":
                return !Grows(reading, index);
            case "要求" when reading.At(index - 1) is IndicatorMention or WordsMention && OfThePeople(reading.Look(index - 1)):
                return !Grows(reading, index);
            default:
                return Noun(reading, index) || (reading.At(index + 1) is WordsMention { Text.Length: <= 4 } && reading.IsCue(index + 2, CueKind.Of));
        }
    }

    // 任务过高的10村, 超过任务的有48村: the plan only describes the things counted.
    private static bool Modifies(Reading reading, int index) =>
        reading.At(index - 1) is not TimeMention && (reading.At(index + 1) is QuantityMention { Quantity.Kind: QuantityKind.Cardinal }
        || (reading.IsCue(index + 1, CueKind.Link) && reading.At(index + 2) is QuantityMention { Quantity.Kind: QuantityKind.Cardinal }));

    private static bool Enumerator(Reading reading, int index) =>
        reading.At(index) is QuantityMention { Quantity.Kind: QuantityKind.Ordinal } || reading.IsMark(index, '（')
        || (reading.At(index) is { } mention && reading.Look(index) is [>= '①' and <= '⑳', ..]);

    // 可增产, 可以增产, 可比去年增加, 能减少: what may come about. 不能增产 is told.
    private static bool MayRise(Reading reading, int index) =>
        reading.Look(index) is "可" or "可以" or "能" && !reading.IsCue(index - 1, CueKind.Stop)
        && reading.At(index + 1) is CueMention { Means: CueKind.Increase or CueKind.Decrease or CueKind.Reached or CueKind.Addition or CueKind.Compare };

    // 只完成, 仅完成, 实际完成: what came of the plan.
    private static bool Only(Reading reading, int index) =>
        reading.At(index) is CueMention && reading.Look(index) is "只" or "仅" or "实际";

    // 需要四百吨，仅分配到一百吨: the second clause says what came of the first.
    private bool Falls(Reading reading, CueMention cue, int index) =>
        reading.Look(index) is "只" or "仅" or "仅有" or "只有" or "才" && Lasting == AtClause && reading.Clauses[_clause].Opening == '，' && cue.Span.Length > 0;

    // 要由…增至, 要求发展: something is to become more.
    private static bool Grows(Reading reading, int index)
    {
        for (int i = index + 1; i < reading.ClauseOf(index).End; i++)
        {
            if (reading.Mentions[i] is CueMention { Means: CueKind.Reached or CueKind.Increase or CueKind.Decrease or CueKind.Addition }
                || reading.Look(i) is "发展")
            {
                return true;
            }
        }

        return false;
    }

    // 社员要求退社: a wish, no target.
    private static bool OfThePeople(ReadOnlySpan<char> words) =>
        words.EndsWith('员') || words.EndsWith("居民", StringComparison.Ordinal) || words.EndsWith("农民", StringComparison.Ordinal) || words.EndsWith("群众", StringComparison.Ordinal)
        || words.EndsWith("工人", StringComparison.Ordinal) || words.EndsWith('户');

    // 收购计划完成, 统销指标的使用, 上述任务已: a plan spoken of, not a plan stated.
    private static bool Noun(Reading reading, int index) =>
        (reading.IsCue(index + 1, CueKind.Reported) && reading.Look(index) is not ("要求" or "争取" or "必须" or "准备" or "保证")) || reading.IsCue(index + 1, CueKind.Of) || Measured(reading, index)
        || (reading.Look(index).EndsWith("计划", StringComparison.Ordinal) && FulfilledSoon(reading, index));

    // 超过了今年的打井计划, 完成统购任务以外, 完成任务后: what was done is told by its plan.
    private static bool Measured(Reading reading, int index)
    {
        Clause clause = reading.ClauseOf(index);
        if (reading.IsCue(index - 1, CueKind.Compare) || (reading.IsCue(index - 2, CueKind.Compare) && reading.At(index - 1) is WordsMention))
        {
            // 比国家计划提高了
            return true;
        }

        // 完成月计划分别为八成和九成, 超过原计划百分之十七
        bool share = reading.At(reading.At(index + 1) is CueMention { Means: CueKind.Respectively } ? index + 3 : reading.At(index + 1) is CueMention { Means: CueKind.Link } ? index + 2 : index + 1)
            is QuantityMention { Quantity.Kind: QuantityKind.Percent or QuantityKind.Fraction };
        bool ends = share || index + 1 == clause.End || reading.At(index + 1) is WordsMention { Text: ['以', '外', ..] or ['之', '外', ..] or ['后', ..] or ['外', ..] } || reading.IsCue(index + 1, CueKind.Stop);
        for (int i = index - 1; ends && i >= clause.First; i--)
        {
            if (reading.Mentions[i] is CueMention cue && (cue.Means is CueKind.Above || reading.Look(i) is "完成" or "超额完成"))
            {
                return true;
            }
        }

        return false;
    }

    // 计划也只完成
    private static bool FulfilledSoon(Reading reading, int index)
    {
        for (int i = index + 1; i <= index + 3 && reading.At(i) is CueMention or WordsMention; i++)
        {
            if (reading.Look(i) is "完成" or "超额完成")
            {
                return true;
            }
        }

        return false;
    }
}
