using System.Collections.Immutable;

namespace Zhibiao.Model.Tables;

/// <summary>What a column of a table is called, holds and means.</summary>
/// <param name="name">ASCII, lower case with underscores, at most 32 characters.</param>
/// <param name="type">What its cells hold.</param>
/// <param name="description">What they mean, in a sentence or two of plain English.</param>
public abstract class Column(string name, ColumnType type, string description)
{
    /// <summary>Name, as in the header row.</summary>
    public string Name { get; } = name;

    /// <summary>What its cells hold.</summary>
    public ColumnType Type { get; } = type;

    /// <summary>What they mean.</summary>
    public string Description { get; } = description;

    /// <summary>Whether every row fills it.</summary>
    public bool Required { get; init; }

    /// <summary>What its numbers count or are measured in; empty where that stands in another column or there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Least and greatest number, both allowed; null where unbounded.</summary>
    public (decimal? Least, decimal? Greatest) Bounds { get; init; }

    /// <summary>A regular expression (ECMAScript and .NET alike) that every filled cell matches whole; empty where any text will do.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>The words it may hold, in their order of meaning; empty where it holds no categories.</summary>
    public ImmutableArray<Category> Categories { get; init; } = [];

    /// <summary>Whether words outside <see cref="Categories"/> may come.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether a cell may hold several words with ';' between them.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether its cells repeat words of the documents, so that it is left out where their text may not be passed on.</summary>
    public bool IsQuotation { get; init; }

    /// <summary>Name of the column that stands for it there, with the SHA-256 of each cell; empty where none does.</summary>
    public string HashedAs { get; init; } = "";

    /// <summary>The description's beginning, at most <see cref="ColumnLabel.Most"/> characters: the label for statistics programs.</summary>
    public string Label => ColumnLabel.Of(Description);

    /// <summary>Whether its different cells are few enough to be counted one by one in the codebook.</summary>
    public bool IsCounted { get; init; }
}
