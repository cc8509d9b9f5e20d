using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>One pass over the Chinese sentences of a _document.</summary>
internal sealed class ChineseAssembly
{
    private readonly SourceDocument _document;
    private readonly IndicatorPicker _picker;
    private readonly PlaceContext _places = new();
    private readonly PlaceBinder _binder;
    private readonly PeriodBinder _periods = new();
    private readonly StanceReader _stances = new();
    private readonly StatisticFilter _filter;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private Indicator? _cooperative;
    private string _topic = "";
    private int _paragraph = -1;
    private int _pairs;
    private Statement? _last;

    public ChineseAssembly(SourceDocument document, IndicatorPicker picker, IReadOnlySet<string> abstractNouns)
    {
        _document = document;
        _picker = picker;
        _filter = new StatisticFilter(abstractNouns);
        _binder = new PlaceBinder(_places);
    }

    public List<Observation> Observations { get; } = [];

    public List<FoundPlace> Places { get; } = [];

    public List<Finding> Findings { get; } = [];

    public void Read(IReadOnlyList<RecognisedSentence> sentences)
    {
        _periods.BeginDocument(_document);
        _places.Learn(_document.Text, sentences);
        _stances.Usual = PlanningTitle(_document.TitleZh) ? Stance.Plan : Stance.Report;
        _cooperative = sentences.SelectMany(sentence => sentence.Mentions).OfType<IndicatorMention>()
            .Select(mention => mention.Indicator).FirstOrDefault(IsCooperative);
        foreach (RecognisedSentence sentence in sentences)
        {
            Read(new Reading(_document.Text, sentence), sentences);
        }
    }

    private void Read(Reading reading, IReadOnlyList<RecognisedSentence> all)
    {
        switch (reading.Sentence.Role)
        {
            case SentenceRole.Title:
                _places.EnterTitle(reading);
                NotePlaces(reading);
                if (TitleAlone(reading, all))
                {
                    Body(reading);
                }

                break;
            case SentenceRole.Heading:
                _places.EnterHeading(reading);
                _periods.EnterSection(heading: reading.Sentence.Level <= 2);
                NotePlaces(reading);
                break;
            case SentenceRole.Dateline:
                _places.EnterDateline(reading);
                _periods.EnterDateline(reading);
                NotePlaces(reading);
                break;
            default:
                Body(reading);
                break;
        }
    }

    private void Body(Reading reading)
    {
        bool newParagraph = reading.Sentence.Paragraph != _paragraph;
        _paragraph = reading.Sentence.Paragraph;
        if (newParagraph)
        {
            _topic = "";
            _places.EnterParagraph();
        }

        // 其中…, ②…: the sentence goes on with what the one before said.
        bool carry = !newParagraph && (Enumerated(reading) || reading.IsCue(0, CueKind.Part));
        _stances.Begin(carry);
        _periods.BeginSentence(reading, newParagraph, carry);
        if (!carry)
        {
            _binder.Begin();
            _last = null;
        }
        else
        {
            _binder.Carry();
        }

        PlaceBinder binder = _binder;
        var statements = new List<Statement>();
        for (int i = 0; i < reading.Mentions.Length; i++)
        {
            switch (reading.Mentions[i])
            {
                case PlaceMention place:
                    binder.Pass(reading, i, place);
                    break;
                case TimeMention time:
                    _periods.Pass(reading, i, time);
                    break;
                case CueMention { Means: CueKind.Others }:
                    binder.Leave();
                    break;
                case IndicatorMention indicator when IsCooperative(indicator.Indicator):
                    _cooperative = indicator.Indicator;
                    break;
                default:
                    break;
            }

            _stances.Pass(reading, i);
            if (reading.Mentions[i] is QuantityMention quantity)
            {
                string? reason = _filter.Reject(reading, i);
                if (reason is not null)
                {
                    if (quantity.Quantity.Kind is not (QuantityKind.Ordinal or QuantityKind.DatePart or QuantityKind.Duration))
                    {
                        Findings.Add(new Finding("not a statistic", _document.DocumentId, quantity.Span, $"{quantity.Span.Of(_document.Text)}: {reason}"));
                    }

                    continue;
                }

                statements.Add(State(reading, i, quantity, statements, binder));
            }
        }

        NotePlaces(reading);
        foreach (Statement statement in statements)
        {
            Add(reading, statement);
        }
    }

