using System.Collections.Frozen;
using Zhibiao.Model;

namespace Zhibiao.Vocabularies;

/// <summary>The words that stand around the noun of a statistic.</summary>
public static class SubjectWordVocabulary
{
    /// <summary>Reads subject-words.csv.</summary>
    /// <exception cref="VocabularyException">A row says none of lead, tail and noun.</exception>
    public static SubjectWords Load()
    {
        ILookup<string, string> words = VocabularyFile.Read("subject-words.csv", "word", "where")
            .ToLookup(row => row.OneOf("where", "lead", "tail", "noun"), row => row.Required("word"), StringComparer.Ordinal);
        return new SubjectWords(words["lead"].ToFrozenSet(StringComparer.Ordinal), words["tail"].ToFrozenSet(StringComparer.Ordinal), words["noun"].ToFrozenSet(StringComparer.Ordinal));
    }
}
