using System.Collections.Immutable;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting.Scripts;

/// <summary>The scripts that load the tables with types and labels into R, Stata and Python; made from the tables' description.</summary>
/// <param name="tables">The tables.</param>
internal sealed class LoaderScripts(IReadOnlyList<TableSchema> tables)
{
    /// <summary>Their names below the dataset's folder, '/' between names.</summary>
    public static readonly ImmutableArray<string> Files = ["scripts/read_zhibiao.R", "scripts/read_zhibiao.do", "scripts/read_zhibiao.py"];

    /// <summary>Name and text of each, '\n' between lines.</summary>
    public IEnumerable<(string Name, string Text)> Texts() =>
        Files.Zip([RScript.Text(tables), StataScript.Text(tables), PythonScript.Text(tables)]);

    /// <summary>What the cells of a column become: text, number, integer, date, boolean, or category where its words are laid down.</summary>
    public static string Kind(Column column) => column switch
    {
        { Categories.Length: > 0, IsOpen: false, IsList: false } => "category",
        { Type: ColumnType.Number } => "number",
        { Type: ColumnType.Integer } => "integer",
        { Type: ColumnType.Date } => "date",
        { Type: ColumnType.Boolean } => "boolean",
        _ => "text",
    };
}
