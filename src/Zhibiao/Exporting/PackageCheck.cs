using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>Whether <c>datapackage.json</c> describes the tables that stand beside it, byte for byte.</summary>
public static class PackageCheck
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "datapackage.json";

    /// <summary>Whether the package of a folder leaves the words of the documents out; false where there is no package.</summary>
    public static bool IsRestricted(string folder)
    {
        try
        {
            using JsonDocument package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, FileName)));
            return Resource(package.RootElement, DatasetTables.Observations.Name) is JsonElement observations
                && observations.TryGetProperty("schema", out JsonElement schema)
                && schema.TryGetProperty("fields", out JsonElement fields)
                && fields.ValueKind == JsonValueKind.Array
                && fields.EnumerateArray().Any(field => Text(field, "name") == DatasetTables.Observations.Columns.First(column => column.HashedAs.Length > 0).HashedAs);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>What is wrong with it.</summary>
    /// <param name="folder">The dataset's folder.</param>
    /// <param name="tables">The tables that it should describe.</param>
    /// <param name="rows">How many rows each table's file has; those of files that can't be read are missing.</param>
    public static ImmutableArray<Fault> Check(string folder, IReadOnlyList<TableSchema> tables, IReadOnlyDictionary<string, int> rows)
    {
        JsonDocument package;
        try
        {
            package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, FileName)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [Fault("is missing or can't be read")];
        }
        catch (JsonException e)
        {
            return [Fault($"is no JSON ({e.Message.Split('.')[0]})")];
        }

        using (package)
        {
            return [.. tables.SelectMany(table => Check(folder, package.RootElement, table, rows)), .. Annotations(folder, package.RootElement)];
        }
    }

    private static IEnumerable<Fault> Check(string folder, JsonElement package, TableSchema table, IReadOnlyDictionary<string, int> rows)
    {
        if (Resource(package, table.Name) is not JsonElement resource)
        {
            yield return Fault($"does not describe {table.FileName}");
            yield break;
        }

        if (Text(resource, "path") != table.FileName)
            yield return Fault($"{table.Name}: its path is not {table.FileName}");
        if (!resource.TryGetProperty("schema", out JsonElement schema) || !JsonElement.DeepEquals(schema, Schema(table)))
            yield return Fault($"{table.Name}: its schema is not that of this version's tables");
        if (rows.TryGetValue(table.Name, out int count) && !(resource.TryGetProperty("rows", out JsonElement said) && said.TryGetInt32(out int number) && number == count))
            yield return Fault(string.Create(CultureInfo.InvariantCulture, $"{table.Name}: {table.FileName} has {count} rows, the package says otherwise"));
        foreach (Fault fault in Whole(folder, table.FileName, resource))
        {
            yield return fault;
        }
    }

    private static IEnumerable<Fault> Annotations(string folder, JsonElement package)
    {
        const string Name = AnnotationExporter.FileName;
        return Resource(package, "annotations") is JsonElement resource && Text(resource, "path") == Name ? Whole(folder, Name, resource) : [Fault($"does not describe {Name}")];
    }

    /// <summary>Whether a file is as its resource says.</summary>
    private static IEnumerable<Fault> Whole(string folder, string name, JsonElement resource)
    {
        string path = Path.Combine(folder, name);
        if (!File.Exists(path))
            yield break;
        FileFacts facts = FileFacts.Of(path);
        if (Text(resource, "hash") != "sha256:" + facts.Sha256)
            yield return Fault($"{name} was changed after the package was written: its SHA-256 is {facts.Sha256}");
        if (!(resource.TryGetProperty("bytes", out JsonElement bytes) && bytes.TryGetInt64(out long length) && length == facts.Bytes))
            yield return Fault(string.Create(CultureInfo.InvariantCulture, $"{name} has {facts.Bytes} bytes, the package says otherwise"));
    }

    private static Fault Fault(string message) => new("package", FileName, 0, "", message);

    private static JsonElement? Resource(JsonElement package, string name)
    {
        if (package.ValueKind != JsonValueKind.Object || !package.TryGetProperty("resources", out JsonElement resources) || resources.ValueKind != JsonValueKind.Array)
            return null;
        foreach (JsonElement resource in resources.EnumerateArray())
        {
            if (Text(resource, "name") == name)
                return resource;
        }

        return null;
    }

    private static string Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static JsonElement Schema(TableSchema table)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            DataPackage.WriteSchema(json, table);
            json.WriteEndObject();
        }

        using JsonDocument document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.GetProperty("schema").Clone();
    }
}
