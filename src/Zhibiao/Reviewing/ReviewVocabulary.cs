using Zhibiao.Model;

namespace Zhibiao.Reviewing;

/// <summary>What a correction is checked against: the vocabularies, handed in by whoever knows them.</summary>
public sealed record ReviewVocabulary
{
    /// <summary>All places of the gazetteer, highest rank first.</summary>
    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>Places of a Chinese name, in full or short, whatever their dates.</summary>
    public required Func<string, IReadOnlyList<Place>> PlacesNamed { get; init; }

    /// <summary>All indicators, in the vocabulary's order.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>The indicator that a Chinese word names, or null.</summary>
    public required Func<string, Indicator?> IndicatorNamed { get; init; }

    /// <summary>All unit words.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>How a unit word converts on a day, or null.</summary>
    public required Func<string, DateOnly?, UnitValue?> Convert { get; init; }
}
