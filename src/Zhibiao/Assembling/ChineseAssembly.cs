using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>One pass over the Chinese sentences of a _document.</summary>
internal sealed class ChineseAssembly
{
    private const int LongestLabel = 12;

    private readonly SourceDocument _document;
    private readonly SourceDocument _raw;
    private readonly PlaceContext _places = new();
    private readonly PlaceBinder _binder;
    private readonly PeriodBinder _periods = new();
    private readonly StanceReader _stances = new();
    private readonly StatusTold _told;
    private readonly StatisticFilter _filter;
    private readonly SubjectWords _subjectWords;
    private readonly StatementNamer _namer;
    private readonly BaselineLinker _linker;
    private readonly ObservationMaker _maker;
    private int _paragraph = -1;

    public ChineseAssembly(SourceDocument document, SourceDocument folded, IndicatorPicker picker, WordEnds abstractNouns, SubjectWords subjectWords, AsidePlaces asides)
    {
        _subjectWords = subjectWords;
        _document = folded;
        _raw = document;
        _namer = new StatementNamer(folded, picker);
        _linker = new BaselineLinker(_periods);
        _maker = new ObservationMaker(document, Observations);
        _told = new StatusTold(_stances, _periods);
        _filter = new StatisticFilter(abstractNouns);
        _binder = new PlaceBinder(_places, asides);
    }

    public List<Observation> Observations { get; } = [];

    /// <summary>The quantities that are no statistics, with the reason.</summary>
    public Dictionary<TextSpan, string> NotUsed { get; } = [];

    public List<FoundPlace> Places { get; } = [];

    public void Read(IReadOnlyList<RecognisedSentence> sentences)
    {
        _periods.BeginDocument(_document);
        _places.Learn(_document.Text, sentences);
        _stances.Usual = Titles.Plans(_document.TitleZh) ? Stance.Plan : Stance.Report;
        _namer.Cooperative = Cooperatives.First(sentences);
        foreach (RecognisedSentence sentence in sentences)
        {
            if (sentence.Outlined)
                PassOver(sentence);
            else
                Read(new Reading(_document.Text, sentence, _subjectWords), sentences);
        }
    }

    private void Read(Reading reading, IReadOnlyList<RecognisedSentence> all)
    {
        switch (reading.Sentence.Role)
        {
            case SentenceRole.Title:
                _places.EnterTitle(reading);
                NotePlaces(reading);
                if (Titles.StandsAlone(reading, all))
                {
                    Body(reading);
                }

                break;
            case SentenceRole.Heading:
                _places.EnterHeading(reading);
                _namer.EnterHeading(reading.Sentence.Span.Of(_document.Text));
                _stances.Point = null;
                _stances.Section = Titles.LooksAhead(reading.Sentence.Span.Of(_document.Text)) ? Stance.Plan : null;
                _periods.EnterSection(heading: reading.Sentence.Level <= 2);
                NotePlaces(reading);
                break;
            case SentenceRole.Dateline:
                _places.EnterDateline(reading);
                _periods.EnterDateline(reading);
                NotePlaces(reading);
                break;
            case SentenceRole.Body when Titles.Addresses(reading):
                NotePlaces(reading);
                break;
            default:
                Body(reading);
                break;
        }
    }

    // A sentence that names no number, place or time leaves what is carried as the sentence's end does.
    private void PassOver(RecognisedSentence outlined)
    {
        bool newParagraph = EntersParagraph(outlined.Sentence);
        _periods.BeginSentence(newParagraph, carry: !newParagraph && Enumeration.IsCircled(_document.Text[outlined.Sentence.Span.Start]));
        _binder.Begin();
        _namer.Last = null;
        foreach (Mention mention in outlined.Mentions)
        {
            if (mention is IndicatorMention { Indicator: var indicator } && Cooperatives.Has(indicator))
            {
                _namer.Cooperative = indicator;
            }
        }

        if (outlined.Sentence.Span.Length > LongestLabel)
        {
            _places.Opened();
        }
    }

    private bool EntersParagraph(Sentence sentence)
    {
        if (sentence.Paragraph == _paragraph)
        {
            return false;
        }

        _paragraph = sentence.Paragraph;
        _stances.Point = Titles.Point(_document.Text, sentence.Span, _stances.Point);
        _namer.EnterParagraph();
        _places.EnterParagraph(Titles.IsPoint(_document.Text, sentence.Span));
        return true;
    }

