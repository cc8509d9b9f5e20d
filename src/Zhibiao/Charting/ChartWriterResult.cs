using System.Collections.Immutable;

namespace Zhibiao.Charting;

/// <summary>What became of a set of charts.</summary>
/// <param name="Files">Names of the files written, in the folder given.</param>
/// <param name="Problems">One line a chart that could not be rendered, naming it and the reason.</param>
/// <param name="Message">Where no images could be rendered at all: why, and how to get them; else empty.</param>
public sealed record ChartWriterResult(ImmutableArray<string> Files, ImmutableArray<string> Problems, string Message);
