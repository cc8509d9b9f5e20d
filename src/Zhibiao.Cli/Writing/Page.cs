using System.Globalization;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Zhibiao.Cli.Writing;

/// <summary>Lines and tables, laid out for the terminal or, without colours and wrapping, for a file. No text is ever read as markup.</summary>
internal sealed class Page
{
    private const int WidthOfFiles = 1000;

    private static readonly Style Heading = new(decoration: Decoration.Bold);

    private readonly StringBuilder _text = new();
    private readonly IAnsiConsole _console;

    public Page(Surroundings surroundings)
    {
        bool terminal = surroundings.OutIsTerminal;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal && surroundings.Colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(new StringWriter(_text, CultureInfo.InvariantCulture) { NewLine = "\n" }),
        });
        _console.Profile.Capabilities.Unicode = true;
        _console.Profile.Width = terminal ? surroundings.Width : WidthOfFiles;
    }

    /// <summary>How many columns of a terminal the text takes; most Chinese characters take two.</summary>
    public static int Columns(string text) => new Segment(text).CellCount();

    public void Line(string text = "") => _console.Write(new Text($"{text}\n"));

    public void Title(string text)
    {
        Line();
        _console.Write(new Text($"{text}\n", Heading));
    }

    /// <summary>A table, two columns in from the left.</summary>
    /// <param name="headings">A heading a column; one that begins with '>' is for numbers, which stand at the right. Empty for a table without headings.</param>
    /// <param name="rows">The cells, as many a row as there are headings.</param>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var grid = new Grid();
        foreach (string heading in headings)
        {
            bool number = heading.StartsWith('>');
            grid.AddColumn(new GridColumn { Padding = new Padding(2, 0, 0, 0), NoWrap = number, Alignment = number ? Justify.Right : Justify.Left });
        }

        if (headings.Any(heading => heading.Trim('>').Length > 0))
        {
            grid.AddRow([.. headings.Select(heading => new Text(heading.Trim('>'), Heading))]);
        }

        foreach (IReadOnlyList<string> row in rows)
        {
            grid.AddRow([.. row.Select(cell => new Text(cell))]);
        }

        _console.Write(grid);
    }

    /// <summary>What was laid out so far, without blanks at the line ends.</summary>
    public override string ToString() => string.Join('\n', _text.ToString().Split('\n').Select(line => line.TrimEnd()));
}
