using Zhibiao.Exporting;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Tests.Exporting;

public sealed class ColumnSummaryTests
{
    [Fact]
    public void What_was_kept_of_two_documents_adds_up_to_what_both_hold()
    {
        Same(DatasetTables.Observations, Samples.Dataset);
        Same(DatasetTables.Targets, Samples.Dataset);
    }

    private static void Same<T>(TableSchema<T> table, Dataset dataset)
    {
        Cell[][] rows = [.. table.All(dataset).Select(row =>
        {
            var cells = new Cell[table.Columns.Length];
            table.Fill(row, cells);
            return cells;
        })];
        Assert.NotEmpty(rows);
        ColumnSummary[] all = Of(rows), sum = Of();
        foreach (ColumnSummary[] part in new[] { Of(rows[..1]), Of(rows[1..]), Of() })
        {
            using var bytes = new MemoryStream();
            using var writer = new BinaryWriter(bytes);
            Array.ForEach(part, column => column.Write(writer));
            bytes.Position = 0;
            using var reader = new BinaryReader(bytes);
            Array.ForEach(sum, column => column.Add(reader));
            Assert.Equal(bytes.Length, bytes.Position);
        }

        Assert.Equal(all.Select(Said), sum.Select(Said));

        ColumnSummary[] Of(params Cell[][] some)
        {
            ColumnSummary[] summaries = [.. ColumnSummary.Of(table)];
            foreach (Cell[] row in some)
            {
                ColumnSummary.Add([.. summaries], row);
            }

            return summaries;
        }
    }

    private static string Said(ColumnSummary column) => $"{column.Filled}, {column.Range}, {string.Join(' ', column.Words())}";
}
