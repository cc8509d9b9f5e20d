using System.Text.Json;
using Zhibiao.Model;
using Zhibiao.Reviewing;
using Zhibiao.Tests.Reviewing;

namespace Zhibiao.Tests.Cli;

public sealed class DecisionsCommandTests : IDisposable
{
    private readonly FakeCli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void List_shows_each_decision_in_words()
    {
        _cli.Write("seeds/a.txt");
        Decision edit = Decided.Edit(Samples.Planned, Samples.Planned.Worth(4500));
        Log("seeds/decisions.csv", edit, Decided.Flag(Samples.Growth, "看原件"), Decided.Accept(Samples.Baseline, "Wang"));
        Assert.Equal(0, _cli.Main("decisions", "list"));
        string text = _cli.Out.ToString();
        Assert.Contains("decisions.csv: 3 decisions by 2 reviewers.", text, StringComparison.Ordinal);
        Assert.Contains("edit value 5400 → 4500", text, StringComparison.Ordinal);
        Assert.Contains("flag (看原件)", text, StringComparison.Ordinal);
        Assert.Contains("2026-11-24 12:00", text, StringComparison.Ordinal);
    }

    [Fact]
    public void List_says_where_there_are_none()
    {
        _cli.Write("seeds/a.txt");
        Assert.Equal(0, _cli.Main("decisions", "list"));
        Assert.Equal($"There are no decisions in {Path.Combine("seeds", "decisions.csv")}.\n", _cli.Out.ToString());
    }

    [Fact]
    public void List_unplaced_reads_the_documents()
    {
        _cli.Write("in/1953-11-28.txt", Samples.Text);
        Log("in/decisions.csv", Decided.Accept(Samples.Planned), Decided.Accept(Samples.Baseline) with { Anchor = Decided.Accept(Samples.Baseline).Anchor with { Quote = "九个" } });
        Assert.Equal(0, _cli.Main("decisions", "list", "--unplaced", Path.Combine(_cli.Folder, "in")));
        Assert.Contains("1 decision without a place", _cli.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("九个", _cli.Out.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("五千四百个", _cli.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_joins_two_logs_and_lists_what_they_disagree_about()
    {
        Log("a.csv", Decided.Accept(Samples.Planned));
        Log("b.csv", Decided.Reject(Samples.Planned, "Wang"), Decided.Accept(Samples.Baseline, "Wang"));
        Assert.Equal(0, _cli.Main("decisions", "merge", "a.csv", "b.csv", "-o", "ab.csv"));
        Assert.Equal(0, _cli.Main("decisions", "merge", "b.csv", "a.csv", "-o", "ba.csv", "--json"));
        Assert.Equal(File.ReadAllBytes(Path.Combine(_cli.Folder, "ab.csv")), File.ReadAllBytes(Path.Combine(_cli.Folder, "ba.csv")));
        string text = _cli.Out.ToString();
        Assert.Contains("Wrote 3 decisions to ab.csv: 1 that only the first log had, 2 that only the second had; 1 conflict for a third decision.", text, StringComparison.Ordinal);
        Assert.Contains("Li accepted the row, Wang rejected it", text, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..]);
        Assert.Equal(1, json.RootElement.GetProperty("conflicts").GetArrayLength());
    }

    [Fact]
    public void Merge_writes_over_one_of_its_own_logs_but_over_no_other()
    {
        Log("a.csv", Decided.Accept(Samples.Planned));
        Log("b.csv", Decided.Accept(Samples.Baseline, "Wang"));
        Log("c.csv", Decided.Accept(Samples.Growth, "Zhao"));
        Assert.Equal(0, _cli.Main("decisions", "merge", "a.csv", "b.csv", "-o", "a.csv"));
        byte[] before = File.ReadAllBytes(Path.Combine(_cli.Folder, "c.csv"));
        Assert.Equal(2, _cli.Main("decisions", "merge", "a.csv", "b.csv", "-o", "c.csv"));
        Assert.Contains("holds decisions (1) that neither of the two logs has", _cli.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(_cli.Folder, "c.csv")));
        using DecisionLog log = DecisionLog.Open(Path.Combine(_cli.Folder, "a.csv"));
        Assert.Equal(2, log.Decisions.Length);
    }

    [Fact]
    public void Merge_refuses_a_damaged_log_so_that_no_line_is_lost()
    {
        Log("a.csv", Decided.Accept(Samples.Planned));
        Log("b.csv", Decided.Accept(Samples.Baseline, "Wang"));
        File.AppendAllText(Path.Combine(_cli.Folder, "b.csv"), "d-1,?\n");
        Assert.Equal(2, _cli.Main("decisions", "merge", "a.csv", "b.csv", "-o", "c.csv"));
        Assert.Contains("line 3: can't be read", _cli.Error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_cli.Folder, "c.csv")));
    }

    [Fact]
    public void Agreement_is_told_field_by_field()
    {
        Log("a.csv", Decided.Accept(Samples.Planned), Decided.Reject(Samples.Growth));
        Log("b.csv", Decided.Edit(Samples.Planned, Samples.Planned.Worth(4500), "Wang"), Decided.Accept(Samples.Growth, "Wang"));
        Assert.Equal(0, _cli.Main("decisions", "agreement", "a.csv", "b.csv"));
        Assert.Matches(@"verdict +2 +50\.0 %", _cli.Out.ToString());
        Assert.Matches(@"place +1 +100\.0 %", _cli.Out.ToString());
    }

    [Theory]
    [InlineData("there is no file 'none.csv'", "agreement", "none.csv", "none.csv")]
    [InlineData("is no log of decisions", "agreement", "text.csv", "text.csv")]
    [InlineData("name what to do: list, merge or agreement")]
    public void Wrong_usage_is_told(string message, params string[] arguments)
    {
        _cli.Write("text.csv", "a,b\n");
        Assert.Equal(2, _cli.Main(["decisions", .. arguments]));
        Assert.Contains(message, _cli.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_reach_the_terminal_without_their_escapes()
    {
        _cli.Write("seeds/a.txt");
        Log("seeds/decisions.csv", Decided.Accept(Samples.Planned, "\u001b[2JLi\u202e"));
        Assert.Equal(0, _cli.Main("decisions", "list"));
        Assert.DoesNotContain('\u001b', _cli.Out.ToString());
        Assert.DoesNotContain('\u202e', _cli.Out.ToString());
    }

    private void Log(string name, params Decision[] decisions)
    {
        string path = Path.Combine(_cli.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using DecisionLog log = DecisionLog.Open(path);
        foreach (Decision decision in decisions)
        {
            log.Append(decision);
        }
    }
}
