using System.Collections.Immutable;

namespace Zhibiao;

/// <summary>A chart for the review pages: Vega or Vega-Lite JSON with its data, in both languages and widths.</summary>
/// <param name="Name">File name without extension.</param>
/// <param name="TitleEn">What it shows, in English.</param>
/// <param name="TitleZh">What it shows, in Chinese.</param>
/// <param name="ObservationIds">The observations that it draws.</param>
public sealed record ReviewChart(string Name, string TitleEn, string TitleZh, ImmutableArray<string> ObservationIds)
{
    /// <summary>Wide, in English.</summary>
    public required string Specification { get; init; }

    /// <summary>Wide, in Chinese.</summary>
    public required string SpecificationZh { get; init; }

    /// <summary>For telephones, in English.</summary>
    public required string Narrow { get; init; }

    /// <summary>For telephones, in Chinese.</summary>
    public required string NarrowZh { get; init; }
}
