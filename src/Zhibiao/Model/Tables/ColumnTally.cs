using System.Collections.Immutable;

namespace Zhibiao.Model.Tables;

/// <summary>What the cells of one column hold in some rows; tallies of several documents can be added up.</summary>
/// <param name="Filled">How many cells aren't empty.</param>
/// <param name="Words">The words that were counted, each once.</param>
/// <param name="Counts">How often each of <paramref name="Words"/> comes.</param>
public sealed record ColumnTally(int Filled, ImmutableArray<string> Words, ImmutableArray<int> Counts)
{
    /// <summary>Least and greatest of its numbers; null where it has none.</summary>
    public decimal? LeastNumber { get; init; }

    /// <summary>See <see cref="LeastNumber"/>.</summary>
    public decimal? GreatestNumber { get; init; }

    /// <summary>Least of its whole numbers; null where it has none.</summary>
    public int? LeastInteger { get; init; }

    /// <summary>Greatest of its whole numbers; null where it has none.</summary>
    public int? GreatestInteger { get; init; }

    /// <summary>Least of its fractions; null where it has none.</summary>
    public double? LeastFraction { get; init; }

    /// <summary>Greatest of its fractions; null where it has none.</summary>
    public double? GreatestFraction { get; init; }

    /// <summary>First of its days; null where it has none.</summary>
    public DateOnly? FirstDate { get; init; }

    /// <summary>Last of its days; null where it has none.</summary>
    public DateOnly? LastDate { get; init; }
}
