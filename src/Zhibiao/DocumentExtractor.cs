using Zhibiao.Assembling;
using Zhibiao.Checking;
using Zhibiao.Model;
using Zhibiao.Pairing;
using Zhibiao.Recognising;
using Zhibiao.Recognising.Indicators;
using Zhibiao.Recognising.Places;
using Zhibiao.Recognising.Quantities;
using Zhibiao.Recognising.Stances;
using Zhibiao.Recognising.Times;
using Zhibiao.Segmenting;
using Zhibiao.Vocabularies;

namespace Zhibiao;

/// <summary>The stages that see one document and nothing else, in their order. One instance serves many threads.</summary>
public sealed class DocumentExtractor
{
    private readonly Segmenter _segmenter = new();
    private readonly SentenceRecogniser _recogniser;
    private readonly DocumentAssembler _assembler;
    private readonly TargetPairing _pairing = new();
    private readonly SeriesBuilder _series = new();
    private readonly DocumentChecker _checker;

    /// <summary>Loads the vocabularies.</summary>
    /// <exception cref="VocabularyException">A row of a vocabulary can't be used.</exception>
    public DocumentExtractor()
    {
        var indicators = new IndicatorVocabulary();
        _recogniser = new SentenceRecogniser(
            QuantityRecogniser.Load(), new PlaceRecogniser(Gazetteer.Load()), new TimeRecogniser(), new IndicatorRecogniser(indicators), new CueRecogniser());
        _assembler = new DocumentAssembler(IndicatorRuleVocabulary.Load(indicators), AbstractNounVocabulary.Load(), SubjectWordVocabulary.Load());
        _checker = new DocumentChecker(indicators.All.Select(indicator => indicator.NameZh));
    }

    /// <summary>The sentences of a document as recognised, in text order.</summary>
    public IReadOnlyList<RecognisedSentence> Recognise(SourceDocument document) =>
        [.. _segmenter.Segment(document).Select(sentence => _recogniser.Recognise(document, sentence))];

    /// <summary>Everything that one document gives. A document that was not read gives nothing but itself.</summary>
    public DocumentExtraction Extract(SourceDocument document) =>
        document.Status == DocumentStatus.Read
            ? _assembler.Assemble(document, Recognise(document))
            : new DocumentExtraction { Document = document };

    /// <summary>All that one document brings to the dataset: what it gives, paired and checked, its text let go.</summary>
    public DocumentResult Result(SourceDocument document)
    {
        DocumentExtraction extraction = Extract(document);
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
}
