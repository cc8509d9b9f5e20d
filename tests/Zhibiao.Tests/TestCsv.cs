using CsvHelper;

namespace Zhibiao.Tests;

/// <summary>Reads the tables that tests compare with.</summary>
internal static class TestCsv
{
    /// <summary>The rows below the header.</summary>
    public static List<string[]> Rows(string path)
    {
        using var csv = CsvReader.Create(new StreamReader(path), CsvReaderOptions.Default with { HasHeader = false }, leaveOpen: false);
        List<string[]> rows = [];
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        rows.RemoveAt(0);
        return rows;
    }
}
