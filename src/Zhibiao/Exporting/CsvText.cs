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

    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 16);

    // Rows beside each other stand in one sentence: a long text that comes again in its column is copied.
    private (string Text, int Start, int Length)[] _last = [];

    /// <summary>What was added since the last <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.WrittenMemory;

    /// <summary>Lets go of what was added.</summary>
    public void Clear()
    {
        _bytes.ResetWrittenCount();
        Array.Clear(_last);
    }

    /// <summary>Adds the header row.</summary>
    public void AddHeader(TableSchema table)
    {
        string names = string.Join(',', table.Columns.Select(column => column.Name));
        _bytes.Advance(Encoding.UTF8.GetBytes(names + "\n", _bytes.GetSpan((names.Length * 3) + 1)));
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
                PlainNumber.Rounded(cell.Number).TryFormat(_bytes.GetSpan(40), out int number, default, CultureInfo.InvariantCulture);
                _bytes.Advance(number);
                break;
            case CellKind.Integer:
                cell.Integer.TryFormat(_bytes.GetSpan(20), out int integer, default, CultureInfo.InvariantCulture);
                _bytes.Advance(integer);
                break;
            case CellKind.Fraction:
                cell.Fraction.TryFormat(_bytes.GetSpan(400), out int fraction, PlainNumber.FractionFormat, CultureInfo.InvariantCulture);
                _bytes.Advance(fraction);
                break;
            case CellKind.Date:
                cell.Date.TryFormat(_bytes.GetSpan(10), out int date, "O", CultureInfo.InvariantCulture);
                _bytes.Advance(date);
                break;
            case CellKind.Boolean:
                ReadOnlySpan<byte> word = cell.Boolean ? "true"u8 : "false"u8;
                word.CopyTo(_bytes.GetSpan(word.Length));
                _bytes.Advance(word.Length);
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
            Span<byte> room = _bytes.GetSpan(last.Length);
            _bytes.WrittenSpan.Slice(last.Start, last.Length).CopyTo(room);
            _bytes.Advance(last.Length);
        }
        else
        {
            int start = _bytes.WrittenCount;
            Append(text);
            last = (text, start, _bytes.WrittenCount - start);
        }
    }

    private void Append(string text)
    {
        text = FormulaGuard.Protect(text);
        if (!text.AsSpan().ContainsAny(Quoted))
        {
            _bytes.Advance(Encoding.UTF8.GetBytes(text, _bytes.GetSpan(text.Length * 3)));
            return;
        }

        Put((byte)'"');
        string doubled = text.Replace("\"", "\"\"", StringComparison.Ordinal);
        _bytes.Advance(Encoding.UTF8.GetBytes(doubled, _bytes.GetSpan(doubled.Length * 3)));
        Put((byte)'"');
    }

    private void Put(byte one)
    {
        _bytes.GetSpan(1)[0] = one;
        _bytes.Advance(1);
    }
}
