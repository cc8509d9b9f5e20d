using System.Collections.Immutable;
using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Charting;

/// <summary>The dataset as charts ask for it: what may be drawn, and what stands behind it.</summary>
internal sealed class ChartFacts
{
    private const int NamedSources = 3;
    private readonly Dictionary<string, Observation> _observations;
    private readonly Dictionary<string, SourceDocument> _documents;
    private readonly Lazy<ILookup<(string Place, string Indicator, DateOnly Day), Observation>> _reports;

    /// <summary>Looks the dataset through; rejected rows are left out, unreviewed ones where the options say so, and what can't be told apart.</summary>
    public ChartFacts(Dataset dataset, ChartOptions options, ChartWords words, bool asked = false)
    {
        _observations = [];
        foreach (Observation observation in dataset.Observations)
            _observations.TryAdd(observation.ObservationId, observation);
        _documents = [];
        foreach (SourceDocument document in dataset.Documents)
            _documents.TryAdd(document.DocumentId, document);
        _reports = new(() => _observations.Values
            .Where(o => o is { Status: Status.Actual, Measure: Measure.Level, Indicator: not null, Period: not null, Review: not Review.Rejected })
            .ToLookup(o => (o.PlaceId.Length > 0 ? o.PlaceId : o.PlaceZh, o.Indicator!.Id, o.Period!.End)));
        Units = new(words.Units);
        PlaceEnds = words.PlaceEnds;
        Asked = asked;
        var likeness = new Vagueness(this);
        Targets = likeness.Clear([.. dataset.Targets.Where(t => !IsRejected(t) && (!options.ReviewedOnly || IsReviewed(t)))]);
        Series = likeness.Clear([.. dataset.Series.Select(WithoutRejected).OfType<SeriesPoint>().Where(p => !options.ReviewedOnly || IsAccepted(p))]);
    }

    /// <summary>How units are said.</summary>
    public UnitWords Units { get; }

    /// <summary>The last day of each place that ended, by its id.</summary>
    public IReadOnlyDictionary<string, DateOnly> PlaceEnds { get; }

    /// <summary>Whether a user asked for one figure, which may then be drawn from less.</summary>
    public bool Asked { get; }

    /// <summary>The targets that may be drawn.</summary>
    public ImmutableArray<Target> Targets { get; }

    /// <summary>The points that may be drawn.</summary>
    public ImmutableArray<SeriesPoint> Series { get; }

    /// <summary>The observation, or null.</summary>
    public Observation? Of(string observationId) => _observations.GetValueOrDefault(observationId);

    /// <summary>
    /// Which meaning a unit has in an observation, as canonical unit and factor (<c>CNY_1955*0.0001</c> for old yuan): values of different
    /// meanings never share a panel. Empty where the unit converts to nothing or to itself.
    /// </summary>
    public string Conversion(string observationId) => Conversion(Of(observationId)?.Quantity.Si);

    /// <summary>The meaning of a point's unit.</summary>
    public static string Conversion(SeriesPoint point) => Conversion(point.Si);

    /// <summary>The meaning of a target's unit.</summary>
    public string Conversion(Target target) =>
        Conversion(target.TargetObservationId) is { Length: > 0 } planned ? planned : Conversion(target.BaselineObservationId);

    private static string Conversion(UnitValue? si) =>
        si is { Factor: not 1 } ? $"{si.Unit}*{si.Factor.ToString("G29", CultureInfo.InvariantCulture)}" : "";

    /// <summary>The observations that reported what became of a target.</summary>
    public ImmutableArray<string> Results(Target target) =>
        target.Indicator is null || target.FulfilledDate is not DateOnly day ? []
        : [.. _reports.Value[(PairGroup.PlaceKey(target), target.Indicator.Id, day)]
            .Where(o => o.DocumentId != target.DocumentId && o.Quantity.Value == target.FulfilledValue).Select(o => o.ObservationId).Order(StringComparer.Ordinal)];

    /// <summary>The baseline as drawn, or null.</summary>
    public Amount? Baseline(Target target) =>
        Amount.From(target.BaselineValue, target.BaselineLow, target.BaselineHigh, IsAbout(target.BaselineObservationId), IsAccepted(target.BaselineObservationId, target.Review));

    /// <summary>The target as drawn, or null.</summary>
    public Amount? Planned(Target target) =>
        Amount.From(target.TargetValue, target.TargetLow, target.TargetHigh, IsAbout(target.TargetObservationId), IsAccepted(target.TargetObservationId, target.Review));

    /// <summary>A point as drawn, or null.</summary>
    public Amount? Value(SeriesPoint point) =>
        Amount.From(point.Value, point.ValueLow, point.ValueHigh, point.ObservationIds.Any(IsAbout), IsAccepted(point));

    /// <summary>Whether a reviewer accepted or corrected every observation of it.</summary>
    public bool IsAccepted(SeriesPoint point) =>
        point.ObservationIds.Length > 0 && point.ObservationIds.All(id => IsAccepted(id, Review.Unreviewed));

