namespace Zhibiao.Vocabularies;

/// <summary>Nouns whose number is no statistic.</summary>
public static class AbstractNounVocabulary
{
    /// <summary>Reads abstract-nouns.csv.</summary>
    public static IReadOnlySet<string> Load() =>
        VocabularyFile.Read("abstract-nouns.csv", "noun").Select(row => row.Required("noun")).ToHashSet(StringComparer.Ordinal);
}