    private Statement State(Reading reading, int index, QuantityMention mention, List<Statement> before, PlaceBinder binder)
    {
        Statement? previous = before.FindLast(other => reading.ClauseOf(other.Index).Depth <= reading.ClauseOf(index).Depth) ?? (before.Count > 0 ? before[^1] : _last);
        Statement? sameClause = previous is not null && before.Count > 0 && reading.ClauseIndex(previous.Index) == reading.ClauseIndex(index) ? previous : null;
        var statement = new Statement { Index = index, Mention = mention, Quantity = mention.Quantity, Stance = StanceOf(mention) };
        (Measure measure, bool fall) = MeasureReader.Read(reading, index, sameClause);
        statement.Measure = measure;
        if (fall && measure is Measure.Change or Measure.Growth)
        {
            statement.Quantity = Negative(statement.Quantity);
        }

        LinkBaseline(reading, statement, before);
        statement.Harvest = Harvest(reading, index);
        statement.Status = StanceReader.StatusOf(statement.Stance);
        foreach (string inherited in mention.Quantity.Inherited)
        {
            statement.Inherited.Add(inherited);
        }

        bool each = measure is Measure.Growth or Measure.Multiple || mention.Quantity.Kind is QuantityKind.Percent or QuantityKind.Fraction;
        (statement.Places, bool placeInherited) = binder.Of(reading, index, each);
        if (placeInherited)
        {
            statement.Inherited.Add("place");
        }

        (statement.Period, bool periodInherited) = _periods.Of(reading, index, statement);
        if (periodInherited)
        {
            statement.Inherited.Add("period");
        }

        Name(reading, statement, previous);
        return statement;
    }

    // Subject and indicator.
    private void Name(Reading reading, Statement statement, Statement? previous)
    {
        int index = statement.Index;
        string behind = SubjectReader.Behind(reading, index);
        string subject = "";
        if (statement.Quantity.Kind is QuantityKind.Percent or QuantityKind.Fraction && statement.Measure == Measure.Level)
        {
            subject = SubjectReader.OfShare(reading, index, out string part);
            if (subject.StartsWith('占') && part.Length == 0 && (behind.Length > 0 || previous is not null))
            {
                subject = (behind.Length > 0 ? behind : previous!.Subject) + subject;
            }
        }

        if (subject.Length == 0)
        {
            string left = SubjectReader.Before(reading, index);
            left = left.Length == 1 && left is not "社" ? "" : left;
            bool counted = statement.Quantity.Kind == QuantityKind.Cardinal && QuantityDimension.Of(statement.Quantity) is "count" or "people" or "households" or "animals";
            subject = behind.Length > 0 && (counted || left.Length == 0) ? behind : left.Length > 0 ? left : behind;
        }

        if (subject.Length == 0)
        {
            subject = BeforeClause(reading, index);
        }

        if (subject.Length == 0 && previous is not null)
        {
            subject = previous.Subject;
            statement.Inherited.Add("subject");
        }

        if (subject.Length == 0)
        {
            subject = _topic.Length > 0 ? _topic : _document.TitleZh.Length > 0 ? _document.TitleZh : mention(statement);
            statement.Inherited.Add("subject");
        }

        statement.Subject = subject;
        statement.Indicator = _picker.Pick(reading, statement, behind, _cooperative);
        if (statement.Indicator is null && previous is not null && statement.Inherited.Contains("subject")
            && (statement.Measure is Measure.Growth or Measure.Multiple || QuantityDimension.Of(previous.Quantity) == QuantityDimension.Of(statement.Quantity)))
        {
            statement.Indicator = previous.Indicator;
        }

        _topic = subject;
        _last = statement;

        static string mention(Statement statement) => statement.Quantity.Unit.Length > 0 ? statement.Quantity.Unit : "数";
    }

    // The noun phrase of the clauses before, back to the last number, where the clause of the number has none: one that names an indicator, else the nearest.
    private static string BeforeClause(Reading reading, int index)
    {
        string nearest = "";
        for (int clause = reading.ClauseIndex(index); clause > 0; clause--)
        {
            Clause before = reading.Clauses[clause - 1];
            if (reading.Clauses[clause].Opening is '。' or '；' || before.Depth > reading.ClauseOf(index).Depth)
            {
                break;
            }

            for (int i = before.End - 1; i >= before.First; i--)
            {
                if (reading.Mentions[i] is QuantityMention { Quantity.Kind: not (QuantityKind.Ordinal or QuantityKind.DatePart or QuantityKind.Duration) })
                {
                    return nearest;
                }

                if (reading.Mentions[i] is IndicatorMention)
                {
                    return SubjectReader.Before(reading, i + 1);
                }
            }

            if (nearest.Length == 0 && before.End > before.First)
            {
                nearest = SubjectReader.Before(reading, before.End - 1);
            }
        }

        return nearest;
    }