    /// <summary>Whether a reviewer accepted or corrected the observation.</summary>
    public bool IsAccepted(string observationId) => IsAccepted(observationId, Review.Unreviewed);

    /// <summary>The documents of targets and observations.</summary>
    public List<SourceDocument> Documents(IEnumerable<string> documentIds, IEnumerable<string> observationIds) =>
        [.. documentIds.Concat(observationIds.Select(id => Of(id)?.DocumentId ?? "")).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)
            .Select(id => _documents.GetValueOrDefault(id) ?? new SourceDocument { DocumentId = id, SourceFile = id })
            .OrderBy(d => d.Date?.First ?? DateOnly.MaxValue).ThenBy(d => d.DocumentId, StringComparer.Ordinal)];

    /// <summary>The day of a document, or null.</summary>
    public DateOnly? DayOf(string documentId) => _documents.GetValueOrDefault(documentId)?.Date?.First;

    /// <summary>The line under a chart.</summary>
    public static Wording SourceLine(IReadOnlyList<SourceDocument> documents)
    {
        Wording[] names = [.. documents.Take(NamedSources).Select(Short)];
        int more = documents.Count - names.Length;
        return new(
            $"Source{(documents.Count == 1 ? "" : "s")}: {string.Join("; ", names.Select(n => n.English))}{(more > 0 ? $"; and {more} more" : "")}.",
            $"资料来源：{string.Join("；", names.Select(n => n.Chinese))}{(more > 0 ? $"；另{more}件" : "")}。");
    }

    /// <summary>A document in full, for the list beside the image.</summary>
    public static string Citation(SourceDocument document)
    {
        string[] parts = [document.Author, document.TitleZh, document.TitleEn, document.Publication, document.Date?.ToString() ?? "",
            document.Source, document.DocumentId == document.SourceFile ? "" : document.SourceFile, document.DocumentId];
        return string.Join(", ", parts.Where(p => p.Length > 0));
    }

    /// <summary>How many of the observations are unreviewed, in words.</summary>
    public static Wording ReviewLine(int unreviewed, int all) =>
        all == 1 ? (unreviewed == 0 ? new("The observation has been reviewed.", "数据已核校。") : new("Unreviewed: the one observation (drawn in the lighter colour).", "未核校：仅有的1项数据（浅色）。"))
        : unreviewed == 0 ? new($"All {all} observations have been reviewed.", $"{all}项数据均已核校。")
        : unreviewed == all ? new($"Unreviewed: all {all} observations (drawn in the lighter colour).", $"未核校：全部{all}项数据（浅色）。")
        : new($"Unreviewed: {unreviewed} of {all} observations (drawn in the lighter colour).", $"未核校：{all}项数据中的{unreviewed}项（浅色）。");

    private static Wording Short(SourceDocument document)
    {
        string english = Cut(First(document.Publication, document.TitleEn, document.TitleZh, document.SourceFile));
        string chinese = Cut(First(document.Publication, document.TitleZh, document.TitleEn, document.SourceFile));
        string id = document.DocumentId.Length > 10 ? document.DocumentId[..10] : document.DocumentId;
        Wording date = document.Date is not PartialDate d ? Wording.Empty
            : d.Day is null ? DateWords.Of(d.First, d.Last)
            : DateWords.ShortDay(d.First);
        return new(
            english + (date.English.Length > 0 ? $", {date.English}" : "") + $" ({id})",
            chinese + (date.Chinese.Length > 0 ? $"，{date.Chinese}" : "") + $"（{id}）");
    }

    private static string First(params ReadOnlySpan<string> texts)
    {
        foreach (string text in texts)
        {
            if (text.Length > 0)
                return text;
        }

        return "";
    }

    private static string Cut(string text)
    {
        const int most = 48;
        if (TextWidths.Of(text, 2) <= most)
            return text;
        int length = text.Length;
        while (length > 1 && TextWidths.Of(text[..length], 2) > most - 2)
            length--;
        return text[..length].TrimEnd() + "…";
    }

    private bool IsAbout(string observationId) => Of(observationId)?.Quantity.Modifier == Modifier.About;

    private bool IsAccepted(string observationId, Review otherwise) =>
        (Of(observationId)?.Review ?? otherwise) is Review.Accepted or Review.Corrected;

    private static bool IsReviewed(Target target) => target.Review is Review.Accepted or Review.Corrected;

    private bool IsRejected(Target target) =>
        target.Review == Review.Rejected || IsRejected(target.BaselineObservationId) || IsRejected(target.TargetObservationId);

    private bool IsRejected(string observationId) => Of(observationId)?.Review == Review.Rejected;

    /// <summary>The point without its rejected observations; null where it had no others.</summary>
    private SeriesPoint? WithoutRejected(SeriesPoint point) => !point.ObservationIds.Any(IsRejected) ? point
        : point.ObservationIds.All(IsRejected) ? null
        : point with { ObservationIds = [.. point.ObservationIds.Where(id => !IsRejected(id))] };
}
