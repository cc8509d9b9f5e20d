using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>Writes documents as JSON, a line each: what was found in it, by the tables' columns, or why it could not be read. Empty cells are left out.</summary>
/// <param name="output">Where to; stays open.</param>
public sealed class RecordWriter(Stream output) : IDisposable
{
    private static readonly TableSchema[] Tables = [DatasetTables.Quantities, DatasetTables.Observations, DatasetTables.Targets, DatasetTables.Checks];

    // Columns that say of each row what the record says already.
    private static readonly string[] Said = ["document_id", "source_file"];

    // A record of a hostile document can be longer than any buffer.
    private const int LargeRecord = 1 << 20;

    private readonly Utf8JsonWriter _json = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>Writes one document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="found">What was found in it.</param>
    public void Write(SourceDocument document, Dataset found)
    {
        _json.Reset(output);
        _json.WriteStartObject();
        if (document.DocumentId.Length > 0)
            _json.WriteString("id", SafeText.Of(document.DocumentId));
        else
            _json.WriteNull("id");
        _json.WriteString("status", Names.Of(document.Status));
        if (document.Problem.Length > 0)
            _json.WriteString("error", SafeText.Of(document.Problem));
        if (document.Status == DocumentStatus.Read)
        {
            _json.WriteStartObject("document");
            DatasetTables.Documents.ForEachRow(new Dataset { Documents = [document] }, cells => WriteCells(DatasetTables.Documents, cells));
            _json.WriteEndObject();
            foreach (TableSchema table in Tables)
            {
                _json.WriteStartArray(table.Name);
                table.ForEachRow(found, cells =>
                {
                    _json.WriteStartObject();
                    WriteCells(table, cells);
                    _json.WriteEndObject();
                    if (_json.BytesPending > LargeRecord)
                        _json.Flush();
                });
                _json.WriteEndArray();
            }
        }

        _json.WriteEndObject();
        _json.Flush();
        output.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void WriteCells(TableSchema table, ReadOnlySpan<Cell> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            string name = table.Columns[i].Name;
            if (cells[i].Kind != CellKind.Empty && !Said.Contains(name))
                Write(name, in cells[i]);
        }
    }

    private void Write(string name, in Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Number:
                _json.WriteNumber(name, PlainNumber.Rounded(cell.Number));
                break;
            case CellKind.Integer:
                _json.WriteNumber(name, cell.Integer);
                break;
            case CellKind.Fraction:
                _json.WritePropertyName(name);
                _json.WriteRawValue(cell.Fraction.ToString(PlainNumber.FractionFormat, CultureInfo.InvariantCulture));
                break;
            case CellKind.Boolean:
                _json.WriteBoolean(name, cell.Boolean);
                break;
            case CellKind.Date:
                _json.WriteString(name, cell.Date.ToString("O", CultureInfo.InvariantCulture));
                break;
            default:
                _json.WriteString(name, cell.Text);
                break;
        }
    }
}