    private Stance StanceOf(QuantityMention mention)
    {
        Stance stance = mention.Quantity.Kind == QuantityKind.Multiple ? _stances.Lasting : _stances.Stance;

        // A report on targets gives amounts as planned, but counts of places and bodies as they are.
        return stance == Stance.Plan && _stances.Usual == Stance.Plan && QuantityDimension.Of(mention.Quantity) == "count" ? Stance.Report : stance;
    }

    private static bool PlanningTitle(string title) =>
        title.Contains("指标", StringComparison.Ordinal) || title.Contains("规划", StringComparison.Ordinal)
        || title.Contains("计划草案", StringComparison.Ordinal) || title.Contains("计划的报告", StringComparison.Ordinal);

    private static bool Harvest(Reading reading, int index)
    {
        string words = reading.Words(reading.ClauseOf(index).First, index);
        return words.Contains("增产", StringComparison.Ordinal) || words.Contains("减产", StringComparison.Ordinal) || words.Contains("产量", StringComparison.Ordinal)
            || words.Contains("亩产", StringComparison.Ordinal) || words.Contains("往年", StringComparison.Ordinal);
    }

    // 由A增至B: A is the baseline of B. (现有A) in brackets: A is the baseline of the plan before.
    private void LinkBaseline(Reading reading, Statement statement, List<Statement> before)
    {
        if (before.Count == 0)
        {
            return;
        }

        Statement previous = before[^1];
        bool near = reading.ClauseIndex(statement.Index) - reading.ClauseIndex(previous.Index) <= 1;
        if (near && ReachedFrom(reading, previous.Index, statement.Index))
        {
            previous.StatedPair = statement.StatedPair = Pair();
            previous.Baseline = true;
            previous.Measure = Measure.Level;
            if (statement.Stance is not (Stance.Report or Stance.Estimate) || StanceReader.StatusOf(previous.Stance) == Status.Planned)
            {
                statement.Stance = statement.Stance is Stance.Report or Stance.Estimate ? previous.Stance : statement.Stance;
                previous.Stance = Stance.Report;
                previous.Status = Status.Actual;
                (Period? period, bool inherited) = _periods.Of(reading, previous.Index, previous);
                previous.Period = period;
                if (inherited)
                {
                    previous.Inherited.Add("period");
                }
            }

            return;
        }

        Clause clause = reading.ClauseOf(statement.Index);
        if (clause.Opening == '（' && statement.Stance == Stance.Report && reading.Mentions[clause.First] is TimeMention { Time.Role: TimeRole.Now }
            && StanceReader.StatusOf(previous.Stance) == Status.Planned && previous.Quantity.Unit == statement.Quantity.Unit)
        {
            previous.StatedPair = previous.StatedPair.Length > 0 ? previous.StatedPair : Pair();
            statement.StatedPair = previous.StatedPair;
            statement.Baseline = true;
        }
    }

    private string Pair() => (++_pairs).ToString(CultureInfo.InvariantCulture);

    private static bool ReachedFrom(Reading reading, int first, int second)
    {
        bool from = false;
        for (int i = first - 1; i >= Math.Max(0, first - 8); i--)
        {
            if (reading.Mentions[i] is QuantityMention { Quantity.Kind: not QuantityKind.DatePart } || reading.Mentions[i] is MarkMention { Mark: '；' or '。' })
            {
                break;
            }

            if (reading.IsCue(i, CueKind.From))
            {
                from = true;
                break;
            }
        }

        for (int i = first + 1; i < second && from; i++)
        {
            if (reading.Mentions[i] is CueMention { Means: CueKind.Reached or CueKind.Increase or CueKind.Decrease or CueKind.Toward })
            {
                return true;
            }
        }

        return false;
    }

