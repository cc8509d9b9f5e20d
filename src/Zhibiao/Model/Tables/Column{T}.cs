namespace Zhibiao.Model.Tables;

/// <summary>A column together with the way to its cells.</summary>
/// <param name="name">Name, as in the header row.</param>
/// <param name="type">What its cells hold.</param>
/// <param name="description">What they mean.</param>
/// <param name="cell">The cell of a row.</param>
/// <typeparam name="T">The row.</typeparam>
public sealed class Column<T>(string name, ColumnType type, string description, Func<T, Cell> cell)
    : Column(name, type, description)
{
    /// <summary>The cell of a row.</summary>
    public Cell Of(T row) => cell(row);
}
