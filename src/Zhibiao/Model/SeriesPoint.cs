using System.Collections.Immutable;

namespace Zhibiao.Model;

/// <summary>One row of the tidy time series: a place, indicator, unit, date and status.</summary>
public sealed record SeriesPoint
{
    /// <summary>Id of the place; may be empty.</summary>
    public string PlaceId { get; init; } = "";

    /// <summary>Chinese name of the place.</summary>
    public string PlaceZh { get; init; } = "";

    /// <summary>English name of the place.</summary>
    public string PlaceEn { get; init; } = "";

    /// <summary>Province; may be empty.</summary>
    public string ProvinceId { get; init; } = "";

    /// <summary>Indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>Unit as written, in one spelling.</summary>
    public string Unit { get; init; } = "";

    /// <summary>
    /// How the unit converts at the time of the documents; null where it does not, or not surely. Points of one unit that convert differently (元 before and after March 1955,
    /// 两 at 16 or 10 to the 斤) are no points of one line as they are written.
    /// </summary>
    public UnitValue? Si { get; init; }

    /// <summary>The date to plot at: the period's last day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>First day of the period.</summary>
    public required DateOnly PeriodStart { get; init; }

    /// <summary>Last day of the period.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>Actual or planned.</summary>
    public Status Status { get; init; }

    /// <summary>The value, where all statements agree; each disagreeing value has a row of its own.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower bound.</summary>
    public decimal? ValueLow { get; init; }

    /// <summary>Upper bound.</summary>
    public decimal? ValueHigh { get; init; }

    /// <summary>How many documents agree on it.</summary>
    public int Sources { get; init; }

    /// <summary>Largest less smallest value of all statements for the same place, indicator, unit, date and status.</summary>
    public decimal? Spread { get; init; }

    /// <summary>The observations behind it, sorted.</summary>
    public ImmutableArray<string> ObservationIds { get; init; } = [];
}
