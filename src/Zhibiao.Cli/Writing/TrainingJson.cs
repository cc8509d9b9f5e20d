using System.Text.Json;

namespace Zhibiao.Cli.Writing;

/// <summary>What came of training, for scripts.</summary>
internal static class TrainingJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static string Of(TrainingReport report, string file) => JsonSerializer.Serialize(
        new
        {
            report.Model.Rows,
            report.Model.KnownDocuments,
            report.Model.OtherDocuments,
            report.Model.DataSha256,
            ConfidenceOnKnownDocuments = report.Model.OnKnown,
            ConfidenceOnOtherDocuments = report.Model.OnOthers,
            Overruling = report.Model.Scores.OrderBy(pair => pair.Key).ToDictionary(pair => pair.Key.ToString(), pair => pair.Value, StringComparer.Ordinal),
            report.Messages,
            ModelFile = file,
        },
        Options);
}
