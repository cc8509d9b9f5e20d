using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>Rows of the dataset as the page reads them.</summary>
internal static class Rows
{
    /// <summary>An observation.</summary>
    public static object Of(Observation o, Severity? gravest, bool flagged) => new
    {
        id = o.ObservationId,
        quote = o.Quote,
        low = o.Quantity.Low,
        high = o.Quantity.High,
        value = o.Quantity.Value,
        modifier = Names.Of(o.Quantity.Modifier),
        unit = o.Quantity.Unit,
        factor = o.Quantity.Si?.Factor,
        standard = o.Quantity.Si?.Unit ?? "",
        indicator = o.Indicator?.Id ?? "",
        indicatorZh = o.Indicator?.NameZh ?? "",
        indicatorEn = o.Indicator?.NameEn ?? "",
        subject = o.Subject,
        placeId = o.PlaceId,
        placeZh = o.PlaceZh,
        placeEn = o.PlaceEn,
        status = Names.Of(o.Status),
        stance = Names.Of(o.Stance),
        measure = Names.Of(o.Measure),
        from = Day(o.Period?.Start),
        to = Day(o.Period?.End),
        period = o.Period?.Text ?? "",
        confidence = Math.Round(o.Confidence, 2),
        method = o.Method,
        review = Names.Of(o.Review),
        gravest = gravest is Severity severity ? Names.Of(severity) : "",
        flagged,
    };

    /// <summary>A target.</summary>
    public static object Of(Target t) => new
    {
        id = t.TargetId,
        placeZh = t.PlaceZh,
        placeEn = t.PlaceEn,
        indicator = t.Indicator?.Id ?? "",
        indicatorZh = t.Indicator?.NameZh ?? "",
        indicatorEn = t.Indicator?.NameEn ?? "",
        subject = t.Subject,
        unit = t.Unit,
        baselineValue = t.BaselineValue,
        baselineLow = t.BaselineLow,
        baselineHigh = t.BaselineHigh,
        baselineId = t.BaselineObservationId,
        targetValue = t.TargetValue,
        targetLow = t.TargetLow,
        targetHigh = t.TargetHigh,
        targetId = t.TargetObservationId,
        from = Day(t.TargetStart),
        to = Day(t.TargetEnd),
        basis = Names.Of(t.Basis),
        multiple = t.Multiple,
        claim = t.StatedGrowth,
        consistent = t.Consistent,
        review = Names.Of(t.Review),
    };

    /// <summary>A document, by its number in the dataset; paths never come back from the page.</summary>
    public static object Of(SourceDocument document, int number, int count, int reviewed) => new
    {
        d = number,
        zh = document.TitleZh,
        en = document.TitleEn,
        file = document.SourceFile,
        date = document.Date?.ToString() ?? "",
        page = document.Page,
        publication = document.Publication,
        author = document.Author,
        source = document.Source,
        problem = document.Problem,
        count,
        reviewed,
    };

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
