using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Charting;

/// <summary>What charts know of the field: names of units, and the places that came to an end.</summary>
/// <param name="Units">Names of units; a unit without one keeps its Chinese word.</param>
/// <param name="PlaceEnds">The last day of each place that ended without a successor of its own, by its id.</param>
public sealed record ChartWords(IReadOnlyList<UnitName> Units, IReadOnlyDictionary<string, DateOnly> PlaceEnds)
{
    /// <summary>No words: units stay Chinese, and no place ends.</summary>
    public static ChartWords None { get; } = new([], ImmutableDictionary<string, DateOnly>.Empty);
}
