using System.Collections.Immutable;

namespace Zhibiao.Model.Tables;

/// <summary>One value of a table, before it is written as CSV or into the store. Empty text and null are the empty cell.</summary>
public readonly record struct Cell
{
    private readonly string? text;
    private readonly decimal number;
    private readonly long bits;

    private Cell(CellKind kind, string? text = null, decimal number = 0, long bits = 0) =>
        (Kind, this.text, this.number, this.bits) = (kind, text, number, bits);

    /// <summary>What it holds, and so which of the properties below says something.</summary>
    public CellKind Kind { get; }

    /// <summary>The text, well-formed and without U+0000; empty where the cell holds none.</summary>
    public string Text => text ?? "";

    /// <summary>The decimal, as exact as it came.</summary>
    public decimal Number => number;

    /// <summary>The whole number.</summary>
    public long Integer => bits;

    /// <summary>The fraction.</summary>
    public double Fraction => BitConverter.Int64BitsToDouble(bits);

    /// <summary>The day.</summary>
    public DateOnly Date => DateOnly.FromDayNumber((int)bits);

    /// <summary>Whether it is true.</summary>
    public bool Boolean => bits != 0;

    /// <summary>Several words in one cell, ';' between them.</summary>
    public static Cell List(ImmutableArray<string> words) => words.IsDefaultOrEmpty ? default : string.Join(';', words);

    /// <summary>Text, made safe by <see cref="SafeText"/>.</summary>
    public static implicit operator Cell(string? value) =>
        string.IsNullOrEmpty(value) ? default : new(CellKind.Text, SafeText.Of(value));

    /// <summary>A number.</summary>
    public static implicit operator Cell(decimal? value) => value is decimal known ? new(CellKind.Number, number: known) : default;

    /// <summary>A whole number.</summary>
    public static implicit operator Cell(int value) => new(CellKind.Integer, bits: value);

    /// <summary>A fraction; not a number (NaN) and the infinities are the empty cell.</summary>
    public static implicit operator Cell(double value) =>
        double.IsFinite(value) ? new(CellKind.Fraction, bits: BitConverter.DoubleToInt64Bits(value)) : default;

    /// <summary>A day.</summary>
    public static implicit operator Cell(DateOnly? value) => value is DateOnly day ? new(CellKind.Date, bits: day.DayNumber) : default;

    /// <summary>True or false.</summary>
    public static implicit operator Cell(bool? value) => value is bool known ? new(CellKind.Boolean, bits: known ? 1 : 0) : default;

    /// <summary>Order within one column: empty first, text by code unit, the rest by size.</summary>
    public int CompareTo(Cell other) => Kind != other.Kind ? Kind.CompareTo(other.Kind) : Kind switch
    {
        CellKind.Text => string.CompareOrdinal(text, other.text),
        CellKind.Number => number.CompareTo(other.number),
        CellKind.Fraction => Fraction.CompareTo(other.Fraction),
        _ => bits.CompareTo(other.bits),
    };
}
