using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Zhibiao.Exporting;
using Zhibiao.Model.Tables;
using Zhibiao.Storing;
using Zhibiao.Storing.Bulk;

namespace Zhibiao;

/// <summary>Writes each row once, to every file that holds it: the CSV file, the store, and what the codebook says of the columns.</summary>
internal sealed class TableWriting : IDisposable
{
    private readonly StoreWriter _store;
    private readonly HashedFile? _annotations;
    private readonly Dictionary<string, Table> _tables = new(StringComparer.Ordinal);

    /// <summary>Claims the places of the files.</summary>
    /// <exception cref="StoreException">The folder can't be written to, or another program holds a file.</exception>
    public TableWriting(string folder)
    {
        _store = new StoreWriter(Path.Combine(folder, StoreCheck.FileName), DatasetTables.All);
        try
        {
            _annotations = new HashedFile(Path.Combine(folder, AnnotationExporter.FileName));
            foreach (TableSchema table in DatasetTables.All)
            {
                _tables.Add(table.Name, new Table(HashedFile.Of(folder, table), ColumnSummary.Of(table)));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What was found out of the tables; known once they are finished.</summary>
    public IReadOnlyDictionary<string, TableFacts> Facts { get; private set; } = ImmutableDictionary<string, TableFacts>.Empty;

    /// <summary>The store while it stands aside.</summary>
    public string StorePath => _store.PartPath;

    /// <summary>Length and hash of the annotations; known once they are finished.</summary>
    public FileFacts Annotations { get; private set; }

    /// <summary>Adds the quantities and observations of the next document.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="annotations">See <see cref="AnnotationsOf"/>.</param>
    public void Add(WrittenRows rows, ReadOnlyMemory<byte> annotations)
    {
        _annotations!.Write(annotations.Span);
        (Table quantities, Table observations) = (_tables[DatasetTables.Quantities.Name], _tables[DatasetTables.Observations.Name]);
        quantities.File.Write(rows.QuantityText.Span);
        observations.File.Write(rows.ObservationText.Span);
        _store.Add(DatasetTables.Quantities.Name, rows.QuantityRecords.Span, MemoryMarshal.Cast<byte, int>(rows.QuantityLengths.Span));
        _store.Add(DatasetTables.Observations.Name, rows.ObservationRecords.Span, MemoryMarshal.Cast<byte, int>(rows.ObservationLengths.Span));
        using var tallies = new BinaryReader(rows.Tallies);
        foreach (ColumnSummary column in quantities.Columns.Concat(observations.Columns))
        {
            column.Add(tallies);
        }
    }

    /// <summary>The annotations of a document's observations, as they are written. May be asked for on any thread.</summary>
    public static ReadOnlyMemory<byte> AnnotationsOf(WrittenRows rows)
    {
        var lines = new ArrayBufferWriter<byte>((rows.Annotations.Length * 3) + 1);
        AnnotationText.Write(rows.Annotations.Span, lines);
        return lines.WrittenMemory;
    }

    /// <summary>Adds all rows of a table.</summary>
    public void Add<T>(TableSchema<T> schema, IEnumerable<T> rows)
    {
        const int BetweenWrites = 1 << 18;
        Table table = _tables[schema.Name];
        var text = new CsvText();
        var records = new RecordText(schema);
        var cells = new Cell[schema.Columns.Length];
        foreach (T row in rows)
        {
            schema.Fill(row, cells);
            text.Add(cells);
            records.Add(cells);
            ColumnSummary.Add(table.Columns, cells);
            if (text.Bytes.Length > BetweenWrites)
                Write();
        }

        Write();

        void Write()
        {
            table.File.Write(text.Bytes.Span);
            _store.Add(schema.Name, records.Bytes.Span, records.Lengths);
            text.Clear();
            records.Clear();
        }
    }

    /// <summary>Ends all files, which stay aside.</summary>
    public void Finish()
    {
        Facts = _tables.ToDictionary(table => table.Key, table => new TableFacts(table.Value.File.Finish(), table.Value.Columns), StringComparer.Ordinal);
        Annotations = _annotations!.Finish();
        _store.Finish();
    }

    /// <summary>Puts all files in their places.</summary>
    public void Commit()
    {
        _store.Commit();
        foreach (TableSchema table in DatasetTables.All)
        {
            _tables[table.Name].File.Commit();
        }

        _annotations!.Commit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _store.Dispose();
        _annotations?.Dispose();
        foreach (Table table in _tables.Values)
        {
            table.File.Dispose();
        }
    }

    private sealed record Table(HashedFile File, ImmutableArray<ColumnSummary> Columns);
}
