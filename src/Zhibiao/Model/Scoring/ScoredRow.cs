
namespace Zhibiao.Model.Scoring;

/// <summary>A row of observations.csv, as far as it is compared with the gold.</summary>
public sealed record ScoredRow
{
    /// <summary>Its id.</summary>
    public required string ObservationId { get; init; }

    /// <summary>The document's file, with folders.</summary>
    public required string SourceFile { get; init; }

    /// <summary><c>zh</c> or <c>en</c>; only Chinese rows are compared.</summary>
    public string Language { get; init; } = "zh";

    /// <summary>Where the number expression stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number expression.</summary>
    public string Quote { get; init; } = "";

    /// <summary>The sentence around it.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>Inclusive lower bound; null where open.</summary>
    public double? Low { get; init; }

    /// <summary>Inclusive upper bound; null where open.</summary>
    public double? High { get; init; }

    /// <summary>As written.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Id of the place.</summary>
    public string PlaceId { get; init; } = "";

    /// <summary>Chinese name of the place.</summary>
    public string PlaceZh { get; init; } = "";

    /// <summary>English name of the place.</summary>
    public string PlaceEn { get; init; } = "";

    /// <summary>Its rank, as the table has it; empty where none.</summary>
    public string PlaceLevel { get; init; } = "";

    /// <summary>Id of the indicator.</summary>
    public string IndicatorId { get; init; } = "";

    /// <summary>Chinese name of the indicator.</summary>
    public string IndicatorZh { get; init; } = "";

    /// <summary>What is counted or measured.</summary>
    public string Subject { get; init; } = "";

    /// <summary><c>actual</c> or <c>planned</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary><c>level</c>, <c>change</c>, <c>growth</c> or <c>multiple</c>.</summary>
    public string Measure { get; init; } = "";

    /// <summary>First day that it holds for.</summary>
    public DateOnly? PeriodStart { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Name of the document's file, without folders.</summary>
    public string File => SourceFile[(SourceFile.LastIndexOf('/') + 1)..];

    /// <summary>The row that the observation becomes.</summary>
    public static ScoredRow Of(Observation observation) => new()
    {
        ObservationId = observation.ObservationId,
        SourceFile = observation.SourceFile,
        Language = Names.Of(observation.Language),
        Span = observation.Span,
        Quote = observation.Quote,
        Sentence = observation.Sentence,
        Low = (double?)observation.Quantity.Low,
        High = (double?)observation.Quantity.High,
        Unit = observation.Quantity.Unit,
        PlaceId = observation.PlaceId,
        PlaceZh = observation.PlaceZh,
        PlaceEn = observation.PlaceEn,
        PlaceLevel = observation.PlaceLevel is { } level ? Names.Of(level) : "",
        IndicatorId = observation.Indicator?.Id ?? "",
        IndicatorZh = observation.Indicator?.NameZh ?? "",
        Subject = observation.Subject,
        Status = Names.Of(observation.Status),
        Measure = Names.Of(observation.Measure),
        PeriodStart = observation.Period?.Start,
        PeriodEnd = observation.Period?.End,
        Confidence = observation.Confidence,
    };
}
