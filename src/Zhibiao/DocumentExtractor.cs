using Zhibiao.Assembling;
using Zhibiao.Checking;
using Zhibiao.Learning;
using Zhibiao.Model;
using Zhibiao.Pairing;
using Zhibiao.Recognising;
using Zhibiao.Recognising.Indicators;
using Zhibiao.Recognising.Places;
using Zhibiao.Recognising.Quantities;
using Zhibiao.Recognising.Stances;
using Zhibiao.Recognising.Times;
using Zhibiao.Reviewing;
using Zhibiao.Segmenting;
using Zhibiao.Sources;
using Zhibiao.Vocabularies;

namespace Zhibiao;

/// <summary>The stages that see one document and nothing else, in their order. One instance serves many threads.</summary>
public sealed class DocumentExtractor
{
    private readonly TraditionalForms _forms = TraditionalForms.Load();
    private readonly Segmenter _segmenter = new();
    private readonly SentenceRecogniser _recogniser;
    private readonly DocumentAssembler _assembler;
    private readonly TargetPairing _pairing = new();
    private readonly SeriesBuilder _series = new();
    private readonly DocumentChecker _checker;
    private readonly Lazy<RowJudge> _judge;

    /// <summary>Loads the vocabularies.</summary>
    /// <param name="model">What was learned; the embedded model where null.</param>
    /// <exception cref="VocabularyException">A row of a vocabulary can't be used.</exception>
    public DocumentExtractor(LearnedModel? model = null)
    {
        var indicators = new IndicatorVocabulary();
        _recogniser = new SentenceRecogniser(
            QuantityRecogniser.Load(), new PlaceRecogniser(Gazetteer.Load()), new TimeRecogniser(), new IndicatorRecogniser(indicators), new CueRecogniser());
        _assembler = new DocumentAssembler(IndicatorRuleVocabulary.Load(indicators), AbstractNounVocabulary.Load(), SubjectWordVocabulary.Load(), PlaceAsideVocabulary.Load());
        _checker = new DocumentChecker(indicators.All.Select(indicator => indicator.NameZh));
        _judge = new Lazy<RowJudge>(() => new RowJudge(model ?? LearnedModel.Embedded));
    }

    /// <summary>Most numbers of one document. A report of 2 MB has about 25,000; what has more than 100,000 is no text, and its rows would fill the memory.</summary>
    public int MostQuantities { get; init; } = 100_000;

    /// <summary>Most code units of the sentences of its statistics, each of which repeats its own. Ordinary text has about 60 a statistic; endless lists of numbers fill the disk with theirs.</summary>
    public long MostRepeated { get; init; } = 8 << 20;

    /// <summary>The sentences of a document as recognised, in text order.</summary>
    public IReadOnlyList<RecognisedSentence> Recognise(SourceDocument document)
    {
        SourceDocument folded = Folded(document);
        return [.. _segmenter.Segment(folded).Select(sentence => _recogniser.Recognise(folded, sentence))];
    }

    /// <summary>The same as <see cref="Extract"/> takes them: most of those without number, place and time only outlined.</summary>
    public IReadOnlyList<RecognisedSentence> Outline(SourceDocument document) => Outlined(Folded(document), int.MaxValue)!;

    /// <summary>The sentences; null where they hold more numbers than so many.</summary>
    private List<RecognisedSentence>? Outlined(SourceDocument folded, int most)
    {
        var sentences = new List<RecognisedSentence>();
        int found = 0;
        foreach (Sentence sentence in _segmenter.Segment(folded))
        {
            RecognisedSentence outlined = _recogniser.Outline(folded, sentence);
            sentences.Add(outlined);
            found += outlined.Outlined ? 0 : outlined.Mentions.Count(mention => mention is QuantityMention);
            if (found > most)
            {
                return null;
            }
        }

        return sentences;
    }

    /// <summary>Everything that one document gives. A document that was not read gives nothing but itself, and neither does one of too many numbers, which fails.</summary>
    public DocumentExtraction Extract(SourceDocument document)
    {
        if (document.Status != DocumentStatus.Read)
        {
            return new DocumentExtraction { Document = document };
        }

        SourceDocument folded = Folded(document);
        if (Outlined(folded, MostQuantities) is not { } sentences)
        {
            return Refused(document);
        }

        DocumentExtraction extraction = _judge.Value.Judge(sentences, _assembler.Assemble(document, folded, sentences));
        return extraction.Observations.Sum(observation => (long)observation.Sentence.Length) > MostRepeated ? Refused(document) : extraction;
    }

    private DocumentExtraction Refused(SourceDocument document) => new()
    {
        Document = document with { Status = DocumentStatus.Failed, Problem = Problems.In(document.SourceFile, Problems.TooManyNumbers(MostQuantities)) },
    };

    /// <summary>All that one document brings to the dataset: what it gives, paired and checked, its text let go.</summary>
    /// <param name="document">The document.</param>
    /// <param name="decisions">Reviewers' decisions on it, with their places, in the order of the log.</param>
    internal DocumentResult Result(SourceDocument document, IReadOnlyList<PlacedDecision> decisions) => Result(DecisionReplay.Lay(Extract(document), decisions));

    /// <summary>All that one document brings to the dataset, without reviewers' decisions.</summary>
    public DocumentResult Result(SourceDocument document) => Result(document, []);

    /// <summary>The same of what is known of a document already.</summary>
    internal DocumentResult Result(DocumentExtraction extraction)
    {
        SourceDocument document = extraction.Document;
        PairedDocument paired = _pairing.PairOne(extraction.Observations);
        extraction = extraction with { Observations = paired.Observations };
        return new DocumentResult
        {
            Document = document with { Text = "", Parts = [] },
            Quantities = extraction.Quantities,
            Observations = paired.Observations,
            Targets = paired.Targets,
            Reports = paired.Reports,
            Levels = _series.Levels(paired.Observations),
            Checks = _checker.Check(extraction, [.. paired.Targets.Select(open => open.Target)]),
            PossibleMisprints = _checker.PossibleMisprints(extraction),
            Named = DocumentChecker.Named(extraction),
            Content = DocumentChecker.Content(document),
        };
    }

    /// <summary>What the rules alone make of a document's sentences, before the learned model has its say.</summary>
    public DocumentExtraction Assemble(SourceDocument document, IReadOnlyList<RecognisedSentence> sentences) =>
        _assembler.Assemble(document, Folded(document), sentences);

    private SourceDocument Folded(SourceDocument document)
    {
        string text = _forms.Fold(document.Text), title = _forms.Fold(document.TitleZh);
        return ReferenceEquals(text, document.Text) && ReferenceEquals(title, document.TitleZh) ? document : document with { Text = text, TitleZh = title };
    }
}
