using System.Collections.Immutable;

namespace Zhibiao;

/// <summary>A chart for the review pages.</summary>
/// <param name="Name">File name without extension.</param>
/// <param name="TitleEn">What it shows, in English.</param>
/// <param name="TitleZh">What it shows, in Chinese.</param>
/// <param name="Specification">Vega or Vega-Lite JSON with its data, made when it is first asked for.</param>
/// <param name="ObservationIds">The observations that it draws.</param>
public sealed record ReviewChart(string Name, string TitleEn, string TitleZh, Lazy<string> Specification, ImmutableArray<string> ObservationIds);
