using System.Collections.Immutable;

namespace Zhibiao.Model.Scoring;

/// <summary>A statistic as people coded it by hand. Where a cell holds alternatives, each of them is right.</summary>
public sealed record GoldRow
{
    /// <summary>Name of the document's file, without folders.</summary>
    public required string File { get; init; }

    /// <summary>Where the number expression stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number expression.</summary>
    public string Quote { get; init; } = "";

    /// <summary>Inclusive lower bound; null where open.</summary>
    public double? Low { get; init; }

    /// <summary>Inclusive upper bound; null where open.</summary>
    public double? High { get; init; }

    /// <summary>Units that are right; an empty one where the text has none.</summary>
    public ImmutableArray<string> Units { get; init; } = [""];

    /// <summary>Places that are right.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>What is counted or measured.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Ids of indicators that are right; empty where it is not scored.</summary>
    public ImmutableArray<string> Indicators { get; init; } = [];

    /// <summary><c>actual</c>, <c>planned</c> or both.</summary>
    public ImmutableArray<string> Statuses { get; init; } = [];

    /// <summary>Measures that are right.</summary>
    public ImmutableArray<string> Measures { get; init; } = [];

    /// <summary>First day that it holds for; null where the text leaves the time open, which is then not scored.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null as <see cref="From"/>.</summary>
    public DateOnly? To { get; init; }

    /// <summary>False where one of two coders left the row out: then it counts neither way.</summary>
    public bool Sure { get; init; } = true;
}
