namespace Zhibiao.Model.Tables;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Nothing: unknown.</summary>
    Empty,

    /// <summary>Text that is not empty.</summary>
    Text,

    /// <summary>A decimal.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A fraction of 1, such as a confidence; at most four decimal places count.</summary>
    Fraction,

    /// <summary>A day.</summary>
    Date,

    /// <summary>True or false.</summary>
    Boolean,
}
