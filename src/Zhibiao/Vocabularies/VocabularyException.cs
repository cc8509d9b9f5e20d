namespace Zhibiao.Vocabularies;

/// <summary>A row of a vocabulary that can't be used. The message names file, line, column and reason.</summary>
public sealed class VocabularyException : Exception
{
    /// <summary>Makes the exception.</summary>
    public VocabularyException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    public VocabularyException()
    {
    }

    /// <summary>Makes the exception.</summary>
    public VocabularyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
