using Zhibiao.Model;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Places;

/// <summary>Finds the places that a text names, refers to or merely mentions.</summary>
public sealed class PlaceRecogniser
{
    private readonly PlaceWords _words;
    private readonly EnglishWords _english;

    /// <summary>Makes a recogniser for the places of the gazetteer. It may serve many threads.</summary>
    public PlaceRecogniser(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        _words = new PlaceWords(gazetteer);
        _english = new EnglishWords(gazetteer);
    }

    /// <summary>The places in the stretch, in text order, without overlap; their spans count from the start of the text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The stretch to read: a sentence, or the whole. Nothing outside it is looked at.</param>
    /// <param name="language">Its language.</param>
    /// <param name="date">The document's day, which chooses among places; null leaves all open.</param>
    /// <exception cref="ArgumentOutOfRangeException">The stretch ends behind the text.</exception>
    public List<PlaceMention> Recognise(string text, TextSpan span, Language language, DateOnly? date) => Find(text, span, language, date) ?? [];

    /// <summary>The same; null where there are none.</summary>
    internal List<PlaceMention>? Find(string text, TextSpan span, Language language, DateOnly? date)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, text.Length);
        return language == Language.Chinese
            ? _words.Next(text, span.Start, span.End) == span.End ? null : new ChineseScan(_words, text, span, date).Run()
            : new EnglishScan(_english, text, span, date).Run();
    }
}
