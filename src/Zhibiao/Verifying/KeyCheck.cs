using System.Diagnostics.CodeAnalysis;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Verifying;

/// <summary>Whether rows are told apart by their keys, and every row that another names is there.</summary>
public sealed class KeyCheck
{
    private const char Between = '\u001f';

    /// <summary>Lists of ids that are no foreign keys to a database, and yet name rows.</summary>
    private static readonly (string Table, string Column, string References)[] Lists =
        [("series", "observation_ids", "observations"), ("checks", "observation_ids", "observations")];

    /// <summary>What is wrong, row by row.</summary>
    /// <param name="tables">All tables that could be read.</param>
    [SuppressMessage("Performance", "CA1822", Justification = "A stage is an object that its caller composes.")]
    public IEnumerable<Fault> Check(IReadOnlyList<TableRows> tables) =>
        [.. tables.SelectMany(Repeated), .. tables.SelectMany(rows => Dangling(rows, tables)), .. Lists.SelectMany(list => Unlisted(list, tables))];

    private static IEnumerable<Fault> Repeated(TableRows rows)
    {
        if (rows.Table.PrimaryKey.Length == 0)
            yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int row = 0; row < rows.Rows.Length; row++)
        {
            if (!seen.Add(Key(rows, row, rows.Table.PrimaryKey)))
                yield return rows.Fault("key", row, $"another row has the same {string.Join(" and ", rows.Table.PrimaryKey)}");
        }
    }

    private static IEnumerable<Fault> Dangling(TableRows rows, IReadOnlyList<TableRows> tables)
    {
        foreach (ForeignKey key in rows.Table.ForeignKeys)
        {
            if (tables.FirstOrDefault(other => other.Table.Name == key.Table) is not { } other)
                continue;
            HashSet<string> there = [.. Enumerable.Range(0, other.Rows.Length).Select(row => Key(other, row, key.References))];
            for (int row = 0; row < rows.Rows.Length; row++)
            {
                string named = Key(rows, row, key.Columns);
                if (named.Trim(Between).Length > 0 && !there.Contains(named))
                    yield return rows.Fault("key", row, $"{string.Join(" and ", key.Columns)} '{named.Replace(Between, ' ')}' is not in {other.Table.FileName}");
            }
        }
    }

    private static IEnumerable<Fault> Unlisted((string Table, string Column, string References) list, IReadOnlyList<TableRows> tables)
    {
        if (tables.FirstOrDefault(one => one.Table.Name == list.Table) is not { } rows || tables.FirstOrDefault(one => one.Table.Name == list.References) is not { } other)
            yield break;
        HashSet<string> there = [.. Enumerable.Range(0, other.Rows.Length).Select(row => Key(other, row, other.Table.PrimaryKey))];
        for (int row = 0; row < rows.Rows.Length; row++)
        {
            foreach (string id in rows.Text(row, list.Column).Split(';', StringSplitOptions.RemoveEmptyEntries).Where(id => !there.Contains(id)))
            {
                yield return rows.Fault("key", row, $"{list.Column} names '{id}', which is not in {other.Table.FileName}");
            }
        }
    }

    private static string Key(TableRows rows, int row, IEnumerable<string> columns) => string.Join(Between, columns.Select(column => rows.Text(row, column)));
}
