using System.Globalization;
using System.Text;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting.Scripts;

/// <summary>The loader for Stata 14 and later, which writes a <c>.dta</c> beside each table.</summary>
internal static class StataScript
{
    /// <summary>The whole text, '\n' between lines.</summary>
    public static string Text(IReadOnlyList<TableSchema> tables)
    {
        var text = new StringBuilder();
        text.Append("* Loads the tables of this dataset into Stata 14 or later, with types and labels. Written by Zhibiao from the tables' description.\n")
            .Append("*   global zhibiao \"path/to/the/folder/with/observations.csv\"\n")
            .Append("*   do scripts/read_zhibiao.do\n")
            .Append("*   use \"$zhibiao/observations.dta\", clear\n")
            .Append("version 14\n")
            .Append("if \"$zhibiao\" == \"\" global zhibiao \".\"\n");
        foreach (TableSchema table in tables)
        {
            Add(text, table);
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, TableSchema table)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n* {table.Name}\n")
            .Append(CultureInfo.InvariantCulture, $"import delimited using \"$zhibiao/{table.FileName}\", clear delimiters(\",\") varnames(nonames) rowrange(2) stringcols(_all) encoding(\"UTF-8\") bindquote(strict) maxquotedrows(unlimited)\n")
            .Append("capture confirm variable v1\n")
            .Append("if _rc == 0 {\n");
        for (int i = 0; i < table.Columns.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    rename v{i + 1} {table.Columns[i].Name}\n");
        }

        // An apostrophe stands before a text that a spreadsheet would run as a formula.
        text.Append("    foreach column of varlist _all {\n")
            .Append("        replace `column' = usubstr(`column', 2, .) if ustrregexm(`column', \"^'+[-=+@\\t\\r]\")\n")
            .Append("    }\n");
        foreach (Column column in table.Columns)
        {
            Convert(text, column);
            text.Append(CultureInfo.InvariantCulture, $"    label variable {column.Name} `\"{column.Label}\"'\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"    label data `\"Zhibiao: {table.Name}\"'\n")
            .Append("    compress\n")
            .Append(CultureInfo.InvariantCulture, $"    save \"$zhibiao/{table.Name}.dta\", replace\n")
            .Append("}\n");
    }

    private static void Convert(StringBuilder text, Column column)
    {
        string name = column.Name;
        switch (LoaderScripts.Kind(column))
        {
            case "number" or "integer":
                text.Append(CultureInfo.InvariantCulture, $"    destring {name}, replace\n");
                break;
            case "date":
                Replace(text, name, $"    generate long zhibiao_new = daily({name}, \"YMD\")\n    format zhibiao_new %td\n");
                break;
            case "boolean":
                Replace(text, name, $"    generate byte zhibiao_new = {name} == \"true\" if {name} != \"\"\n");
                break;
            case "category":
                Replace(text, name, Coded(column));
                break;
            default:
                break;
        }
    }

    private static string Coded(Column column)
    {
        var text = new StringBuilder("    generate byte zhibiao_new = .\n");
        for (int i = 0; i < column.Categories.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    replace zhibiao_new = {i + 1} if {column.Name} == \"{column.Categories[i].Name}\"\n");
        }

        string words = string.Join(' ', column.Categories.Select((word, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1} \"{word.Name}\"")));
        return text.Append(CultureInfo.InvariantCulture, $"    label define {column.Name}_words {words}\n    label values zhibiao_new {column.Name}_words\n").ToString();
    }

    private static void Replace(StringBuilder text, string name, string making) => text
        .Append(making)
        .Append(CultureInfo.InvariantCulture, $"    order zhibiao_new, after({name})\n    drop {name}\n    rename zhibiao_new {name}\n");
}
