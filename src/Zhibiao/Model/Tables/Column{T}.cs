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

    /// <summary>The column that holds the hashes of this one's texts instead of the texts.</summary>
    internal Column<T> Hashed() => new(HashedAs, ColumnType.Text, $"SHA-256 of {Name}, which is left out: {char.ToLowerInvariant(Description[0])}{Description[1..]}", Hash)
    {
        Required = Required,
        Pattern = "[0-9a-f]{64}",
    };

    private Cell Hash(T row) => Of(row).Text is { Length: > 0 } text ? TextHash.Of(text) : default(Cell);
}
