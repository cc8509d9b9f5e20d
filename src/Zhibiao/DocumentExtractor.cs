using Zhibiao.Assembling;
using Zhibiao.Learning;
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
    private readonly Lazy<RowJudge> _judge;

    /// <summary>Loads the vocabularies.</summary>
    /// <param name="model">What was learned; the embedded model where null.</param>
    /// <exception cref="VocabularyException">A row of a vocabulary can't be used.</exception>
    public DocumentExtractor(LearnedModel? model = null)
    {
        var indicators = new IndicatorVocabulary();
        _recogniser = new SentenceRecogniser(
            QuantityRecogniser.Load(), new PlaceRecogniser(Gazetteer.Load()), new TimeRecogniser(), new IndicatorRecogniser(indicators), new CueRecogniser());
        _assembler = new DocumentAssembler(IndicatorRuleVocabulary.Load(indicators), AbstractNounVocabulary.Load(), SubjectWordVocabulary.Load());
        _judge = new Lazy<RowJudge>(() => new RowJudge(model ?? LearnedModel.Embedded));
    }

    /// <summary>The sentences of a document as recognised, in text order.</summary>
    public IReadOnlyList<RecognisedSentence> Recognise(SourceDocument document)
    {
        SourceDocument folded = Folded(document);
        return [.. _segmenter.Segment(folded).Select(sentence => _recogniser.Recognise(folded, sentence))];
    }

    /// <summary>Everything that one document gives. A document that was not read gives nothing but itself.</summary>
    public DocumentExtraction Extract(SourceDocument document)
    {
        if (document.Status != DocumentStatus.Read)
        {
            return new DocumentExtraction { Document = document };
        }

        IReadOnlyList<RecognisedSentence> sentences = Recognise(document);
        return _judge.Value.Judge(sentences, Assemble(document, sentences));
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
