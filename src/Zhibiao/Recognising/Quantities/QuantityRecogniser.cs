using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Quantities;

/// <summary>Finds every number expression of a text, statistic or not, and reads it exactly.</summary>
public sealed class QuantityRecogniser
{
    private static readonly UnitValue Share = new("share", 0.01m);

    private readonly UnitVocabulary _units;
    private readonly ChineseQuantityReader _chinese;
    private readonly EnglishQuantityReader _english;
    private readonly QuantityLinks _links;

    /// <summary>Makes a recogniser; it can serve many threads.</summary>
    public QuantityRecogniser(UnitVocabulary units, QuantityVocabulary vocabulary)
    {
        _units = units;
        _chinese = new ChineseQuantityReader(units, vocabulary);
        _english = new EnglishQuantityReader(vocabulary);
        _links = new QuantityLinks(vocabulary);
    }

    /// <summary>A recogniser with the vocabularies embedded in the library.</summary>
    /// <exception cref="VocabularyException">A vocabulary has a row that can't be used.</exception>
    public static QuantityRecogniser Load() => new(UnitVocabulary.Load(), QuantityVocabulary.Load());

    /// <summary>The quantities that begin and end within the span, in text order, without overlap.</summary>
    /// <param name="text">The document's text; nothing outside the span is looked at.</param>
    /// <param name="span">The stretch to read.</param>
    /// <param name="language">Its language.</param>
    /// <param name="date">The document's date, on which the meaning of units depends; null where unknown.</param>
    public List<QuantityMention> Recognise(string text, TextSpan span, Language language, DateOnly? date) => Find(text, span, language, date) ?? [];

    /// <summary>The same; null where there are none.</summary>
    internal List<QuantityMention>? Find(string text, TextSpan span, Language language, DateOnly? date)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, text.Length);
        if (language == Language.Chinese && !_chinese.MayHold(text.AsSpan(span.Start, span.Length)))
        {
            return null;
        }

        List<Draft> drafts = [];
        if (language == Language.Chinese)
        {
            _chinese.Read(text, span, date, drafts);
            _links.Apply(text, drafts);
        }
        else
        {
            _english.Read(text, span, drafts);
        }

        return drafts.Count == 0 ? null : drafts.ConvertAll(draft => Mention(draft, date));
    }

    /// <summary>The same number without zeros behind its last digit (85.0 and 85 are written alike).</summary>
    private static decimal? Plain(decimal? value) => value is { Scale: > 0 } ? value / 1.000000000000000000000000000m : value;

    private QuantityMention Mention(Draft draft, DateOnly? date)
    {
        bool dated = draft.Kind is QuantityKind.Ordinal or QuantityKind.DatePart or QuantityKind.Duration or QuantityKind.Multiple;
        return new QuantityMention(draft.Span, draft.Rule, new Quantity
        {
            Kind = draft.Kind,
            Low = Plain(draft.Low),
            High = Plain(draft.High),
            Modifier = draft.Modifier,
            Unit = draft.Unit,
            Digits = draft.Digits,
            Si = draft.Unit is "%" or "百分点" or "percentage points" ? Share : dated || draft.Unit.Length == 0 ? null : _units.Convert(draft.Unit, date),
            Inherited = draft.Inherited is string inherited ? ImmutableArray.Create(inherited) : [],
            Doubt = draft.Doubt,
        });
    }
}