    private void Add(Reading reading, Statement statement)
    {
        string quote = statement.Mention.Span.Of(_document.Text);
        string sentence = reading.Sentence.Span.Of(_document.Text);
        int within = statement.Mention.Span.Start - reading.Sentence.Span.Start;
        foreach (Spot spot in statement.Places)
        {
            string key = string.Join('\u001f', _document.DocumentId, sentence, quote, within.ToString(CultureInfo.InvariantCulture), spot.NameZh);
            int time = _ids[key] = _ids.GetValueOrDefault(key) + 1;
            Observations.Add(new Observation
            {
                ObservationId = StableId.Of("o", key, time.ToString(CultureInfo.InvariantCulture)),
                DocumentId = _document.DocumentId,
                SourceFile = _document.SourceFile,
                Language = Language.Chinese,
                Span = statement.Mention.Span,
                Quote = quote,
                Sentence = sentence,
                Quantity = statement.Quantity,
                Indicator = statement.Indicator,
                Subject = statement.Subject,
                PlaceId = spot.Place.Id,
                PlaceZh = spot.NameZh,
                PlaceEn = spot.Place.NameEn,
                PlaceLevel = spot.Place.Level,
                ProvinceId = spot.Place.ProvinceId,
                Status = statement.Status,
                Stance = statement.Stance,
                Measure = statement.Measure,
                Period = statement.Period,
                Confidence = ConfidenceOf(statement),
                Method = statement.Rule,
                Section = reading.Sentence.Section,
                SentenceIndex = reading.Sentence.Index,
                StatedPair = statement.StatedPair.Length > 0 ? $"{statement.StatedPair} {spot.NameZh}" : "",
                Inherited = [.. statement.Inherited.Order(StringComparer.Ordinal)],
            });
        }

        if (statement.Quantity.Doubt.Length > 0)
        {
            Findings.Add(new Finding("character-suspect", _document.DocumentId, statement.Mention.Span, statement.Quantity.Doubt));
        }
    }

    // Until a model is trained: each thing carried over from elsewhere costs some certainty.
    private static double ConfidenceOf(Statement statement)
    {
        double confidence = 0.95;
        foreach (string inherited in statement.Inherited)
        {
            confidence *= inherited switch
            {
                "place" => 0.97,
                "period" => 0.97,
                "subject" => 0.9,
                _ => 0.95,
            };
        }

        return Math.Round(confidence * (statement.Indicator is null ? 0.95 : 1) * (statement.Quantity.Doubt.Length > 0 ? 0.7 : 1), 4);
    }

    private static Quantity Negative(Quantity quantity) => quantity with
    {
        // A fall by at least N is at most -N: the bounds change places in what they say, not in their columns.
        Low = quantity.Modifier is Modifier.Near or Modifier.AtMost ? -quantity.High : quantity.Modifier is Modifier.Over or Modifier.AtLeast ? null : -quantity.High,
        High = quantity.Modifier is Modifier.Over or Modifier.AtLeast ? -quantity.Low : quantity.Modifier is Modifier.Near or Modifier.AtMost ? null : -quantity.Low,
    };

    // ① 二、 （三） at the beginning: the sentence goes on with the list of the one before.
    private static bool Enumerated(Reading reading) =>
        reading.At(0) is QuantityMention { Quantity.Kind: QuantityKind.Ordinal }
        || (reading.IsMark(0, '（') && reading.At(1) is QuantityMention { Quantity.Kind: QuantityKind.Ordinal })
        || reading.Words(0, Math.Min(1, reading.Mentions.Length)) is [>= '①' and <= '⑳', ..];

    // A number of the title counts only where the running text does not give it again, and once: where the headline stands last.
    private static bool TitleAlone(Reading reading, IReadOnlyList<RecognisedSentence> all)
    {
        var values = reading.Mentions.OfType<QuantityMention>().Select(mention => mention.Quantity.Value).ToHashSet();
        bool repeated = all.Where(other => other.Sentence.Index > reading.Sentence.Index && other.Sentence.Role == SentenceRole.Title)
            .Any(other => other.Mentions.OfType<QuantityMention>().Any(mention => values.Contains(mention.Quantity.Value)));
        return values.Count > 0 && !repeated && !all.Any(other => other.Sentence.Role == SentenceRole.Body
            && other.Mentions.OfType<QuantityMention>().Any(mention => mention.Quantity.Low == mention.Quantity.High && values.Contains(mention.Quantity.Low)));
    }

    private void NotePlaces(Reading reading)
    {
        foreach (PlaceMention mention in reading.Mentions.OfType<PlaceMention>())
        {
            if (mention.Form is PlaceForm.Name or PlaceForm.Body && _places.Resolve(mention, null) is { } spot)
            {
                Places.Add(new FoundPlace(Language.Chinese, mention.Span, mention.Span.Of(_document.Text), spot.Place));
            }
        }
    }

    private static bool IsCooperative(Indicator indicator) =>
        indicator.Id is "apc" or "handicraft-coops" or "supply-marketing-coops" or "credit-coops" or "fishery-coops" or "livestock-coops" or "apc-elementary" or "apc-advanced";
}
