using System.Collections.Immutable;

namespace Zhibiao.Exporting;

/// <summary>What the files beside the tables say of the dataset as a whole.</summary>
public sealed record PackageFacts
{
    /// <summary>Title of every dataset that the program makes.</summary>
    public const string Title = "Planned targets and their baselines in Chinese archive documents of the 1950s";

    /// <summary>What stands for the author where nobody is named.</summary>
    public const string NoAuthor = "Compiler of this dataset (not named)";

    /// <summary>Version of the program.</summary>
    public string Version { get; init; } = "";

    /// <summary>Whether the words of the documents are left out.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>Who compiled the dataset, in order: <c>Family, Given</c> for a person, a plain name for an institution; may be empty.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Size of the documents in bytes.</summary>
    public long InputBytes { get; init; }
}
