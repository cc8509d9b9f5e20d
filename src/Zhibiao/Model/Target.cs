namespace Zhibiao.Model;

/// <summary>A planned target with its baseline. One row of targets.csv.</summary>
public sealed record Target
{
    /// <summary>Stable id.</summary>
    public required string TargetId { get; init; }

    /// <summary>Document that gives the target.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Id of the place; may be empty.</summary>
    public string PlaceId { get; init; } = "";

    /// <summary>Chinese name of the place.</summary>
    public string PlaceZh { get; init; } = "";

    /// <summary>English name of the place.</summary>
    public string PlaceEn { get; init; } = "";

    /// <summary>Indicator; null where the vocabulary has none (then the subjects agree).</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>Subject of the target.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Unit of both values.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Baseline, for plotting.</summary>
    public decimal? BaselineValue { get; init; }

    /// <summary>Its lower bound.</summary>
    public decimal? BaselineLow { get; init; }

    /// <summary>Its upper bound.</summary>
    public decimal? BaselineHigh { get; init; }

    /// <summary>Last day that the baseline holds for.</summary>
    public DateOnly? BaselineDate { get; init; }

    /// <summary>Observation of the baseline; empty where the text gives only its growth.</summary>
    public string BaselineObservationId { get; init; } = "";

    /// <summary>Target, for plotting.</summary>
    public decimal? TargetValue { get; init; }

    /// <summary>Its lower bound.</summary>
    public decimal? TargetLow { get; init; }

    /// <summary>Its upper bound.</summary>
    public decimal? TargetHigh { get; init; }

    /// <summary>First day of the target's period.</summary>
    public DateOnly? TargetStart { get; init; }

    /// <summary>Last day of the target's period.</summary>
    public DateOnly? TargetEnd { get; init; }

    /// <summary>Observation of the target.</summary>
    public string TargetObservationId { get; init; } = "";

    /// <summary>What ties the two.</summary>
    public TargetBasis Basis { get; init; }

    /// <summary>Target less baseline.</summary>
    public decimal? AbsoluteChange { get; init; }

    /// <summary>Target over baseline.</summary>
    public decimal? Multiple { get; init; }

    /// <summary>Growth in percent of the baseline.</summary>
    public decimal? GrowthPercent { get; init; }

    /// <summary>What the text itself claims, e.g. 一倍; empty where nothing.</summary>
    public string StatedGrowth { get; init; } = "";

    /// <summary>Whether the claim agrees within rounding; null where there is none or it can't be told.</summary>
    public bool? Consistent { get; init; }

    /// <summary>What a later document reports at the target's date.</summary>
    public decimal? FulfilledValue { get; init; }

    /// <summary>Date of that report.</summary>
    public DateOnly? FulfilledDate { get; init; }

    /// <summary>Result over target.</summary>
    public decimal? Fulfilment { get; init; }

    /// <summary>0 to 1: the lesser of the two observations'.</summary>
    public double Confidence { get; init; }

    /// <summary>The lesser review state of the two observations.</summary>
    public Review Review { get; init; }
}
