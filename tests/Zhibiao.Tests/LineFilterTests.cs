using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Zhibiao.Sources;

namespace Zhibiao.Tests;

/// <summary>The filter keeps the contract of engines that spread lines over machines.</summary>
public sealed class LineFilterTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly LineFilter Filter = new();

    private static readonly string Good = Line("a", "山西省农业生产合作社现有二千二百四十二个，明年增至五千四百个。");
    private static readonly string Other = Line("b", "全省现有互助组三千个。");

    [Fact]
    public void A_record_holds_what_was_found_in_its_document()
    {
        using var record = JsonDocument.Parse(Run(Good));
        JsonElement root = record.RootElement;
        Assert.Equal("a", root.GetProperty("id").GetString());
        Assert.Equal("read", root.GetProperty("status").GetString());
        Assert.Contains(root.GetProperty("observations").EnumerateArray(), row => row.GetProperty("value").GetDecimal() == 5400 && row.GetProperty("place_id").GetString() == "cn-shanxi");
        JsonElement target = Assert.Single(root.GetProperty("targets").EnumerateArray());
        Assert.Equal(2242, target.GetProperty("baseline_value").GetDecimal());
    }

    [Fact]
    public void No_input_gives_no_output() => Assert.Equal("", Run(""));

    [Theory]
    [InlineData("{\"broken")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("{\"id\":\"q\"}")]
    [InlineData("{\"id\":\"q\",\"text\":5}")]
    [InlineData("{\"id\":\"q\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"id\":\"q\",\"date\":\"1954\",\"text\":\"一\\u0000二\u2028\"}")]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\uFEFF{}")]
    public void Whatever_a_line_holds_it_gives_one_record_and_its_neighbours_the_same_as_ever(string line)
    {
        string[] records = Run($"{Good}\n{line}\n{Other}\n").Split('\n');
        Assert.Equal(4, records.Length);
        Assert.Equal(Run(Good), records[0] + "\n");
        Assert.Equal(Run(Other), records[2] + "\n");
        using var record = JsonDocument.Parse(records[1]);
        Assert.Equal(line.Contains("1954", StringComparison.Ordinal) ? "read" : "failed", record.RootElement.GetProperty("status").GetString());
        Assert.Equal(records[1] + "\n", Run(line.Length == 0 ? "\n" : line));
    }

    [Fact]
    public void Carriage_returns_and_a_missing_last_line_feed_change_nothing() =>
        Assert.Equal(Run($"{Good}\n{Other}\n"), Run($"{Good}\r\n{Other}"));

    [Fact]
    public void Deeply_nested_and_very_long_lines_are_answered()
    {
        string[] records = Run($"{new string('[', 5000)}\n{Line("long", string.Concat(Enumerable.Repeat("一 ", 90_000)))}\n{Good}").Split('\n');
        Assert.Equal(4, records.Length);
        Assert.Contains("\"failed\"", records[0], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":\"long\",\"status\":\"read\"", records[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Cuts_inside_lines_change_nothing()
    {
        string text = string.Concat(Enumerable.Repeat($"{Good}\n{Other}\n", 20));
        Assert.Equal(Run(text), Run(new CutStream(Encoding.UTF8.GetBytes(text), 7)));
    }

    [Fact]
    public void A_line_is_answered_before_the_next_is_waited_for()
    {
        using var output = new MemoryStream();
        long before = -1;
        using var input = new CutStream(Encoding.UTF8.GetBytes($"{Good}\n{Other}\n"), Encoding.UTF8.GetByteCount(Good) + 1) { Waiting = at => before = at > 0 && before < 0 ? output.Length : before };
        Filter.Run(input, output, TestContext.Current.CancellationToken);
        Assert.True(before > 0, "the first record was not passed on before more was asked for");
    }

    [Fact]
    public void Records_say_the_same_as_the_tables_of_a_run()
    {
        string seeds = Path.Combine(Shared.Repository, "seeds");
        var texts = SourceFinder.Find([seeds]).Items.SelectMany(new SourceReader().Read).ToList();
        string lines = string.Join('\n', texts.Select(document => JsonSerializer.Serialize(
            new { id = document.DocumentId, date = document.Date?.ToString(), text = string.Join('\n', document.Parts.Select(part => part.Span.Of(document.Text))) }, Plain)));
        Assert.Equal(texts.Count, Run(lines).Count(c => c == '\n'));
        Assert.Equal(texts.Select(document => document.DocumentId), Run(lines).TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public void Gnu_parallel_gives_the_same_lines()
    {
        string? parallel = Shared.Program("parallel");
        Assert.SkipWhen(parallel is null, "GNU parallel is not installed");
        using var folder = new TemporaryFolder();
        string text = string.Concat(Enumerable.Range(0, 300).Select(i => Line($"d{i}", $"山西省现有农业生产合作社{i + 20}个。") + "\n"));
        File.WriteAllText(folder.File("in.ndjson"), text);
        using Process process = Process.Start(new ProcessStartInfo(parallel)
        {
            ArgumentList = { "--will-cite", "--pipepart", "--block", "8k", "-j", "2", "-a", folder.File("in.ndjson"), $"dotnet {Path.Combine(AppContext.BaseDirectory, "Zhibiao.Cli.dll")} extract" },
            RedirectStandardOutput = true,
        })!;
        string[] spread = process.StandardOutput.ReadToEnd().TrimEnd('\n').Split('\n');
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(Run(text).TrimEnd('\n').Split('\n').Order(StringComparer.Ordinal), spread.Order(StringComparer.Ordinal));
    }

    private static string Line(string id, string text) => JsonSerializer.Serialize(new { id, date = "1953-11-28", text }, Plain);

    private static string Run(string input) => Run(new MemoryStream(Encoding.UTF8.GetBytes(input)));

    private static string Run(Stream input)
    {
        using (input)
        using (var output = new MemoryStream())
        {
            Filter.Run(input, output, TestContext.Current.CancellationToken);
            return Encoding.UTF8.GetString(output.ToArray());
        }
    }

    /// <summary>Gives a few bytes at a time, and says each time before it does.</summary>
    private sealed class CutStream(byte[] bytes, int atOnce) : MemoryStream(bytes)
    {
        public Action<long> Waiting { get; init; } = _ => { };

        public override int Read(byte[] buffer, int offset, int count)
        {
            Waiting(Position);
            return base.Read(buffer, offset, Math.Min(count, atOnce));
        }
    }
}
