using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>One pass over the Chinese sentences of a document.</summary>
internal sealed class ChineseAssembly(SourceDocument document, IndicatorPicker picker, IReadOnlySet<string> abstractNouns)
{
    private readonly PlaceContext _places = new();
    private readonly PeriodBinder _periods = new();
    private readonly StanceReader _stances = new();
    private readonly StatisticFilter _filter = new(abstractNouns);
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private Indicator? _cooperative;
    private string _topic = "";
    private int _paragraph = -1;
    private int _pairs;

    public List<Observation> Observations { get; } = [];

    public List<FoundPlace> Places { get; } = [];

    public List<Finding> Findings { get; } = [];

    public void Read(IReadOnlyList<RecognisedSentence> sentences)
    {
        _periods.BeginDocument(document);
        _places.Learn(sentences);
        _cooperative = sentences.SelectMany(sentence => sentence.Mentions).OfType<IndicatorMention>()
            .Select(mention => mention.Indicator).FirstOrDefault(IsCooperative);
        foreach (RecognisedSentence sentence in sentences)
        {
            Read(new Reading(document.Text, sentence), sentences);
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
        }

        _stances.Begin(carry: !newParagraph && Enumerated(reading));
        _periods.BeginSentence(reading, newParagraph);
        var binder = new PlaceBinder(_places);
        binder.Begin();
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
                        Findings.Add(new Finding("not a statistic", document.DocumentId, quantity.Span, $"{quantity.Span.Of(document.Text)}: {reason}"));
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
        Statement? previous = before.Count > 0 ? before[^1] : null;
        Statement? sameClause = previous is not null && reading.ClauseIndex(previous.Index) == reading.ClauseIndex(index) ? previous : null;
        var statement = new Statement { Index = index, Mention = mention, Quantity = mention.Quantity, Stance = _stances.Stance };
        (Measure measure, bool fall) = MeasureReader.Read(reading, index, sameClause);
        statement.Measure = measure;
        if (fall && measure is Measure.Change or Measure.Growth)
        {
            statement.Quantity = Negative(statement.Quantity);
        }

        LinkBaseline(reading, statement, before);
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
            bool counted = statement.Quantity.Kind == QuantityKind.Cardinal && QuantityDimension.Of(statement.Quantity) is "count" or "people" or "households" or "animals";
            subject = behind.Length > 0 && (counted || left.Length == 0) ? behind : left.Length > 0 ? left : behind;
        }

        if (subject.Length == 0 && previous is not null)
        {
            subject = previous.Subject;
            statement.Inherited.Add("subject");
        }

        if (subject.Length == 0)
        {
            subject = BeforeClause(reading, index);
        }

        if (subject.Length == 0)
        {
            subject = _topic.Length > 0 ? _topic : document.TitleZh.Length > 0 ? document.TitleZh : mention(statement);
            statement.Inherited.Add("subject");
        }

        statement.Subject = subject;
        statement.Indicator = picker.Pick(reading, statement, behind, _cooperative);
        if (statement.Indicator is null && previous is not null && statement.Inherited.Contains("subject")
            && QuantityDimension.Of(previous.Quantity) == QuantityDimension.Of(statement.Quantity))
        {
            statement.Indicator = previous.Indicator;
        }

        _topic = subject;

        static string mention(Statement statement) => statement.Quantity.Unit.Length > 0 ? statement.Quantity.Unit : "数";
    }

    // The last noun phrase of the clause before, where the clause of the number has none.
    private static string BeforeClause(Reading reading, int index)
    {
        int clause = reading.ClauseIndex(index);
        if (clause == 0 || reading.Clauses[clause].Opening is '。' or ' ')
        {
            return "";
        }

        Clause before = reading.Clauses[clause - 1];
        return before.End > before.First ? SubjectReader.Before(reading, before.End - 1 >= before.First ? before.End - 1 : before.First) : "";
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
        string quote = statement.Mention.Span.Of(document.Text);
        string sentence = reading.Sentence.Span.Of(document.Text);
        int within = statement.Mention.Span.Start - reading.Sentence.Span.Start;
        foreach (Spot spot in statement.Places)
        {
            string key = string.Join('\u001f', document.DocumentId, sentence, quote, within.ToString(CultureInfo.InvariantCulture), spot.NameZh);
            int time = _ids[key] = _ids.GetValueOrDefault(key) + 1;
            Observations.Add(new Observation
            {
                ObservationId = StableId.Of("o", key, time.ToString(CultureInfo.InvariantCulture)),
                DocumentId = document.DocumentId,
                SourceFile = document.SourceFile,
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
            Findings.Add(new Finding("character-suspect", document.DocumentId, statement.Mention.Span, statement.Quantity.Doubt));
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

    // A number of the title counts only where the running text does not give it again.
    private static bool TitleAlone(Reading reading, IReadOnlyList<RecognisedSentence> all)
    {
        var values = reading.Mentions.OfType<QuantityMention>().Select(mention => mention.Quantity.Value).ToHashSet();
        bool repeated = all.TakeWhile(other => other.Sentence.Index < reading.Sentence.Index)
            .Any(other => other.Sentence.Role == SentenceRole.Title && other.Mentions.OfType<QuantityMention>().Any(mention => values.Contains(mention.Quantity.Value)));
        return values.Count > 0 && !repeated && !all.Any(other => other.Sentence.Role == SentenceRole.Body
            && other.Mentions.OfType<QuantityMention>().Any(mention => values.Contains(mention.Quantity.Low) || values.Contains(mention.Quantity.Value)));
    }

    private void NotePlaces(Reading reading)
    {
        foreach (PlaceMention mention in reading.Mentions.OfType<PlaceMention>())
        {
            if (mention.Form is PlaceForm.Name or PlaceForm.Body && _places.Resolve(mention, null) is { } spot)
            {
                Places.Add(new FoundPlace(Language.Chinese, mention.Span, mention.Span.Of(document.Text), spot.Place));
            }
        }
    }

    private static bool IsCooperative(Indicator indicator) =>
        indicator.Id is "apc" or "handicraft-coops" or "supply-marketing-coops" or "credit-coops" or "fishery-coops" or "livestock-coops" or "apc-elementary" or "apc-advanced";
}