    private void Body(Reading reading)
    {
        bool newParagraph = EntersParagraph(reading.Sentence);

        // 其中…, 即比…, ②…: the sentence goes on with what the one before said.
        bool goesOn = reading.IsCue(0, CueKind.Part) || Enumeration.Compares(reading);
        bool carry = !newParagraph && (goesOn || Enumeration.Begins(reading));
        _stances.Begin(carry, _namer.Last?.Stance ?? _stances.Usual);
        _periods.BeginSentence(newParagraph, carry);
        if (carry && goesOn)
        {
            _binder.Carry();
        }
        else
        {
            _binder.Begin();
            _namer.Last = null;
        }

        var statements = new List<Statement>();
        for (int i = 0; i < reading.Mentions.Length; i++)
        {
            switch (reading.Mentions[i])
            {
                case PlaceMention place:
                    _binder.Pass(reading, i, place);
                    break;
                case TimeMention time:
                    _periods.Pass(reading, i, time);
                    break;
                case MarkMention { Mark: '（' or '）' } bracket:
                    _binder.Bracket(opens: bracket.Mark == '（');
                    break;
                case CueMention { Means: CueKind.Respectively }:
                    _binder.Respectively(reading, i);
                    break;
                case CueMention { Means: CueKind.Others }:
                    _binder.Leave();
                    break;
                case IndicatorMention indicator when Cooperatives.Has(indicator.Indicator):
                    _namer.Cooperative = indicator.Indicator;
                    break;
                default:
                    break;
            }

            _stances.Pass(reading, i);
            if (reading.Mentions[i] is QuantityMention quantity)
            {
                _binder.Again(reading, i, quantity.Quantity);
                string? reason = _filter.Reject(reading, i);
                if (reason is not null)
                {
                    NotUsed[quantity.Span] = reason;
                    continue;
                }

                statements.Add(State(reading, i, quantity, statements));
            }
        }

        // 一、食堂。 is the paragraph's label; it opens with the sentence behind.
        if (reading.Sentence.Role != SentenceRole.Title && (statements.Count > 0 || reading.Sentence.Span.Length > LongestLabel || reading.Mentions.Any(mention => mention is PlaceMention)))
        {
            _places.Opened();
        }

        NotePlaces(reading);
        foreach (Statement statement in statements)
        {
            _maker.Add(reading, statement);
        }
    }

    private Statement State(Reading reading, int index, QuantityMention mention, List<Statement> before)
    {
        Statement? previous = before.FindLast(other => reading.ClauseOf(other.Index).Depth <= reading.ClauseOf(index).Depth) ?? (before.Count > 0 ? before[^1] : _namer.Last);
        Statement? sameClause = previous is not null && before.Count > 0 && reading.ClauseIndex(previous.Index) == reading.ClauseIndex(index) ? previous : null;
        var statement = new Statement { Index = index, Mention = mention, Quantity = mention.Quantity, Stance = _told.StanceOf(reading, mention, index) };
        (Measure measure, bool fall) = MeasureReader.Read(reading, index, sameClause);
        if (measure == Measure.Level && previous is { Measure: Measure.Change } && before.Count > 0 && previous == before[^1] && MeasureReader.GoesOn(reading, index, previous))
        {
            (measure, fall) = (Measure.Change, previous.Quantity.Value < 0);
        }

        statement.Measure = measure;
        if (fall && measure is Measure.Change or Measure.Growth)
        {
            statement.Quantity = MeasureReader.Negative(statement.Quantity);
        }

        _linker.Link(reading, statement, before);
        statement.Harvest = MeasureReader.OfHarvest(reading, index);
        statement.Status = StanceReader.StatusOf(statement.Stance);
        foreach (string inherited in mention.Quantity.Inherited)
        {
            statement.Inherit(inherited);
        }

        bool each = measure is Measure.Growth or Measure.Multiple || mention.Quantity.Kind is QuantityKind.Percent or QuantityKind.Fraction;
        (statement.Places, bool placeInherited) = _binder.Of(reading, index, each);
        if (placeInherited)
        {
            statement.Inherit("place");
        }

        _periods.LeaveBaseline(reading, statement);
        (statement.Period, bool periodInherited) = _periods.Of(reading, index, statement);
        bool cameTrue = statement.Status == Status.Planned && _told.CameTrue(reading, index, previous);
        if (cameTrue || (statement.Status == Status.Planned && _told.IsPast(reading, index, statement)))
        {
            if (cameTrue)
                _stances.ComeTrue();

            statement.Stance = Stance.Report;
            statement.Status = Status.Actual;
            _periods.LeaveBaseline(reading, statement);
            (statement.Period, periodInherited) = _periods.Of(reading, index, statement);
        }

        if (periodInherited)
        {
            statement.Inherit("period");
        }

        _periods.Told(statement);
        _namer.Name(reading, statement, previous);
        return statement;
    }

    private void NotePlaces(Reading reading)
    {
        foreach (PlaceMention mention in reading.Mentions.OfType<PlaceMention>())
        {
            if (mention.Form is PlaceForm.Name or PlaceForm.Body && _places.Resolve(mention, null) is { } spot)
            {
                Places.Add(new FoundPlace(Language.Chinese, mention.Span, mention.Span.Of(_raw.Text), spot.Place));
            }
        }
    }
}
