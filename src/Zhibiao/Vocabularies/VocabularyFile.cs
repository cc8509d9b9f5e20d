using System.Globalization;
using System.Reflection;
using System.Text;
using CsvHelper;

namespace Zhibiao.Vocabularies;

/// <summary>Reads the vocabularies: CSV files embedded in the library, UTF-8, a header row, lines that begin with '#' are notes.</summary>
internal static class VocabularyFile
{
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with
    {
        HasHeader = false,
        CommentPrefix = '#',
        SkipEmptyLines = true,
        TrackLineNumbers = true,
    };

    /// <summary>The rows of an embedded vocabulary.</summary>
    /// <param name="name">File name, e.g. <c>units.csv</c>.</param>
    /// <param name="columns">The columns that it must have.</param>
    /// <exception cref="VocabularyException">The file is missing, lacks a column, or a row has another count of cells.</exception>
    public static IEnumerable<VocabularyRow> Read(string name, params string[] columns)
    {
        Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Vocabularies/{name}")
            ?? throw new VocabularyException($"{name}: no such vocabulary");
        return Read(name, new StreamReader(stream, Encoding.UTF8), columns);
    }

    /// <summary>The rows of a vocabulary from any text.</summary>
    public static IEnumerable<VocabularyRow> Read(string name, TextReader text, params string[] columns)
    {
        using var csv = CsvReader.Create(text, Options, leaveOpen: false);
        if (!csv.Read())
        {
            throw new VocabularyException($"{name}: has no header row");
        }

        string[] header = Cells(csv);
        var index = header.Select((column, at) => (column, at)).ToDictionary(pair => pair.column, pair => pair.at, StringComparer.Ordinal);
        if (columns.FirstOrDefault(column => !index.ContainsKey(column)) is { } missing)
        {
            throw new VocabularyException($"{name}, line 1: has no column {missing}");
        }

        while (csv.Read())
        {
            string[] cells = Cells(csv);
            int line = (int)csv.LineNumber;
            if (cells.Length != header.Length)
            {
                throw new VocabularyException(string.Create(
                    CultureInfo.InvariantCulture, $"{name}, line {line}: has {cells.Length} cells where the header has {header.Length}"));
            }

            yield return new VocabularyRow(name, line, index, cells);
        }
    }

    private static string[] Cells(CsvReader csv)
    {
        string[] cells = new string[csv.FieldCount];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = csv.GetString(i);
        }

        return cells;
    }
}
