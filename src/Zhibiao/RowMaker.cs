using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Zhibiao.Exporting;
using Zhibiao.Model;
using Zhibiao.Model.Tables;
using Zhibiao.Storing.Bulk;

namespace Zhibiao;

/// <summary>Makes the rows of documents as the tables' files have them. Not safe for several threads: each has its own.</summary>
internal sealed class RowMaker
{
    private readonly Table<FoundQuantity> _quantities = new(DatasetTables.Quantities);
    private readonly Table<Observation> _observations = new(DatasetTables.Observations);
    private readonly AnnotationText _annotations = new();

    /// <summary>The rows of one document, sorted as the tables are.</summary>
    /// <param name="result">What was found in it.</param>
    /// <param name="document">The document with its text.</param>
    /// <returns>See <see cref="WrittenRows"/>.</returns>
    public byte[] Make(DocumentResult result, SourceDocument document)
    {
        Observation[] observations = [.. result.Observations.OrderBy(observation => observation.Span).ThenBy(observation => observation.ObservationId, StringComparer.Ordinal)];
        _quantities.Make(result.Quantities.OrderBy(quantity => quantity.Span).ThenBy(quantity => quantity.QuantityId, StringComparer.Ordinal));
        _observations.Make(observations);
        using var bytes = new MemoryStream(1 << 10);
        using var tallies = new BinaryWriter(bytes);
        _quantities.Write(tallies);
        _observations.Write(tallies);
        return WrittenRows.Of(
            _quantities.Text, _observations.Text, _quantities.Records, _quantities.Lengths, _observations.Records, _observations.Lengths, bytes.GetBuffer().AsMemory(0, (int)bytes.Length), _annotations.Short(document, observations, out _));
    }

    private sealed class Table<T>(TableSchema<T> table)
    {
        private readonly CsvText _text = new();
        private readonly RecordText _records = new(table);
        private readonly ImmutableArray<ColumnSummary> _columns = ColumnSummary.Of(table);
        private readonly Cell[] _cells = new Cell[table.Columns.Length];

        public ReadOnlyMemory<byte> Text => _text.Bytes;

        public ReadOnlyMemory<byte> Records => _records.Bytes;

        public ReadOnlyMemory<byte> Lengths => MemoryMarshal.AsBytes(_records.Lengths).ToArray();

        public void Write(BinaryWriter tallies)
        {
            foreach (ColumnSummary column in _columns)
            {
                column.Write(tallies);
            }
        }

        public void Make(IEnumerable<T> rows)
        {
            _text.Clear();
            _records.Clear();
            foreach (ColumnSummary column in _columns)
            {
                column.Clear();
            }

            foreach (T row in rows)
            {
                table.Fill(row, _cells);
                _text.Add(_cells);
                _records.Add(_cells);
                ColumnSummary.Add(_columns, _cells);
            }
        }
    }
}
