using System.Globalization;
using System.Text;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting.Scripts;

/// <summary>The loader for R, in base R alone.</summary>
internal static class RScript
{
    private const string Functions = """

        # The tables as a list of data frames. NA is unknown; attr(column, "label") says what a column holds.
        read_zhibiao <- function(folder = "..") {
          tables <- Map(function(name, columns) zhibiao_table(folder, name, columns), names(zhibiao_tables), zhibiao_tables)
          names(tables) <- names(zhibiao_tables)
          tables
        }

        zhibiao_table <- function(folder, name, columns) {
          file <- file.path(folder, paste0(name, ".csv"))
          cells <- read.csv(file, header = TRUE, colClasses = "character", na.strings = character(0), check.names = FALSE,
                            encoding = "UTF-8", quote = "\"", comment.char = "", stringsAsFactors = FALSE)
          if (ncol(cells) != length(columns) || any(names(cells)[-1] != names(columns)[-1]))
            stop(file, ": its columns are not those that this script was made for")
          names(cells) <- names(columns)
          for (column in names(columns)) {
            cells[[column]] <- zhibiao_column(cells[[column]], columns[[column]])
          }
          cells
        }

        zhibiao_column <- function(cells, column) {
          # An apostrophe stands before a text that a spreadsheet would run as a formula.
          cells <- sub("^'('*[-=+@\t\r])", "\\1", cells)
          cells[cells == ""] <- NA
          values <- switch(column$type,
            number = as.numeric(cells),
            integer = as.integer(cells),
            date = as.Date(cells, format = "%Y-%m-%d"),
            boolean = cells == "true",
            category = factor(cells, levels = column$words),
            cells)
          attr(values, "label") <- column$label
          values
        }

        """;

    /// <summary>The whole text, '\n' between lines, ASCII.</summary>
    public static string Text(IReadOnlyList<TableSchema> tables)
    {
        var text = new StringBuilder();
        text.Append("# Loads the tables of this dataset into R, with types and labels. Written by Zhibiao from the tables' description.\n")
            .Append("#   source(\"scripts/read_zhibiao.R\")\n")
            .Append("#   zhibiao <- read_zhibiao(\".\")    # the folder with observations.csv\n")
            .Append("#   summary(zhibiao$observations$value)\n\n")
            .Append("zhibiao_tables <- list(\n")
            .AppendJoin(",\n", tables.Select(Table))
            .Append("\n)\n")
            .Append(Functions.ReplaceLineEndings("\n"));
        return text.ToString();
    }

    private static string Table(TableSchema table) =>
        $"  {table.Name} = list(\n{string.Join(",\n", table.Columns.Select(Column))}\n  )";

    private static string Column(Column column)
    {
        string kind = LoaderScripts.Kind(column);
        string words = kind == "category" ? $", words = c({string.Join(", ", column.Categories.Select(word => Quoted(word.Name)))})" : "";
        return $"    {column.Name} = list(type = {Quoted(kind)}, label = {Quoted(column.Label)}{words})";
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            quoted.Append(c is '"' or '\\' ? $"\\{c}" : char.IsAscii(c) ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"));
        }

        return quoted.Append('"').ToString();
    }
}
