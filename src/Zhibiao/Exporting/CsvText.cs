using System.Buffers;
using System.Globalization;
using System.Text;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>Rows as CSV in UTF-8, in memory: RFC 4180 quoting where it is needed, line feeds. Written by hand, because every row of a run passes here.</summary>
/// <remarks>The bytes are those of CsvHelper's writer, which wrote them before and reads them back.</remarks>
internal sealed class CsvText
{
    private const int LongText = 24;

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private byte[] _bytes = new byte[1 << 14];
    private int _length;

    // Rows beside each other stand in one sentence: a long text that comes again in its column is copied.
    private (string Text, int Start, int Length)[] _last = [];

    /// <summary>What was added since the last <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    /// <summary>Lets go of what was added.</summary>
    public void Clear()
    {
        _length = 0;
        Array.Clear(_last);
    }

    /// <summary>Adds the header row.</summary>
    public void AddHeader(TableSchema table)
    {
        string names = string.Join(',', table.Columns.Select(column => column.Name));
        Put(names + "\n");
    }

    /// <summary>Adds a row.</summary>
    public void Add(ReadOnlySpan<Cell> cells)
    {
        if (_last.Length < cells.Length)
            Array.Resize(ref _last, cells.Length);
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                Put((byte)',');
            Add(in cells[i], ref _last[i]);
        }

        Put((byte)'\n');
    }

    private void Add(in Cell cell, ref (string Text, int Start, int Length) last)
    {
        switch (cell.Kind)
        {
            case CellKind.Text:
                Add(cell.Text, ref last);
                break;
            case CellKind.Number:
                PlainNumber.Rounded(cell.Number).TryFormat(Room(40), out int number, default, CultureInfo.InvariantCulture);
                _length += number;
                break;
            case CellKind.Integer:
                cell.Integer.TryFormat(Room(20), out int integer, default, CultureInfo.InvariantCulture);
                _length += integer;
                break;
            case CellKind.Fraction:
                cell.Fraction.TryFormat(Room(400), out int fraction, PlainNumber.FractionFormat, CultureInfo.InvariantCulture);
                _length += fraction;
                break;
            case CellKind.Date:
                cell.Date.TryFormat(Room(10), out int date, "O", CultureInfo.InvariantCulture);
                _length += date;
                break;
            case CellKind.Boolean:
                ReadOnlySpan<byte> word = cell.Boolean ? "true"u8 : "false"u8;
                word.CopyTo(Room(word.Length));
                _length += word.Length;
                break;
        }
    }

    private void Add(string text, ref (string Text, int Start, int Length) last)
    {
        if (text.Length < LongText)
        {
            Append(text);
        }
        else if (ReferenceEquals(text, last.Text))
        {
            Span<byte> room = Room(last.Length);
            _bytes.AsSpan(last.Start, last.Length).CopyTo(room);
            _length += last.Length;
        }
        else
        {
            int start = _length;
            Append(text);
            last = (text, start, _length - start);
        }
    }

    private void Append(string text)
    {
        text = FormulaGuard.Protect(text);
        if (!text.AsSpan().ContainsAny(Quoted))
        {
            Put(text);
            return;
        }

        Put((byte)'"');
        Put(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        Put((byte)'"');
    }

    private void Put(byte one)
    {
        Room(1)[0] = one;
        _length++;
    }

    private void Put(string text) => _length += Encoding.UTF8.GetBytes(text, Room(text.Length * 3));

    private Span<byte> Room(int bytes)
    {
        if (_length + bytes > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + bytes));
        return _bytes.AsSpan(_length);
    }
}
