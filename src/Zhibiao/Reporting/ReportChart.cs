using System.Collections.Immutable;

namespace Zhibiao.Reporting;

/// <summary>A chart as the report shows it.</summary>
/// <param name="Name">File name without extension, unique in the report.</param>
/// <param name="TitleEn">What it shows, in English; may be empty.</param>
/// <param name="TitleZh">What it shows, in Chinese; may be empty.</param>
/// <param name="Specification">Vega or Vega-Lite JSON with its data, labelled in English or however the user wants it.</param>
/// <param name="Svg">The rendered image, shown where the drawing library is missing; may be empty.</param>
public sealed record ReportChart(string Name, string TitleEn, string TitleZh, string Specification, string Svg)
{
    /// <summary>The same chart labelled in Chinese, for readers who switch the page; empty where the other serves for both.</summary>
    public string SpecificationZh { get; init; } = "";

    /// <summary>The same chart for a column 90 mm wide, which telephones show; empty where the wide one serves.</summary>
    public string Narrow { get; init; } = "";

    /// <summary>The narrow chart labelled in Chinese; may be empty.</summary>
    public string NarrowZh { get; init; } = "";

    /// <summary>The observations that it draws, which the reader can open from it.</summary>
    public ImmutableArray<string> ObservationIds { get; init; } = [];
}
