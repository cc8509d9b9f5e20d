using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>What the cells of one column hold in one dataset: how many are filled, from where to where, and how often each word comes.</summary>
internal sealed class ColumnSummary(Column column)
{
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly bool isCounted = column.IsCounted || column.Categories.Length > 0 || column.Type == ColumnType.Boolean;
    private Cell least;
    private Cell greatest;

    /// <summary>The column.</summary>
    public Column Column { get; } = column;

    /// <summary>How many cells aren't empty.</summary>
    public int Filled { get; private set; }

    /// <summary>Whether its words are counted one by one.</summary>
    public bool HasWords => isCounted;

    /// <summary>Least to greatest of its numbers or days; empty where it holds text or nothing.</summary>
    public string Range => least.Kind == CellKind.Empty ? "" : $"{Written(least)} to {Written(greatest)}";

    /// <summary>How often each word comes: those of the categories in their order, also at 0, then others, the most frequent first.</summary>
    public IEnumerable<(string Word, string Meaning, int Count)> Words()
    {
        foreach (Category category in Column.Categories)
        {
            yield return (category.Name, category.Meaning, words.GetValueOrDefault(category.Name));
        }

        foreach (KeyValuePair<string, int> word in words.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal))
        {
            if (!Column.Categories.Any(category => category.Name == word.Key))
                yield return (word.Key, "", word.Value);
        }
    }

    /// <summary>An empty summary of each column of a table.</summary>
    public static ImmutableArray<ColumnSummary> Of(TableSchema table) => [.. table.Columns.Select(column => new ColumnSummary(column))];

    /// <summary>Takes one more row.</summary>
    public static void Add(ImmutableArray<ColumnSummary> columns, ReadOnlySpan<Cell> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            columns[i].Add(in cells[i]);
        }
    }

    /// <summary>Lets go of all that it was told.</summary>
    public void Clear()
    {
        words.Clear();
        (Filled, least, greatest) = (0, default, default);
    }

    /// <summary>Takes one more cell.</summary>
    public void Add(in Cell cell)
    {
        if (cell.Kind == CellKind.Empty)
            return;
        Filled++;
        if (isCounted)
            AddWords(in cell);
        else if (cell.Kind != CellKind.Text)
            Widen(in cell);
    }

    /// <summary>Writes what it holds so far, as it can be kept.</summary>
    public void Write(BinaryWriter tally)
    {
        tally.Write7BitEncodedInt(Filled);
        if (Filled == 0)
            return;
        if (isCounted)
        {
            tally.Write7BitEncodedInt(words.Count);
            foreach ((string word, int count) in words)
            {
                tally.Write(word);
                tally.Write7BitEncodedInt(count);
            }
        }
        else
        {
            tally.Write((byte)least.Kind);
            Write(tally, least);
            Write(tally, greatest);
        }
    }

    /// <summary>Takes all that the same column of other rows was found to hold.</summary>
    public void Add(BinaryReader tally)
    {
        int filled = tally.Read7BitEncodedInt();
        Filled += filled;
        if (filled == 0)
            return;
        if (isCounted)
        {
            for (int left = tally.Read7BitEncodedInt(); left > 0; left--)
            {
                Count(tally.ReadString(), tally.Read7BitEncodedInt());
            }
        }
        else
        {
            var kind = (CellKind)tally.ReadByte();
            Widen(Read(tally, kind));
            Widen(Read(tally, kind));
        }
    }

    private static void Write(BinaryWriter tally, in Cell cell)
    {
        if (cell.Kind == CellKind.Number)
            tally.Write(cell.Number);
        else if (cell.Kind is CellKind.Integer)
            tally.Write(cell.Integer);
        else if (cell.Kind == CellKind.Fraction)
            tally.Write(cell.Fraction);
        else if (cell.Kind == CellKind.Date)
            tally.Write(cell.Date.DayNumber);
    }

    private static Cell Read(BinaryReader tally, CellKind kind) => kind switch
    {
        CellKind.Number => tally.ReadDecimal(),
        CellKind.Integer => (int)tally.ReadInt64(),
        CellKind.Fraction => tally.ReadDouble(),
        CellKind.Date => DateOnly.FromDayNumber(tally.ReadInt32()),
        _ => default(Cell),
    };

    private void AddWords(in Cell cell)
    {
        string text = cell.Kind == CellKind.Boolean ? (cell.Boolean ? "true" : "false") : cell.Text;
        if (!Column.IsList || !text.Contains(';', StringComparison.Ordinal))
        {
            Count(text, 1);
            return;
        }

        foreach (string word in text.Split(';'))
        {
            Count(word, 1);
        }
    }

    private void Count(string word, int more) => CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _) += more;

    private void Widen(in Cell cell)
    {
        if (cell.Kind == CellKind.Empty)
            return;
        if (least.Kind == CellKind.Empty || cell.CompareTo(least) < 0)
            least = cell;
        if (greatest.Kind == CellKind.Empty || cell.CompareTo(greatest) > 0)
            greatest = cell;
    }

    private static string Written(in Cell cell) => cell.Kind switch
    {
        CellKind.Number => PlainNumber.Text(cell.Number),
        CellKind.Integer => cell.Integer.ToString(CultureInfo.InvariantCulture),
        CellKind.Fraction => cell.Fraction.ToString(PlainNumber.FractionFormat, CultureInfo.InvariantCulture),
        CellKind.Date => cell.Date.ToString("O", CultureInfo.InvariantCulture),
        _ => "",
    };
}
