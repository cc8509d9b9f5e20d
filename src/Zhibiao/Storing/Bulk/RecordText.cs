using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Zhibiao.Model.Tables;

namespace Zhibiao.Storing.Bulk;

/// <summary>Rows of one table as records of SQLite's file format (https://sqlite.org/fileformat2.html, 2.1), in memory.</summary>
internal sealed class RecordText
{
    private const int LongText = 24;
    private const double GreatestWhole = 1L << 47;

    private readonly bool[] _required;
    private readonly ulong[] _types;
    private readonly (string Text, byte[] Bytes)[] _last;
    private readonly List<int> _lengths = [];
    private byte[] _records = new byte[1 << 14];
    private byte[] _body = new byte[1 << 12];
    private int _end;
    private int _bodyEnd;

    public RecordText(TableSchema table)
    {
        _required = [.. table.Columns.Select(column => column.Required)];
        _types = new ulong[_required.Length];
        _last = new (string, byte[])[_required.Length];
    }

    /// <summary>The records one behind the other.</summary>
    public ReadOnlyMemory<byte> Bytes => _records.AsMemory(0, _end);

    /// <summary>How long each is.</summary>
    public ReadOnlySpan<int> Lengths => CollectionsMarshal.AsSpan(_lengths);

    /// <summary>Lets go of what was added.</summary>
    public void Clear()
    {
        _end = 0;
        _lengths.Clear();
    }

    /// <summary>Adds a row.</summary>
    public void Add(ReadOnlySpan<Cell> cells)
    {
        _bodyEnd = 0;
        int header = 0;
        for (int i = 0; i < cells.Length; i++)
        {
            _types[i] = Put(in cells[i], i);
            header += Varint.Length(_types[i]);
        }

        // The header's length counts itself.
        header += Varint.Length((ulong)header + 1);
        Room(ref _records, _end, header + _bodyEnd);
        int at = _end + Varint.Write(_records.AsSpan(_end), (ulong)header);
        foreach (ulong type in _types)
        {
            at += Varint.Write(_records.AsSpan(at), type);
        }

        _body.AsSpan(0, _bodyEnd).CopyTo(_records.AsSpan(at));
        _lengths.Add(header + _bodyEnd);
        _end = at + _bodyEnd;
    }

    private ulong Put(in Cell cell, int column)
    {
        switch (cell.Kind)
        {
            case CellKind.Text:
                return PutText(cell.Text, ref _last[column]);
            case CellKind.Number:
                return PutNumber((double)PlainNumber.Rounded(cell.Number));
            case CellKind.Fraction:
                return PutNumber(Math.Round(cell.Fraction, 4));
            case CellKind.Integer:
                return PutWhole(cell.Integer);
            case CellKind.Boolean:
                return cell.Boolean ? 9u : 8u;
            case CellKind.Date:
                Room(ref _body, _bodyEnd, 10);
                cell.Date.TryFormat(_body.AsSpan(_bodyEnd), out int length, "O", CultureInfo.InvariantCulture);
                _bodyEnd += length;
                return TypeOfText(length);
            default:
                return _required[column] ? TypeOfText(0) : 0;
        }
    }

    private ulong PutText(string text, ref (string Text, byte[] Bytes) last)
    {
        if (text.Length >= LongText && ReferenceEquals(text, last.Text))
        {
            Room(ref _body, _bodyEnd, last.Bytes.Length);
            last.Bytes.CopyTo(_body.AsSpan(_bodyEnd));
            _bodyEnd += last.Bytes.Length;
            return TypeOfText(last.Bytes.Length);
        }

        Room(ref _body, _bodyEnd, text.Length * 3);
        int length = Encoding.UTF8.GetBytes(text, _body.AsSpan(_bodyEnd));
        if (text.Length >= LongText)
            last = (text, _body.AsSpan(_bodyEnd, length).ToArray());
        _bodyEnd += length;
        return TypeOfText(length);
    }

    // SQLite keeps the whole numbers of a column of fractions as whole numbers, which are shorter.
    private ulong PutNumber(double value)
    {
        if (Math.Abs(value) < GreatestWhole && Math.Floor(value) == value)
            return PutWhole((long)value);
        Room(ref _body, _bodyEnd, sizeof(double));
        BinaryPrimitives.WriteDoubleBigEndian(_body.AsSpan(_bodyEnd), value);
        _bodyEnd += sizeof(double);
        return 7;
    }

    private ulong PutWhole(long value)
    {
        if (value is 0 or 1)
            return 8 + (ulong)value;
        (ulong type, int length) = value switch
        {
            >= -0x80 and < 0x80 => (1ul, 1),
            >= -0x8000 and < 0x8000 => (2ul, 2),
            >= -0x800000 and < 0x800000 => (3ul, 3),
            >= -0x80000000L and < 0x80000000L => (4ul, 4),
            >= -0x800000000000L and < 0x800000000000L => (5ul, 6),
            _ => (6ul, 8),
        };
        Room(ref _body, _bodyEnd, length);
        for (int i = length - 1; i >= 0; i--, value >>= 8)
        {
            _body[_bodyEnd + i] = (byte)(value & 0xff);
        }

        _bodyEnd += length;
        return type;
    }

    private static ulong TypeOfText(int length) => ((ulong)length * 2) + 13;

    private static void Room(ref byte[] bytes, int used, int more)
    {
        if (used + more > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, used + more));
    }
}
