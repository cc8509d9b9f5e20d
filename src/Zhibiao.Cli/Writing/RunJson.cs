using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Zhibiao.Model;

namespace Zhibiao.Cli.Writing;

/// <summary>What a run did, for scripts. The README lists the fields; their names and meaning stay.</summary>
internal static class RunJson
{
    internal static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Of(RunReport report, int exitCode) => JsonSerializer.Serialize(
        new
        {
            DocumentsRead = report.Read,
            DocumentsSkipped = report.Skipped,
            DocumentsFailed = report.Failed,
            report.Quantities,
            report.Observations,
            report.Targets,
            report.SeriesPoints,
            report.Checks,
            report.Charts,
            report.Bytes,
            report.Decisions,
            DecisionsUnplaced = report.Unplaced,
            DecisionsInConflict = report.Conflicts,
            StrongestTargets = report.Strongest.Select(Of),
            Problems = report.Problems.Select(document => new { document.SourceFile, Status = Names.Of(document.Status), document.Problem }),
            Changes = report.Changes is { } changes ? ChangesJson.Counts(changes) : null,
            report.Messages,
            report.OutputFolder,
            report.Files,
            ExitCode = exitCode,
        },
        Options);

    /// <summary>The columns of targets.csv that say what the target is.</summary>
    private static object Of(Target target) => new
    {
        target.TargetId,
        target.DocumentId,
        target.PlaceId,
        target.PlaceZh,
        target.PlaceEn,
        IndicatorId = target.Indicator?.Id ?? "",
        IndicatorZh = target.Indicator?.NameZh ?? "",
        IndicatorEn = target.Indicator?.NameEn ?? "",
        target.Subject,
        target.Unit,
        target.BaselineValue,
        target.BaselineLow,
        target.BaselineHigh,
        target.BaselineDate,
        target.TargetValue,
        target.TargetLow,
        target.TargetHigh,
        target.TargetStart,
        target.TargetEnd,
        Basis = Names.Of(target.Basis),
        target.AbsoluteChange,
        target.Multiple,
        target.GrowthPercent,
    };
}
