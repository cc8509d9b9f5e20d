using System.Collections.Immutable;

namespace Zhibiao.Charting;

/// <summary>One chart: its specification, the words around it, and the data behind it.</summary>
public sealed record Chart
{
    /// <summary>ASCII file name without extension, the same on every run, e.g. <c>targets-apc-1954</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it shows.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>What is shown.</summary>
    public required Wording Title { get; init; }

    /// <summary>Unit, dates, kind of axis.</summary>
    public required Wording Subtitle { get; init; }

    /// <summary>The documents behind it, the first few by name.</summary>
    public required Wording Source { get; init; }

    /// <summary>What the marks mean.</summary>
    public required Wording Note { get; init; }

    /// <summary>How many of the observations nobody has reviewed.</summary>
    public required Wording Reviewed { get; init; }

    /// <summary><c>.vl.json</c> for Vega-Lite, <c>.vg.json</c> where the layout needed Vega itself.</summary>
    public string Extension { get; init; } = ".vl.json";

    /// <summary>The specification, JSON with its data, a line feed at its end. Made when it is first asked for: of many charts only some are drawn.</summary>
    public string Specification => Drawing.Value;

    /// <summary>Makes the specification.</summary>
    internal Lazy<string> Drawing { get; init; } = new("");

    /// <summary>Names of the columns of <see cref="Rows"/>.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>The data behind the figure, a row a value or pair.</summary>
    public required ImmutableArray<ImmutableArray<string>> Rows { get; init; }

    /// <summary>All documents behind it, one citation each, by date.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>How many observations it draws.</summary>
    public required int Observations { get; init; }

    /// <summary>How many of them nobody has reviewed.</summary>
    public required int Unreviewed { get; init; }

    /// <summary>Title and subtitle as a journal's caption.</summary>
    public Wording Caption => new($"{Title.English}. {Subtitle.English}.", $"{Title.Chinese}。{Subtitle.Chinese}。");
}
