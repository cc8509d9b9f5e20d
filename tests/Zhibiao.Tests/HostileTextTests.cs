using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Zhibiao.Cli;

namespace Zhibiao.Tests;

/// <summary>Documents that are made to harm whoever opens what comes of them, through the whole command line.</summary>
public sealed partial class HostileTextTests : IDisposable
{
    private const string Escapes = "\u001b[2J\u001b]0;owned\u0007\u001b]8;;http://evil.example\u001b\\\u009b31m\u202e\u2066";

    private const string Markup = "<script>alert(1)</script>]]></text><img src=x onerror=alert(2)><a href='javascript:alert(3)'>";

    private readonly TemporaryFolder _folder = new();

    public HostileTextTests()
    {
        Directory.CreateDirectory(Input);
        string odd = OperatingSystem.IsWindows() ? "=cmd+1.txt" : "=cmd'\u001b[2J\u0007\u202e<script>.txt";
        Write(odd, $"标题：=cmd|' /C calc'!A0{Markup}\n日期：1953-11-28\n作者：+1+1\"; DROP TABLE observations;--\n来源：@SUM(1){Escapes}\n标签：-2+3\n书籍：\\input{{/etc/passwd}}\n正文：\n"
            + $"山西省农业生产合作社现有三百个，明年增至五百个。山西省{Markup}的社三百个，{Escapes}明年增至九百个。");
        Write("a.ndjson", """{"id":"../../../etc/x'; DROP TABLE documents; --","title":"=1+1 [x](javascript:alert(1)) `x` | y","date":"1954-01-02","text":"福建省互助组现有四十个，明年增至八十个。"}""" + "\n"
            + """{"id":"\u001b[31m","title":"\u202e\u0000\t=1","date":"1954-01-03","text":"福建省互助组现有五十个\u001b[2J，明年增至九十个。"}""" + "\n");
        Write("entity.xml", "1953年11月28日\n<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"哈哈\"><!ENTITY b \"&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]><x>&b;&f; 四川省现有合作社六百个。</x>");
        Write("broken\u0007.json".Replace("\u0007", OperatingSystem.IsWindows() ? "" : "\u0007", StringComparison.Ordinal), "{\"title\":\"\u001b[31m");
        using var zip = new ZipArchive(File.Create(Path.Combine(Input, "z.zip")), ZipArchiveMode.Create);
        foreach (string name in new[] { "../../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "a\u001b[31m.txt" })
        {
            using Stream member = zip.CreateEntry(name).Open();
            member.Write(Encoding.UTF8.GetBytes($"1954年3月2日\n{name.Length}。河北省现有互助组三十个。\n"));
        }
    }

    private string Input => _folder.File("in");

    private string Output => _folder.File("out");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_terminal_is_shown_text_and_nothing_else()
    {
        string hostile = Directory.GetFiles(Input, "=cmd*").Single();
        Quiet(1, "run", Input, "-o", Output, "--no-charts");
        File.WriteAllText(Path.Combine(Input, "decisions.csv"), Decisions(hostile));
        Quiet(1, "run", Input, "-o", _folder.File("second"), "--no-charts", "--json");
        Quiet(0, "explain", hostile, "--at", "150");
        Quiet(0, "decisions", "list", Input);
        Quiet(0, "decisions", "list", "--unplaced", Input);
        Quiet(0, "diff", Output, _folder.File("second"));
        Quiet(null, "verify", Output, "--input", Input);
        Quiet(2, "run", hostile + Escapes, "-o", Output);
        Quiet(2, "explain", hostile + Escapes, "--at", "1");
        Quiet(2, "run", Input, "-o", hostile);
        Quiet(2, "run", Input, "--" + Escapes);
    }

    [Fact]
    public void No_cell_of_a_table_begins_a_formula()
    {
        Quiet(1, "run", Input, "-o", Output, "--no-charts");
        int guarded = 0;
        foreach (string table in Directory.GetFiles(Output, "*.csv"))
        {
            foreach (string cell in TestCsv.Rows(table).SelectMany(row => row))
            {
                Assert.False(cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal) && !decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _), $"{Path.GetFileName(table)}: {cell}");
                guarded += cell.StartsWith('\'') ? 1 : 0;
            }
        }

        Assert.InRange(guarded, 5, int.MaxValue);
        using var workbook = ZipFile.OpenRead(Path.Combine(Output, "dataset.xlsx"));
        Assert.All(workbook.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)), entry =>
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotContain("<f>", reader.ReadToEnd().Replace("<x:f", "<f", StringComparison.Ordinal), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void No_path_or_statement_in_a_document_reaches_the_disk_or_the_database()
    {
        Quiet(1, "run", Input, "-o", Output, "--no-charts");
        Assert.Equal(["in", "out"], Directory.GetFileSystemEntries(_folder.Path).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.False(Path.Exists(_folder.File("../evil.txt")) || Path.Exists("/etc/evil.txt"));
        Assert.Contains(TestCsv.Rows(Path.Combine(Output, "documents.csv")), row => row.Any(cell => cell.Contains("DROP TABLE documents", StringComparison.Ordinal)));
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Output, "dataset.sqlite")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT count(*) FROM documents) + (SELECT count(*) FROM observations WHERE value = 500)";
        Assert.InRange((long)command.ExecuteScalar()!, 9, 20);
    }

    [Fact]
    public void Files_for_other_programs_hold_the_words_as_words()
    {
        Quiet(1, "run", Input, "-o", Output, "--no-charts");
        foreach (string name in new[] { "codebook.md", "README.md", "CITATION.cff", "report.html" })
            Assert.DoesNotMatch(Tag(), File.ReadAllText(Path.Combine(Output, name)).Replace("<script type=\"application/json\"", "", StringComparison.Ordinal));
        string bibliography = File.ReadAllText(Path.Combine(Output, "sources.bib"));
        Assert.DoesNotContain("\\input{", bibliography, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', bibliography);
        Assert.Equal(bibliography.Count(c => c == '{'), bibliography.Count(c => c == '}'));
        Assert.All(bibliography.Split('\n').Where(line => line.StartsWith('@')), line => Assert.Matches(@"^@(article|misc)\{doc-[A-Za-z0-9._-]+,$", line));

        // The loaders are made from the tables' description; no document has a say in them.
        using var clean = new TemporaryFolder();
        new Pipeline().Run(new RunOptions { Inputs = [Path.Combine(Shared.Repository, "seeds", "01-shanxi-1953.txt")], OutputFolder = clean.Path, Charts = false }, cancellation: TestContext.Current.CancellationToken);
        Assert.All(Directory.GetFiles(Path.Combine(Output, "scripts")), script => Assert.Equal(File.ReadAllText(clean.File($"scripts/{Path.GetFileName(script)}")), File.ReadAllText(script)));
    }

    [Fact]
    public void Charts_hold_no_script_and_no_address()
    {
        foreach (string seed in Directory.GetFiles(Path.Combine(Shared.Repository, "seeds"), "*.txt"))
            Write(Path.GetFileName(seed), File.ReadAllText(seed).Replace("个，", $"{Markup}个，", StringComparison.Ordinal).Replace("标题：", $"标题：{Markup}", StringComparison.Ordinal));
        Quiet(1, "run", Input, "-o", Output, "--format", "svg");
        string[] charts = Directory.GetFiles(Path.Combine(Output, "charts"), "*.svg");
        Assert.SkipWhen(charts.Length == 0, "the charts' images need Node and its packages");
        foreach (string chart in charts)
        {
            using var reader = XmlReader.Create(chart, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (reader.Read())
            {
                Assert.False(reader.NodeType == XmlNodeType.Element && reader.LocalName is "script" or "foreignObject" or "image" or "a", $"{chart}: {reader.LocalName}");
                for (int i = 0; i < reader.AttributeCount; i++)
                {
                    reader.MoveToAttribute(i);
                    Assert.False(reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || reader.LocalName == "href", $"{chart}: {reader.LocalName}");
                }
            }
        }
    }

    private string Decisions(string hostile)
    {
        // A log as a hostile colleague might send it: the names of its columns from a real one.
        string document = Path.GetFileName(hostile);
        using var session = ReviewSession.Open(new ReviewOptions { Inputs = [Input], OutputFolder = Output });
        Zhibiao.Model.Observation row = session.Dataset.Observations.First(one => one.SourceFile == document);
        session.Decide(new ReviewRequest { Reviewer = "R", Kind = Zhibiao.Model.DecisionKind.Flag, ObservationId = row.ObservationId, Note = "note" });
        string log = File.ReadAllText(session.LogPath);
        return log.Replace("note", $"{Escapes}note", StringComparison.Ordinal) + log.TrimEnd('\n').Split('\n')[^1].Replace(document, $"gone{Escapes}.txt", StringComparison.Ordinal) + "\n";
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Input, name), text);

    /// <summary>Runs a command; neither of its streams may hold a character that a terminal acts on or that hides others.</summary>
    private void Quiet(int? code, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var tool = new Tool(Surroundings.OfProcess(TestContext.Current.CancellationToken) with { Out = output, Error = error, CurrentFolder = _folder.Path });
        int ended = tool.Main(arguments);
        string said = output.ToString() + error;
        Assert.True(code is null || code == ended, $"{arguments[0]} ended with {ended}: {error}");
        Assert.True(said.Length > 0);
        Assert.DoesNotContain(said.EnumerateRunes(), rune => rune.Value != '\n' && rune.Value != '\r'
            && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator);
    }

    [GeneratedRegex("<script>alert|<img src=x|href='javascript")]
    private static partial Regex Tag();
}
