using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Finds what each number is about, and remembers it for the numbers that leave it out.</summary>
internal sealed class StatementNamer(SourceDocument document, IndicatorPicker picker)
{
    private readonly Dictionary<string, Statement> _ofUnit = new(StringComparer.Ordinal);
    private string _topic = "";
    private string _heading = "";
    private ulong[]? _told;
    private Indicator? _indicator;

    /// <summary>What 社 alone means: the co-operative last named.</summary>
    public Indicator? Cooperative
    {
        get;
        set => (field, _told) = (value, field == value ? _told : null);
    }

    // What title, heading and the name of what 社 means (平均每社 behind 合并成一百个人民公社) say that the text is about.
    private ulong[] Told => _told ??= picker.WordsOf($"{document.TitleZh}\n{_heading}\n{Cooperative?.NameZh}");

    /// <summary>The statement last named in this sentence or one that it goes on from; null where none.</summary>
    public Statement? Last { get; set; }

    // What the text goes on about; co-operatives told of by the way (自发社) give way to the kind that it is about.
    private Indicator? Running => _indicator is null || _indicator.Subject == "coops" ? Cooperative ?? _indicator : _indicator;

    public void EnterParagraph()
    {
        _topic = "";
        _ofUnit.Clear();
    }

    /// <summary>Enters a section: its heading says what is told of, as the title does.</summary>
    public void EnterHeading(string words) => (_heading, _told) = (words, null);

    /// <summary>Gives the statement its subject and indicator.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="statement">The statement; its measure is known.</param>
    /// <param name="previous">The statement before it that it may go on from, or null.</param>
    public void Name(Reading reading, Statement statement, Statement? previous)
    {
        Statement? compared = previous is not null && Comparison.IsBare(reading, statement.Index)
            && QuantityDimension.Of(previous.Quantity) == QuantityDimension.Of(statement.Quantity) ? previous : null;
        if ((statement.From ?? compared) is { Subject.Length: > 0 } from)
        {
            // 由A增至B, A，比去年的B增加: one thing at two times.
            statement.Subject = from.Subject;
            statement.Wording = from.Wording;
            statement.Indicator = from.Indicator;
            statement.Inherit("subject");
            Last = statement;
            return;
        }

        int index = statement.Index;
        string behind = SubjectReader.Behind(reading, index);
        string subject = "";
        if (statement.Quantity.Kind is QuantityKind.Percent or QuantityKind.Fraction && statement.Measure == Measure.Level)
        {
            subject = SubjectReader.OfShare(reading, index, out string part);
            if (subject.StartsWith('占') && part.Length == 0 && (behind.Length > 0 || previous is not null))
            {
                string wording = previous?.Wording.Split('占')[0] ?? "";
                subject = (behind.Length > 0 ? behind : wording.Length > 0 ? wording : previous!.Subject) + subject;
            }
        }

        if (subject.Length == 0)
        {
            string left = SubjectReader.Before(reading, index);
            left = left.Length == 1 && !reading.SubjectWords.Names(left) ? "" : left;
            if (SubjectReader.IsGeneric(left) && BeforeClause(reading, index, out bool about) is { Length: > 0 } thing && about)
            {
                left = $"{thing}{left}";
            }
            else if (SubjectReader.IsGeneric(left) && previous is not null && left.Length > 2)
            {
                left = "";
            }

            bool counted = statement.Quantity.Kind == QuantityKind.Cardinal && QuantityDimension.Of(statement.Quantity) is "count" or "people" or "households" or "animals";
            bool share = statement.Quantity.Kind is QuantityKind.Percent or QuantityKind.Fraction && reading.IsCue(index + 1, CueKind.Of);
            subject = behind.Length > 0 && (counted || share || left.Length == 0) ? behind : left.Length > 0 ? left : behind;
        }

        if (subject.Length == 0)
        {
            bool same = previous is not null && reading.At(previous.Index) == previous.Mention;
            bool sameClause = same && reading.ClauseIndex(previous!.Index) == reading.ClauseIndex(index);
            bool named = false;
            string earlier = sameClause ? "" : BeforeClause(reading, index, out named);
            subject = previous is null || named || (!same && earlier.Length > 0) ? earlier : previous.Subject;
            if (previous is not null && subject == previous.Subject)
            {
                statement.Inherit("subject");
            }
        }

        if (statement.Quantity.Kind == QuantityKind.Cardinal && behind.Length == 0 && IsOfPlace(reading, index, subject, previous))
        {
            // 全乡一百五十八户、九百一十六人
            subject = QuantityDimension.Of(statement.Quantity) switch { "households" => "户数", "people" => "人口", _ => subject };
        }

        if (subject.Length == 0)
        {
            statement.Indicator = statement.Quantity.Kind == QuantityKind.Multiple ? Running : null;
            subject = _topic.Length > 0 ? _topic : document.TitleZh.Length > 0 ? document.TitleZh : Unit(statement);
            statement.Inherit("subject");
        }

        if (SubjectReader.IsGeneric(subject) && Running is { } running && statement.Measure is Measure.Growth or Measure.Multiple)
        {
            // 按照现有的数目，…增加一倍
            subject = running.NameZh;
            statement.Indicator = running;
            statement.Inherit("subject");
        }

        statement.Subject = subject;
        statement.Indicator ??= picker.Pick(reading, statement, behind, Cooperative, Told);
        if (statement.Indicator is null && previous is not null && statement.Inherited.Contains("subject")
            && (statement.Measure is Measure.Growth or Measure.Multiple || QuantityDimension.Of(previous.Quantity) == QuantityDimension.Of(statement.Quantity)))
        {
            statement.Indicator = previous.Indicator;
        }

        if (statement.Indicator is null && previous is not null && previous.Quantity.Unit == statement.Quantity.Unit && UnderWay(reading, index))
        {
            statement.Indicator = previous.Indicator;
        }

        statement.Wording = SubjectWording.Of(reading, statement, previous, behind);
        if (statement.Indicator is null && Before(reading, statement, behind) is { } told)
        {
            // 应征公粮八亿斤，三月底止实征七亿斤: more is told of the same thing.
            (statement.Subject, statement.Wording, statement.Indicator) = (told.Subject, told.Wording, told.Indicator);
            statement.Inherit("subject");
        }

        _topic = subject;
        Remember(statement);
        Last = statement;
        _indicator = statement.Indicator ?? _indicator;
    }

