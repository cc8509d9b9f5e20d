using System.Globalization;
using System.Text;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting.Scripts;

/// <summary>The loader for Python, with pandas.</summary>
internal static class PythonScript
{
    private const string Functions = """


        def read_zhibiao(folder=Path(__file__).resolve().parent.parent):
            \"\"\"The tables as a dict of data frames. frame.attrs["labels"] says what each column holds.\"\"\"
            return {name: _table(Path(folder) / f"{name}.csv", columns) for name, columns in TABLES.items()}


        def _table(path, columns):
            cells = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
            if list(cells.columns) != list(columns):
                raise ValueError(f"{path}: its columns are not those that this script was made for")
            frame = pd.DataFrame({name: _column(cells[name], *column) for name, column in columns.items()})
            frame.attrs["labels"] = {name: column[1] for name, column in columns.items()}
            return frame


        def _column(cells, kind, label, words=None):
            # An apostrophe stands before a text that a spreadsheet would run as a formula.
            cells = cells.str.replace(r"^'(?='*[-=+@\t\r])", "", regex=True)
            cells = cells.where(cells != "")
            if kind == "number":
                return pd.to_numeric(cells)
            if kind == "integer":
                return pd.to_numeric(cells).astype("Int64")
            if kind == "date":
                return pd.to_datetime(cells, format="%Y-%m-%d")
            if kind == "boolean":
                return cells.map({"true": True, "false": False}).astype("boolean")
            if kind == "category":
                return cells.astype(pd.CategoricalDtype(words))
            return cells


        if __name__ == "__main__":
            for table, rows in read_zhibiao().items():
                print(f"{table}: {len(rows)} rows, {len(rows.columns)} columns")

        """;

    /// <summary>The whole text, '\n' between lines.</summary>
    public static string Text(IReadOnlyList<TableSchema> tables)
    {
        var text = new StringBuilder();
        text.Append("\"\"\"Loads the tables of this dataset into pandas, with types and labels. Written by Zhibiao from the tables' description.\n\n")
            .Append("    from read_zhibiao import read_zhibiao\n")
            .Append("    tables = read_zhibiao()    # or read_zhibiao(\"the folder with observations.csv\")\n")
            .Append("    tables[\"observations\"][\"value\"].describe()\n\"\"\"\n\n")
            .Append("from pathlib import Path\n\nimport pandas as pd\n\nTABLES = {\n");
        foreach (TableSchema table in tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"    \"{table.Name}\": {{\n");
            foreach (Column column in table.Columns)
            {
                string kind = LoaderScripts.Kind(column);
                string words = kind == "category" ? $", [{string.Join(", ", column.Categories.Select(word => Quoted(word.Name)))}]" : "";
                text.Append(CultureInfo.InvariantCulture, $"        \"{column.Name}\": ({Quoted(kind)}, {Quoted(column.Label)}{words}),\n");
            }

            text.Append("    },\n");
        }

        return text.Append("}\n").Append(Functions.ReplaceLineEndings("\n").Replace("\\\"\\\"\\\"", "\"\"\"", StringComparison.Ordinal)).ToString();
    }

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
