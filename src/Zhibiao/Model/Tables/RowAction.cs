namespace Zhibiao.Model.Tables;

/// <summary>Takes one row.</summary>
/// <param name="cells">A cell a column, in the order of the columns; good only until the call returns.</param>
public delegate void RowAction(ReadOnlySpan<Cell> cells);
