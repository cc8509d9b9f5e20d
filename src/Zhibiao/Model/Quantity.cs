using System.Collections.Immutable;

namespace Zhibiao.Model;

/// <summary>A number expression, read exactly: bounds as said, the unit as written.</summary>
public sealed record Quantity
{
    /// <summary>Kind of expression.</summary>
    public required QuantityKind Kind { get; init; }

    /// <summary>Inclusive lower bound, multiplied out (五十万 is 500000; percents and fractions in percent, 成 as tens of percent); null where open.</summary>
    public decimal? Low { get; init; }

    /// <summary>Inclusive upper bound; null where open.</summary>
    public decimal? High { get; init; }

    /// <summary>How the words at the number qualify it.</summary>
    public Modifier Modifier { get; init; }

    /// <summary>As written, without multipliers: 个, 户, 斤, 亩, 元; % for percents, fractions and 成; 百分点; 倍; empty where none stands or is understood.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Where the digits stand, without modifier and unit.</summary>
    public TextSpan Digits { get; init; }

    /// <summary>Conversion valid on the document's date; null where there is none or where it would be a guess.</summary>
    public UnitValue? Si { get; init; }

    /// <summary>What was understood from another quantity of the sentence rather than written: <c>percent</c>, <c>unit</c>, <c>multiplier</c>.</summary>
    public ImmutableArray<string> Inherited { get; init; } = [];

    /// <summary>Doubts of the reader, in plain words (a likely misprint, an ambiguous unit); empty where it has none.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>One number for plotting: the middle of a range, else the bound that is known; null where neither is.</summary>
    public decimal? Value => Low is decimal low && High is decimal high ? low + ((high - low) / 2) : Low ?? High;
}
