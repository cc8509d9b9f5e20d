using System.Globalization;
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

    private void AddWords(in Cell cell)
    {
        string text = cell.Kind == CellKind.Boolean ? (cell.Boolean ? "true" : "false") : cell.Text;
        foreach (string word in Column.IsList ? text.Split(';') : [text])
        {
            words[word] = words.GetValueOrDefault(word) + 1;
        }
    }

    private void Widen(in Cell cell)
    {
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
