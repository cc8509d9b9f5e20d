using System.Collections.Frozen;
using Zhibiao.Model;

namespace Zhibiao.Vocabularies;

/// <summary>The words that stand around the noun of a statistic.</summary>
public static class SubjectWordVocabulary
{
    /// <summary>Reads subject-words.csv.</summary>
    /// <exception cref="VocabularyException">A row says none of lead, tail, noun and going.</exception>
    public static SubjectWords Load()
    {
        ILookup<string, string> words = VocabularyFile.Read("subject-words.csv", "word", "where")
            .ToLookup(row => row.OneOf("where", "lead", "tail", "noun", "going"), row => row.Required("word"), StringComparer.Ordinal);
        return new SubjectWords(Of("lead"), Of("tail"), Of("noun"), Of("going"));

        FrozenSet<string> Of(string where) => words[where].ToFrozenSet(StringComparer.Ordinal);
    }
}