    // The last statement of the paragraph in the same unit that has an indicator, where nothing beside the number names another thing.
    private Statement? Before(Reading reading, Statement statement, string behind)
    {
        if (statement.Quantity.Kind != QuantityKind.Cardinal || statement.Measure is Measure.Growth or Measure.Multiple || !reading.SubjectWords.GoesOn(behind)
            || !_ofUnit.TryGetValue(statement.Quantity.Unit, out Statement? same) || same.Indicator is null)
        {
            return null;
        }

        int first = Math.Max(reading.QuantityBefore(statement.Index) + 1, reading.ClauseOf(statement.Index).First);
        for (int i = first; i < statement.Index; i++)
        {
            if (reading.Mentions[i] is IndicatorMention || (reading.Mentions[i] is WordsMention words && !reading.SubjectWords.GoesOn(words.Text)))
            {
                return null;
            }
        }

        return same;
    }

    private void Remember(Statement statement)
    {
        if (statement.Quantity is { Kind: QuantityKind.Cardinal, Unit.Length: > 0 } && statement.Measure is Measure.Level or Measure.Change)
        {
            _ofUnit[statement.Quantity.Unit] = statement;
        }
    }

    // 已修好塘堰三百处，正在施工的还有二百处: more of the same.
    private static bool UnderWay(Reading reading, int index)
    {
        ReadOnlySpan<char> words = reading.Look(reading.ClauseOf(index).First, index);
        int of = words.LastIndexOf('的');
        return of > 0 && words[of..].EndsWith("有", StringComparison.Ordinal)
            && (words[..of].EndsWith("工", StringComparison.Ordinal) || words[..of].EndsWith("修筑", StringComparison.Ordinal) || words[..of].EndsWith("修筑中", StringComparison.Ordinal)
                || words[..of].EndsWith("修建", StringComparison.Ordinal) || words[..of].EndsWith("建设", StringComparison.Ordinal));
    }

    // 全乡一百户, 太子乡共有一百户, …，五百人: nothing but the place, or its households just before, says whose they are.
    private static bool IsOfPlace(Reading reading, int index, string subject, Statement? previous)
    {
        if (previous is { Subject: "户数" } && reading.At(previous.Index) == previous.Mention && previous.Index == index - 2)
        {
            return true;
        }

        if (subject.Length > 0)
        {
            return subject[^1] is '乡' or '村' or '镇' or '庄' or '屯' or '队' && !reading.IsCue(index - 1, CueKind.Of);
        }

        int before = reading.At(index - 1) is CueMention { Means: CueKind.Link or CueKind.Total } ? index - 2 : index - 1;
        return reading.At(before) is PlaceMention or QuantityMention { Quantity.Unit: "乡" or "村" or "县" or "区" or "镇" };
    }

    private static string Unit(Statement statement) => statement.Quantity.Unit.Length > 0 ? statement.Quantity.Unit : "数";

    // The noun phrase of the clauses before, back to the last number, where the clause of the number has none: one that names an indicator, else the nearest.
    private static string BeforeClause(Reading reading, int index, out bool named)
    {
        named = false;
        string nearest = "";
        bool share = ((QuantityMention)reading.Mentions[index]).Quantity.Kind is QuantityKind.Percent or QuantityKind.Fraction;
        for (int clause = reading.ClauseIndex(index); clause > 0; clause--)
        {
            Clause before = reading.Clauses[clause - 1];
            if (reading.Clauses[clause].Opening is '。' or '；')
            {
                break;
            }

            if (before.Depth > reading.ClauseOf(index).Depth)
            {
                continue;
            }

            for (int i = before.End - 1; i >= before.First; i--)
            {
                if (reading.Mentions[i] is QuantityMention { Quantity.Kind: not (QuantityKind.Ordinal or QuantityKind.DatePart or QuantityKind.Duration) })
                {
                    return nearest;
                }

                if (share && reading.IsCue(i, CueKind.Share))
                {
                    named = true;
                    string part = SubjectReader.Before(reading, i);
                    string whole = SubjectReader.Trim(reading, reading.Look(i + 1, before.End));
                    return whole.EndsWith("比重", StringComparison.Ordinal) ? $"{part}占{whole}" : $"{part}占{whole}比重";
                }

                if (reading.Mentions[i] is IndicatorMention && !(share && HasShare(reading, before)))
                {
                    named = true;
                    return SubjectReader.Before(reading, i + 1);
                }
            }

            if (nearest.Length == 0 && before.End > before.First)
            {
                nearest = SubjectReader.Before(reading, before.End);
            }
        }

        return nearest;
    }

    private static bool HasShare(Reading reading, Clause clause)
    {
        for (int i = clause.First; i < clause.End; i++)
        {
            if (reading.IsCue(i, CueKind.Share))
            {
                return true;
            }
        }

        return false;
    }
}
