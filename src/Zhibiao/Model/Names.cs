namespace Zhibiao.Model;

/// <summary>The words that the tables use for the model's enumerations.</summary>
public static class Names
{
    /// <summary><c>zh</c> or <c>en</c>.</summary>
    public static string Of(Language value) => value == Language.Chinese ? "zh" : "en";

    /// <summary><c>read</c>, <c>skipped</c> or <c>failed</c>.</summary>
    public static string Of(DocumentStatus value) => value switch
    {
        DocumentStatus.Read => "read",
        DocumentStatus.Skipped => "skipped",
        _ => "failed",
    };

    /// <summary><c>cardinal</c>, <c>percent</c>, … <c>date part</c>.</summary>
    public static string Of(QuantityKind value) => value switch
    {
        QuantityKind.Cardinal => "cardinal",
        QuantityKind.Percent => "percent",
        QuantityKind.Fraction => "fraction",
        QuantityKind.Multiple => "multiple",
        QuantityKind.Money => "money",
        QuantityKind.Duration => "duration",
        QuantityKind.Ordinal => "ordinal",
        _ => "date part",
    };

    /// <summary><c>exact</c>, <c>about</c>, <c>over</c>, <c>atleast</c>, <c>near</c>, <c>atmost</c> or <c>range</c>.</summary>
    public static string Of(Modifier value) => value switch
    {
        Modifier.Exact => "exact",
        Modifier.About => "about",
        Modifier.Over => "over",
        Modifier.AtLeast => "atleast",
        Modifier.Near => "near",
        Modifier.AtMost => "atmost",
        _ => "range",
    };

    /// <summary><c>country</c>, <c>great-region</c>, <c>province</c>, <c>prefecture</c>, <c>county</c> or <c>area</c>.</summary>
    public static string Of(PlaceLevel value) => value switch
    {
        PlaceLevel.Country => "country",
        PlaceLevel.GreatRegion => "great-region",
        PlaceLevel.Province => "province",
        PlaceLevel.Prefecture => "prefecture",
        PlaceLevel.County => "county",
        _ => "area",
    };

    /// <summary><c>actual</c> or <c>planned</c>.</summary>
    public static string Of(Status value) => value == Status.Actual ? "actual" : "planned";

    /// <summary><c>report</c>, <c>estimate</c>, <c>plan</c>, <c>requirement</c> or <c>forecast</c>.</summary>
    public static string Of(Stance value) => value switch
    {
        Stance.Report => "report",
        Stance.Estimate => "estimate",
        Stance.Plan => "plan",
        Stance.Requirement => "requirement",
        _ => "forecast",
    };

    /// <summary><c>level</c>, <c>change</c>, <c>growth</c> or <c>multiple</c>.</summary>
    public static string Of(Measure value) => value switch
    {
        Measure.Level => "level",
        Measure.Change => "change",
        Measure.Growth => "growth",
        _ => "multiple",
    };

    /// <summary><c>unreviewed</c>, <c>accepted</c>, <c>corrected</c> or <c>rejected</c>.</summary>
    public static string Of(Review value) => value switch
    {
        Review.Unreviewed => "unreviewed",
        Review.Accepted => "accepted",
        Review.Corrected => "corrected",
        _ => "rejected",
    };

    /// <summary><c>stated</c>, <c>linked</c> or <c>derived</c>.</summary>
    public static string Of(TargetBasis value) => value switch
    {
        TargetBasis.Stated => "stated",
        TargetBasis.Linked => "linked",
        _ => "derived",
    };

    /// <summary><c>info</c>, <c>warning</c> or <c>error</c>.</summary>
    public static string Of(Severity value) => value switch
    {
        Severity.Info => "info",
        Severity.Warning => "warning",
        _ => "error",
    };

    /// <summary><c>accept</c>, <c>reject</c>, <c>edit</c>, <c>add</c>, <c>flag</c> or <c>undo</c>.</summary>
    public static string Of(DecisionKind value) => value switch
    {
        DecisionKind.Accept => "accept",
        DecisionKind.Reject => "reject",
        DecisionKind.Edit => "edit",
        DecisionKind.Add => "add",
        DecisionKind.Flag => "flag",
        _ => "undo",
    };

    /// <summary><c>value</c>, <c>unit</c>, <c>place</c>, <c>indicator</c>, <c>subject</c>, <c>status</c>, <c>measure</c> or <c>period</c>.</summary>
    public static string Of(ObservationField value) => value switch
    {
        ObservationField.Value => "value",
        ObservationField.Unit => "unit",
        ObservationField.Place => "place",
        ObservationField.Indicator => "indicator",
        ObservationField.Subject => "subject",
        ObservationField.Status => "status",
        ObservationField.Measure => "measure",
        _ => "period",
    };

    /// <summary><c>added</c>, <c>changed</c> or <c>lost</c>.</summary>
    public static string Of(ChangeKind value) => value switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Changed => "changed",
        _ => "lost",
    };

    /// <summary><c>document</c>, <c>decision</c>, <c>vocabulary</c> or <c>rules</c>.</summary>
    public static string Of(ChangeCause value) => value switch
    {
        ChangeCause.Document => "document",
        ChangeCause.Decision => "decision",
        ChangeCause.Vocabulary => "vocabulary",
        _ => "rules",
    };
}
