using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Zhibiao.Learning.Features;
using Zhibiao.Learning.Training;
using Zhibiao.Model.Scoring;
using Zhibiao.Model.Tables;

namespace Zhibiao.Learning;

/// <summary>The file of a model: JSON, weights by the features' names, a line a feature. Words of documents are in it as hashed buckets only.</summary>
internal static class ModelFile
{
    private const int Format = 1;

    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = false, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static void Write(string path, LearnedModel model) =>
        AsideFile.Write(path, stream =>
        {
            using var writer = new StreamWriter(stream) { NewLine = "\n" };
            Write(writer, model);
        });

    public static LearnedModel Read(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return Read(stream, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(path, e);
        }
    }

    public static LearnedModel Read(Stream stream, string name)
    {
        try
        {
            JsonNode file = JsonNode.Parse(stream) ?? throw new JsonException("it is empty");
            if (file["format"]?.GetValue<int>() != Format)
                throw new JsonException($"its format is not {Format}");
            return new LearnedModel
            {
                DataSha256 = file["data_sha256"]!.GetValue<string>(),
                KnownDocuments = file["known_documents"]!.GetValue<int>(),
                OtherDocuments = file["other_documents"]!.GetValue<int>(),
                Rows = file["rows"]!.GetValue<int>(),
                Options = file["options"].Deserialize<TrainingOptions>(Plain)!,
                OnKnown = file["confidence_on_known_documents"].Deserialize<ConfidenceScores>(Plain),
                OnOthers = file["confidence_on_other_documents"].Deserialize<ConfidenceScores>(Plain),
                Scores = file["overruling"]!.AsObject().ToImmutableDictionary(pair => Kind(pair.Key), pair => pair.Value.Deserialize<HeadScores>(Plain)!),
                Heads = file["heads"]!.AsObject().ToImmutableDictionary(pair => Kind(pair.Key), pair => Head(pair.Value!)),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException or NullReferenceException)
        {
            throw new StoreException($"{name}: is no model of this program ({e.Message.TrimEnd('.')}); make one with the command train", e);
        }
    }

    private static void Write(TextWriter writer, LearnedModel model)
    {
        writer.WriteLine("{");
        Line("format", Format);
        Line("data_sha256", model.DataSha256);
        Line("known_documents", model.KnownDocuments);
        Line("other_documents", model.OtherDocuments);
        Line("rows", model.Rows);
        Line("options", model.Options);
        Line("confidence_on_known_documents", model.OnKnown);
        Line("confidence_on_other_documents", model.OnOthers);
        Line("overruling", new JsonObject(model.Scores.OrderBy(pair => pair.Key)
            .Select(pair => KeyValuePair.Create(Name(pair.Key), (JsonNode?)JsonSerializer.SerializeToNode(pair.Value, Plain)))));
        writer.WriteLine("\"heads\": {");
        HeadKind[] kinds = [.. model.Heads.Keys.Order()];
        foreach (HeadKind kind in kinds)
        {
            Write(writer, kind, model.Heads[kind], last: kind == kinds[^1]);
        }

        writer.WriteLine("}");
        writer.WriteLine("}");

        void Line<T>(string name, T value) => writer.WriteLine($"\"{name}\": {JsonSerializer.Serialize(value, Plain)},");
    }

    private static void Write(TextWriter writer, HeadKind kind, LearnedHead head, bool last)
    {
        writer.WriteLine($"\"{Name(kind)}\": {{\"classes\": {head.Classes}, \"calibration\": {Pair(head.Calibration)}, \"calibration_on_known_documents\": {Pair(head.KnownCalibration)}, \"weights\": {{");
        int[] features = [.. Enumerable.Range(0, FeatureSpace.Count).Where(feature => head.Of(feature).ContainsAnyExcept(0.0))];
        foreach (int feature in features)
        {
            string weights = string.Join(',', head.Of(feature).ToArray().Select(Number));
            writer.WriteLine($"\"{FeatureSpace.NameOf(feature)}\": [{weights}]{(feature == features[^1] ? "" : ",")}");
        }

        writer.WriteLine($"}}}}{(last ? "" : ",")}");
    }

    private static string Pair(Calibration calibration) => $"[{Number(calibration.Slope)},{Number(calibration.Shift)}]";

    private static Calibration Pair(JsonNode? node) => new(node![0]!.GetValue<double>(), node[1]!.GetValue<double>());

    private static string Number(double value) => JsonSerializer.Serialize(value);

    // A feature that this version has no more is left out.
    private static LearnedHead Head(JsonNode node)
    {
        int classes = node["classes"]!.GetValue<int>(), columns = classes == 2 ? 1 : classes;
        double[] weights = new double[FeatureSpace.Count * columns];
        foreach ((string name, JsonNode? values) in node["weights"]!.AsObject())
        {
            int feature = FeatureSpace.NumberOf(name);
            for (int k = 0; feature >= 0 && k < columns; k++)
            {
                weights[(feature * columns) + k] = values![k]!.GetValue<double>();
            }
        }

        return new LearnedHead(classes, weights, Pair(node["calibration"]), Pair(node["calibration_on_known_documents"]));
    }

    private static string Name(HeadKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    private static HeadKind Kind(string name) => Enum.GetValues<HeadKind>().Single(kind => Name(kind) == name);
}
