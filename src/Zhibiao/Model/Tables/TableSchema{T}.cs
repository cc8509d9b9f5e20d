using System.Collections.Immutable;

namespace Zhibiao.Model.Tables;

/// <summary>A table together with the way to its rows.</summary>
/// <typeparam name="T">The row.</typeparam>
public sealed class TableSchema<T> : TableSchema
{
    private readonly ImmutableArray<Column<T>> columns;

    /// <summary>Makes the table.</summary>
    /// <param name="rows">Its rows in a dataset.</param>
    /// <param name="columns">Its columns, in their order.</param>
    public TableSchema(Func<Dataset, ImmutableArray<T>> rows, ImmutableArray<Column<T>> columns)
    {
        Rows = rows;
        this.columns = columns;
        Columns = ImmutableArray<Column>.CastUp(columns);
    }

    /// <summary>Its rows in a dataset, as they stand there; a selection where the dataset is too large to be held.</summary>
    public Func<Dataset, ImmutableArray<T>> Rows { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Column> Columns { get; }

    /// <inheritdoc/>
    public override TableSchema Restricted() => new TableSchema<T>(
        Rows,
        [.. columns.Where(column => !column.IsQuotation || column.HashedAs.Length > 0).Select(column => column.IsQuotation ? column.Hashed() : column)])
    {
        Name = Name,
        Description = Description,
        PrimaryKey = PrimaryKey,
        SortKey = SortKey,
        ForeignKeys = ForeignKeys,
        LookUps = LookUps,
    };

    /// <inheritdoc/>
    public override int Count(Dataset dataset) => dataset.Whole?.Count(this) ?? Rows(dataset).Length;

    /// <summary>Every row of the dataset, sorted by <see cref="TableSchema.SortKey"/>.</summary>
    public IEnumerable<T> All(Dataset dataset) => dataset.Whole?.Of(this) ?? Sorted(Rows(dataset));

    /// <inheritdoc/>
    public override void ForEachRow(Dataset dataset, RowAction action)
    {
        var cells = new Cell[columns.Length];
        foreach (T row in All(dataset))
        {
            Fill(row, cells);
            action(cells);
        }
    }

    /// <summary>Puts the cells of a row into an array as long as there are columns.</summary>
    internal void Fill(T row, Span<Cell> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = columns[i].Of(row);
        }
    }

    /// <summary>The rows by the sort key. Rows that come sorted, as a dataset promises, are not moved; equal keys keep their order.</summary>
    internal IEnumerable<T> Sorted(ImmutableArray<T> rows)
    {
        Column<T>[] key = [.. SortKey.Select(name => columns.First(column => column.Name == name))];
        var order = Comparer<T>.Create((left, right) => Compare(key, left, right));
        for (int i = 1; i < rows.Length; i++)
        {
            if (order.Compare(rows[i - 1], rows[i]) > 0)
                return rows.Order(order);
        }

        return rows;
    }

    private static int Compare(Column<T>[] key, T left, T right)
    {
        foreach (Column<T> column in key)
        {
            int order = column.Of(left).CompareTo(column.Of(right));
            if (order != 0)
                return order;
        }

        return 0;
    }
}
