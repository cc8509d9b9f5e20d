using System.Collections.Immutable;
using System.Text.Json;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>Writes <c>run.json</c>. Two runs over the same input with the same options differ in its last member <c>measured</c> alone.</summary>
public sealed class RunManifestWriter
{
    private readonly ImmutableArray<TableSchema> tables = DatasetTables.All;

    /// <summary>Writes the file into the folder.</summary>
    /// <exception cref="StoreException">It can't be written.</exception>
    public void Write(string folder, RunManifest manifest, Dataset dataset) => JsonFile.Write(Path.Combine(folder, "run.json"), json =>
    {
        json.WriteStartObject();
        json.WriteString("program", "zhibiao");
        json.WriteString("version", manifest.Version);
        json.WriteNumber("tables", DatasetTables.Version);
        foreach ((string name, string hash) in new[] { ("rules", manifest.Rules), ("vocabularies", manifest.Vocabularies), ("model", manifest.Model) })
        {
            if (hash.Length > 0)
                json.WriteString(name, hash);
        }

        WriteOptions(json, manifest);
        WriteCounts(json, manifest, dataset);
        WriteInputs(json, manifest);
        WriteMeasure(json, manifest.Measured);
        json.WriteEndObject();
    });

    private static void WriteOptions(Utf8JsonWriter json, RunManifest manifest)
    {
        json.WriteStartObject("options");
        foreach ((string name, string value) in manifest.Options.OrderBy(option => option.Key, StringComparer.Ordinal))
        {
            json.WriteString(name, SafeText.Of(value));
        }

        json.WriteEndObject();
    }

    private void WriteCounts(Utf8JsonWriter json, RunManifest manifest, Dataset dataset)
    {
        json.WriteStartObject("rows");
        foreach (TableSchema table in tables)
        {
            json.WriteNumber(table.Name, table.Count(dataset));
        }

        json.WriteEndObject();
        json.WriteStartObject("documents");
        DatasetTotals totals = dataset.Totals;
        json.WriteNumber(Names.Of(DocumentStatus.Read), totals.Read);
        json.WriteNumber(Names.Of(DocumentStatus.Skipped), totals.Skipped);
        json.WriteNumber(Names.Of(DocumentStatus.Failed), totals.Failed);

        json.WriteEndObject();
        json.WriteStartObject("counts");
        foreach ((string name, long count) in manifest.Counts.OrderBy(count => count.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(name, count);
        }

        json.WriteEndObject();
    }

    private static void WriteInputs(Utf8JsonWriter json, RunManifest manifest)
    {
        json.WriteStartArray("inputs");
        foreach (RunInput input in manifest.Inputs.OrderBy(input => input.Path, StringComparer.Ordinal).ThenBy(input => input.Sha256, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("path", SafeText.Of(input.Path));
            json.WriteNumber("bytes", input.Bytes);
            json.WriteString("sha256", input.Sha256);
            json.WriteEndObject();
            json.HandOn();
        }

        json.WriteEndArray();
    }

    private static void WriteMeasure(Utf8JsonWriter json, RunMeasure? measured)
    {
        if (measured is null)
            return;
        json.WriteStartObject("measured");
        json.WriteNumber("elapsed_seconds", Math.Round((decimal)measured.Elapsed.TotalSeconds, 3));
        json.WriteString("machine", SafeText.Of(measured.Machine));
        json.WriteNumber("processors", measured.Processors);
        json.WriteEndObject();
    }
}
