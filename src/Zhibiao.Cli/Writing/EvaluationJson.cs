using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Cli.Writing;

/// <summary>What came of an evaluation, for scripts.</summary>
internal static class EvaluationJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Of(EvaluationResult result, string folder) => JsonSerializer.Serialize(
        new
        {
            result.Evaluation.Spans,
            result.Evaluation.Strict,
            result.Evaluation.SubjectOverlap,
            Fields = result.Evaluation.Fields.Select(field => new { field.Score.Name, field.Compared, field.Right, field.Score }),
            result.Evaluation.Indicators,
            result.Evaluation.PlaceLevels,
            result.Evaluation.Documents,
            Confidence = new { result.Evaluation.Reliability.Error, result.Evaluation.Reliability.Brier, result.Evaluation.Reliability.Bands },
            Wrong = result.Evaluation.Wrong.Select(Of),
            result.Messages,
            OutputFolder = folder,
            result.Files,
        },
        Options);

    private static object Of(WrongRow wrong) => new
    {
        wrong.File, wrong.Start, wrong.Quote, Wrong = wrong.What, wrong.Coded, wrong.Read, Confidence = wrong.Match.Row?.Confidence, ObservationId = wrong.Match.Row?.ObservationId ?? "", wrong.Sentence,
    };
}
