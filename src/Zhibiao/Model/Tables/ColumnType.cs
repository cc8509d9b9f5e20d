namespace Zhibiao.Model.Tables;

/// <summary>What the cells of a column hold. In CSV an empty cell is unknown, whatever the type.</summary>
public enum ColumnType
{
    /// <summary>Words, ids, categories; also partial dates (YYYY or YYYY-MM).</summary>
    Text,

    /// <summary>A decimal number with '.' as its mark, at most ten decimal places, no exponent.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A day, YYYY-MM-DD.</summary>
    Date,

    /// <summary><c>true</c> or <c>false</c> in CSV, 1 or 0 in the store.</summary>
    Boolean,
}
