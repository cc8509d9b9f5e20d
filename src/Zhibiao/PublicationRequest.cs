namespace Zhibiao;

/// <summary>A package that is to be made of a dataset.</summary>
public sealed record PublicationRequest
{
    /// <summary>The folder that a run has written.</summary>
    public required string DatasetFolder { get; init; }

    /// <summary>The files, folders and archives that the run read.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The folder to make; it must not be there yet, or be empty.</summary>
    public required string To { get; init; }

    /// <summary>Whether the words of the documents are left out.</summary>
    public bool Restricted { get; init; }

    /// <summary>Who compiled the dataset: <c>Family, Given</c> for a person, a plain name for an institution.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];
}
