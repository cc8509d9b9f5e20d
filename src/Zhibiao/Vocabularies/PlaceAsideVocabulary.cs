using Zhibiao.Model;

namespace Zhibiao.Vocabularies;

/// <summary>Words by which a place is only mentioned.</summary>
public static class PlaceAsideVocabulary
{
    /// <summary>Reads places-asides.csv.</summary>
    /// <exception cref="VocabularyException">A row doesn't say where its word stands.</exception>
    public static PlaceAsides Load()
    {
        ILookup<string, string> words = VocabularyFile.Read("places-asides.csv", "word", "where")
            .ToLookup(row => row.OneOf("where", "before", "behind", "firm", "school", "source"), row => row.Required("word"), StringComparer.Ordinal);
        HashSet<string> Of(string where) => words[where].ToHashSet(StringComparer.Ordinal);
        return new PlaceAsides(Of("before"), Of("behind"), Of("firm"), Of("school"), Of("source"));
    }
}
