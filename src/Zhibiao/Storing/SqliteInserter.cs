using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Zhibiao.Model.Tables;

namespace Zhibiao.Storing;

/// <summary>Adds rows to one table through one prepared statement, without an object a value.</summary>
internal sealed class SqliteInserter : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly bool[] required;
    private readonly Cell[] bound;
    private bool isBound;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 14);

    public SqliteInserter(sqlite3 database, TableSchema table)
    {
        this.database = database;
        required = [.. table.Columns.Select(column => column.Required)];
        bound = new Cell[required.Length];
        Check(raw.sqlite3_prepare_v2(database, SqliteText.Insert(table), out statement));
    }

    /// <summary>Adds a row.</summary>
    /// <exception cref="SqliteException">The row breaks a key, or the file can't take it.</exception>
    public void Add(ReadOnlySpan<Cell> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            // What is bound stays bound, and most cells of a row are those of the row before it.
            if (isBound && cells[i].Equals(bound[i]))
                continue;
            bound[i] = cells[i];
            Check(Bind(i, in cells[i]));
        }

        isBound = true;
        int code = raw.sqlite3_step(statement);
        if (code != raw.SQLITE_DONE)
            Check(code);
        Check(raw.sqlite3_reset(statement));
    }

    public void Dispose()
    {
        statement.Dispose();
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private int Bind(int column, in Cell cell) => cell.Kind switch
    {
        CellKind.Text => BindText(column, cell.Text),
        CellKind.Number => raw.sqlite3_bind_double(statement, column + 1, (double)PlainNumber.Rounded(cell.Number)),
        CellKind.Fraction => raw.sqlite3_bind_double(statement, column + 1, Math.Round(cell.Fraction, 4)),
        CellKind.Integer => raw.sqlite3_bind_int64(statement, column + 1, cell.Integer),
        CellKind.Boolean => raw.sqlite3_bind_int(statement, column + 1, cell.Boolean ? 1 : 0),
        CellKind.Date => BindDate(column, cell.Date),
        _ => required[column]
            ? raw.sqlite3_bind_text(statement, column + 1, "")
            : raw.sqlite3_bind_null(statement, column + 1),
    };

    private int BindText(int column, string text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > buffer.Length)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = ArrayPool<byte>.Shared.Rent(most);
        }

        int length = Encoding.UTF8.GetBytes(text, buffer);
        return raw.sqlite3_bind_text(statement, column + 1, buffer.AsSpan(0, length));
    }

    private int BindDate(int column, DateOnly date)
    {
        Span<byte> day = stackalloc byte[10];
        date.TryFormat(day, out int length, "O", CultureInfo.InvariantCulture);
        return raw.sqlite3_bind_text(statement, column + 1, day[..length]);
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, database);
}
