using Zhibiao.Assembling;
using Zhibiao.Model;
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
    private readonly TraditionalForms _forms = TraditionalForms.Load();
    private readonly Segmenter _segmenter = new();
    private readonly SentenceRecogniser _recogniser;
    private readonly DocumentAssembler _assembler;

    /// <summary>Loads the vocabularies.</summary>
    /// <exception cref="VocabularyException">A row of a vocabulary can't be used.</exception>
    public DocumentExtractor()
    {
        var indicators = new IndicatorVocabulary();
        _recogniser = new SentenceRecogniser(
            QuantityRecogniser.Load(), new PlaceRecogniser(Gazetteer.Load()), new TimeRecogniser(), new IndicatorRecogniser(indicators), new CueRecogniser());
        _assembler = new DocumentAssembler(IndicatorRuleVocabulary.Load(indicators), AbstractNounVocabulary.Load(), SubjectWordVocabulary.Load());
    }

    /// <summary>The sentences of a document as recognised, in text order.</summary>
    public IReadOnlyList<RecognisedSentence> Recognise(SourceDocument document)
    {
        SourceDocument folded = Folded(document);
        return [.. _segmenter.Segment(folded).Select(sentence => _recogniser.Recognise(folded, sentence))];
    }

    /// <summary>Everything that one document gives. A document that was not read gives nothing but itself.</summary>
    public DocumentExtraction Extract(SourceDocument document) =>
        document.Status == DocumentStatus.Read
            ? _assembler.Assemble(document, Folded(document), Recognise(document))
            : new DocumentExtraction { Document = document };

    private SourceDocument Folded(SourceDocument document)
    {
        string text = _forms.Fold(document.Text), title = _forms.Fold(document.TitleZh);
        return ReferenceEquals(text, document.Text) && ReferenceEquals(title, document.TitleZh) ? document : document with { Text = text, TitleZh = title };
    }
}
