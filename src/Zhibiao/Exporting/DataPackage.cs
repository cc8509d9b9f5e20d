using System.Globalization;
using System.Text.Json;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>The Frictionless Data Package (v2) over the CSV files of a folder.</summary>
/// <param name="tables">The tables, each with its file in the folder.</param>
/// <param name="facts">What else is known.</param>
internal sealed class DataPackage(IReadOnlyList<TableSchema> tables, PackageFacts facts)
{
    /// <summary>What the dataset is about.</summary>
    public static readonly string[] Keywords = ["economic history", "China", "1950s", "planning", "targets", "statistics"];

    private const string Profiles = "https://datapackage.org/profiles/2.0/";

    /// <summary>Writes the package.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="dataset">What the CSV files were written from.</param>
    /// <param name="files">Length and hash of the CSV file of each table, by the table's name.</param>
    /// <param name="annotations">Length and hash of the annotations; null where there are none.</param>
    public void Write(Utf8JsonWriter json, Dataset dataset, Func<string, FileFacts> files, FileFacts? annotations)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Profiles + "datapackage.json");
        json.WriteString("name", "zhibiao-dataset");
        json.WriteString("title", PackageFacts.Title);
        json.WriteString("description", "Statistics found in archive documents, each with its place in the text; planned targets tied to their baselines; time series. codebook.md explains every column."
            + (facts.IsRestricted ? " The words of the documents are left out, because the archive's text may not be passed on; positions and hashes stand for them." : ""));
        json.WriteString("version", DatasetTables.Version + ".0.0");
        json.WriteTexts("keywords", Keywords);
        WriteContributors(json);
        WriteLicence(json);
        WriteSources(json, dataset);
        json.WriteStartArray("resources");
        foreach (TableSchema table in tables)
        {
            WriteResource(json, files(table.Name), table, dataset);
        }

        if (annotations is { } known)
            WriteAnnotations(json, known);

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteContributors(Utf8JsonWriter json)
    {
        if (facts.Authors.Length == 0)
            return;
        json.WriteStartArray("contributors");
        foreach (string author in facts.Authors)
        {
            json.WriteStartObject();
            json.WriteString("title", SafeText.Of(author));
            json.WriteTexts("roles", ["creator"]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteLicence(Utf8JsonWriter json)
    {
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("name", "MIT");
        json.WriteString("path", "https://opensource.org/license/mit");
        json.WriteString("title", "MIT License, for the program that made the tables and for their layout");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("rights", facts.IsRestricted ? "Titles and archives' citations come from the documents. Their text is not part of this package." : "Quotes, sentences and titles come from the documents and stay under the rights of their authors, publishers and archives. Whoever passes the tables on answers for the right to do so.");
    }

    private static void WriteSources(Utf8JsonWriter json, Dataset dataset)
    {
        json.WriteStartArray("sources");
        WriteSource(json, "The documents cited, one by one", "sources.bib");
        IEnumerable<string> origins = DatasetTables.Documents.All(dataset)
            .SelectMany(document => new[] { document.Publication, document.Book })
            .Where(title => title.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        foreach (string origin in origins)
        {
            WriteSource(json, origin, path: null);
        }

        json.WriteEndArray();
    }

    private static void WriteSource(Utf8JsonWriter json, string title, string? path)
    {
        json.WriteStartObject();
        json.WriteString("title", SafeText.Of(title));
        if (path is not null)
            json.WriteString("path", path);
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, FileFacts facts, TableSchema table, Dataset dataset)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Profiles + "dataresource.json");
        json.WriteString("name", table.Name);
        json.WriteString("path", table.FileName);
        json.WriteString("type", "table");
        json.WriteString("description", table.Description);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        WriteFacts(json, facts);
        json.WriteNumber("rows", table.Count(dataset));
        json.WriteStartObject("dialect");
        json.WriteString("$schema", Profiles + "tabledialect.json");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        WriteSchema(json, table);
        json.WriteEndObject();
    }

    private static void WriteAnnotations(Utf8JsonWriter json, FileFacts facts)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Profiles + "dataresource.json");
        json.WriteString("name", "annotations");
        json.WriteString("path", AnnotationExporter.FileName);
        json.WriteString("description", "Each observation's place in its document as a W3C Web Annotation, one a line.");
        json.WriteString("format", "jsonl");
        json.WriteString("mediatype", "application/jsonl");
        json.WriteString("encoding", "utf-8");
        WriteFacts(json, facts);
        json.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter json, FileFacts facts)
    {
        json.WriteNumber("bytes", facts.Bytes);
        json.WriteString("hash", "sha256:" + facts.Sha256);
    }

    /// <summary>The schema of one table.</summary>
    public static void WriteSchema(Utf8JsonWriter json, TableSchema table)
    {
        json.WriteStartObject("schema");
        json.WriteString("$schema", Profiles + "tableschema.json");
        json.WriteStartArray("fields");
        foreach (Column column in table.Columns)
        {
            WriteField(json, column, unique: table.PrimaryKey is [var only] && only == column.Name);
        }

        json.WriteEndArray();
        json.WriteTexts("missingValues", [""]);
        if (table.PrimaryKey.Length > 0)
            json.WriteTexts("primaryKey", table.PrimaryKey);
        if (table.ForeignKeys.Length > 0)
            WriteForeignKeys(json, table);
        json.WriteTexts("sortedBy", table.SortKey);
        json.WriteEndObject();
    }

    private static void WriteForeignKeys(Utf8JsonWriter json, TableSchema table)
    {
        json.WriteStartArray("foreignKeys");
        foreach (ForeignKey key in table.ForeignKeys)
        {
            json.WriteStartObject();
            json.WriteTexts("fields", key.Columns);
            json.WriteStartObject("reference");
            json.WriteString("resource", key.Table);
            json.WriteTexts("fields", key.References);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteField(Utf8JsonWriter json, Column column, bool unique)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", TypeName(column.Type));
        json.WriteString("description", column.Description);
        if (column.Unit.Length > 0)
            json.WriteString("unit", column.Unit);
        WriteConstraints(json, column, unique);
        json.WriteEndObject();
    }

    private static void WriteConstraints(Utf8JsonWriter json, Column column, bool unique)
    {
        bool closed = column.Categories.Length > 0 && !column.IsOpen;
        (decimal? least, decimal? greatest) = column.Bounds;
        if (!closed && !column.Required && least is null && greatest is null && column.Pattern.Length == 0)
            return;
        json.WriteStartObject("constraints");
        if (column.Required)
            json.WriteBoolean("required", true);
        if (unique)
            json.WriteBoolean("unique", true);
        if (least is decimal low)
            json.WriteNumber("minimum", low);
        if (greatest is decimal high)
            json.WriteNumber("maximum", high);
        if (column.Pattern.Length > 0)
            json.WriteString("pattern", $"^(?:{column.Pattern})$");
        if (closed)
            json.WriteTexts("enum", column.Categories.Select(category => category.Name));
        json.WriteEndObject();
    }

    private static string TypeName(ColumnType type) => type == ColumnType.Text
        ? "string" : type.ToString().ToLower(CultureInfo.InvariantCulture);
}
