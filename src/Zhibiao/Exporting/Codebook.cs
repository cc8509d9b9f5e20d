using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>Every table, column and category in words, with what this dataset has of each, as Markdown.</summary>
/// <param name="tables">The tables.</param>
internal sealed class Codebook(IReadOnlyList<TableSchema> tables)
{
    /// <summary>Words that are listed of a column whose words aren't laid down; the rest is one line.</summary>
    private const int MostWords = 40;

    /// <summary>The whole text, '\n' between lines.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="columns">What the columns of each table hold, by the table's name.</param>
    public string Text(Dataset dataset, Func<string, ImmutableArray<ColumnSummary>> columns)
    {
        var text = new StringBuilder();
        text.Append("# Codebook\n\nThe tables stand in CSV files (UTF-8 with byte order mark, comma, '.' as decimal mark, an empty cell is unknown) and, under the same names, in dataset.sqlite. ")
            .Append("Numbers have at most ten decimal places. A text that a spreadsheet would run as a formula has an apostrophe before it in the CSV.\n\n| table | rows | holds |\n| --- | ---: | --- |\n");
        foreach (TableSchema table in tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"| [{table.Name}](#{table.Name}) | {table.Count(dataset)} | {Markdown.Cell(table.Description)} |\n");
        }

        foreach (TableSchema table in tables)
        {
            Add(text, table, table.Count(dataset), columns(table.Name));
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, TableSchema table, int rows, ImmutableArray<ColumnSummary> columns)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {table.Name}\n\n{table.Description} File {table.FileName}, {rows} rows, sorted by {string.Join(", ", table.SortKey)}.");
        if (table.PrimaryKey.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $" No two rows have the same {string.Join(" and ", table.PrimaryKey)}.");
        foreach (ForeignKey key in table.ForeignKeys)
        {
            text.Append(CultureInfo.InvariantCulture, $" {string.Join(" and ", key.Columns)}: see {string.Join(" and ", key.References)} of {key.Table}.");
        }

        text.Append("\n\n| column | type | meaning | filled | range |\n| --- | --- | --- | ---: | --- |\n");
        foreach (ColumnSummary column in columns)
        {
            string type = column.Column.Type.ToString().ToLower(CultureInfo.InvariantCulture);
            string unit = column.Column.Unit.Length > 0 ? $" Unit: {column.Column.Unit}." : "";
            text.Append(CultureInfo.InvariantCulture, $"| {column.Column.Name} | {type} | {Markdown.Cell(column.Column.Description + unit)} | {column.Filled} | {column.Range} |\n");
        }

        foreach (ColumnSummary column in columns.Where(column => column.HasWords))
        {
            Add(text, table, column);
        }
    }

    private static void Add(StringBuilder text, TableSchema table, ColumnSummary column)
    {
        (string Word, string Meaning, int Count)[] words = [.. column.Words()];
        if (words.Length == 0)
            return;
        int most = Math.Max(MostWords, column.Column.Categories.Length);
        text.Append(CultureInfo.InvariantCulture, $"\n### {table.Name}: {column.Column.Name}\n\n| word | meaning | rows |\n| --- | --- | ---: |\n");
        foreach ((string word, string meaning, int count) in words.Take(most))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Markdown.Cell(word)} | {Markdown.Cell(meaning)} | {count} |\n");
        }

        if (words.Length > most)
            text.Append(CultureInfo.InvariantCulture, $"| {words.Length - most} more | | {words.Skip(most).Sum(word => word.Count)} |\n");
    }
}
