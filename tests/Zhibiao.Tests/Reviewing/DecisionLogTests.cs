using System.Text;
using Zhibiao.Model;
using Zhibiao.Model.Tables;
using Zhibiao.Reviewing;

namespace Zhibiao.Tests.Reviewing;

public sealed class DecisionLogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string LogFile => _folder.File(DecisionLog.FileName);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_appended_is_read_back_whole()
    {
        Decision edit = Decided.Edit(Samples.Planned, Samples.Planned.Worth(4500) with { PlaceZh = "山|西||省", Period = null }) with { Note = "两行\n,\"引号\"\r\n\\n" };
        Decision[] written;
        using (DecisionLog log = DecisionLog.Open(LogFile))
        {
            written = [log.Append(Decided.Accept(Samples.Baseline)), log.Append(edit), log.Append(Decided.Undo(edit))];
        }

        using DecisionLog read = DecisionLog.Open(LogFile);
        Assert.Equal(written, read.Decisions);
        Assert.Empty(read.Messages);
        Assert.Equal(edit.Note, read.Decisions[1].Note);
        Assert.Equal(edit.Changes, read.Decisions[1].Changes);
        Observation row = read.Decisions[1].Row!;
        Assert.Equal((4500m, "山|西||省", null, Samples.Cooperatives), (row.Quantity.Value, row.PlaceZh, row.Period, row.Indicator));
        Assert.Equal(edit.Row!.Inherited, row.Inherited);
    }

    [Fact]
    public void The_rows_snapshot_says_all_that_the_row_said()
    {
        Observation[] rows = [Samples.Baseline, Samples.Planned, Samples.Growth, Samples.Planned with
        {
            Quantity = new Quantity { Kind = QuantityKind.Money, Low = 0.1m, Modifier = Modifier.Over, Unit = "万元", Si = new UnitValue("CNY_1955", 0.0001m) },
            Section = 3, SentenceIndex = 12, StatedPair = "p1 山西省", Stance = Stance.Forecast, Measure = Measure.Multiple, Language = Language.English, PlaceLevel = null,
        }];
        using DecisionLog log = DecisionLog.Open(LogFile);
        foreach (Observation row in rows)
        {
            Observation back = log.Append(Decided.Accept(row)).Row!;
            Assert.Equal(Decided.Plain(row) with { Inherited = default, Quantity = back.Quantity }, back with { Inherited = default });
            Assert.Equal(row.Quantity with { Digits = default, Inherited = default }, back.Quantity with { Digits = default, Inherited = default });
        }
    }

    [Fact]
    public void Earlier_bytes_never_change()
    {
        using DecisionLog log = DecisionLog.Open(LogFile);
        byte[] before = [];
        for (int i = 0; i < 5; i++)
        {
            log.Append(Decided.Accept(Samples.Baseline, $"R{i}"));
            byte[] now = File.ReadAllBytes(LogFile);
            Assert.True(now.AsSpan().StartsWith(before));
            before = now;
        }
    }

    [Fact]
    public void The_file_begins_with_its_columns_once_and_holds_one_line_a_decision()
    {
        using DecisionLog log = DecisionLog.Open(LogFile);
        log.Append(Decided.Reject(Samples.Growth) with { Note = "a\nb" });
        log.Append(Decided.Reject(Samples.Planned));
        string[] lines = File.ReadAllText(LogFile).Split('\n');
        Assert.Equal("decision_id,reviewer,at,kind,document_id,source_file,observation_id,start,end,quote,quote_sha256,before,after,field,old_value,new_value,note,undoes,settles,row", lines[0]);
        Assert.Equal(4, lines.Length);
        Assert.Equal("", lines[3]);
        Assert.Contains(",Li,2026-11-24T12:00:00.000Z,reject,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_torn_at_any_byte_costs_nothing_that_was_confirmed()
    {
        byte[] two, three;
        Decision[] written;
        using (DecisionLog log = DecisionLog.Open(LogFile))
        {
            log.Append(Decided.Accept(Samples.Baseline));
            log.Append(Decided.Undo(Decided.Accept(Samples.Baseline)));
            two = File.ReadAllBytes(LogFile);
            log.Append(Decided.Edit(Samples.Planned, Samples.Planned.Worth(1)) with { Note = "\"三\", '四'" });
            three = File.ReadAllBytes(LogFile);
            written = [.. log.Decisions];
        }

        for (int cut = two.Length; cut < three.Length; cut++)
        {
            File.WriteAllBytes(LogFile, three[..cut]);
            using DecisionLog log = DecisionLog.Open(LogFile);
            bool whole = cut == three.Length - 1;
            Assert.Equal(whole ? written : written[..2], log.Decisions);
            Assert.Equal(cut > two.Length && !whole, log.Messages.Any(message => message.Contains("line 4", StringComparison.Ordinal) && message.Contains("torn off", StringComparison.Ordinal)));
            if (cut % 60 != 0 && !whole)
                continue;
            Decision next = log.Append(Decided.Reject(Samples.Growth));
            Assert.Empty(log.Messages);
            Assert.True(File.ReadAllBytes(LogFile).AsSpan().StartsWith(whole ? three : two));
            using DecisionLog again = DecisionLog.Open(LogFile);
            Assert.Equal([.. whole ? written : written[..2], next], again.Decisions);
            Assert.Empty(again.Messages);
        }
    }

    [Fact]
    public void A_torn_header_is_written_anew()
    {
        using (DecisionLog log = DecisionLog.Open(LogFile))
            log.Append(Decided.Accept(Samples.Baseline));
        byte[] all = File.ReadAllBytes(LogFile);
        int header = Array.IndexOf(all, (byte)'\n');
        for (int cut = 0; cut <= header; cut++)
        {
            File.WriteAllBytes(LogFile, all[..cut]);
            using DecisionLog log = DecisionLog.Open(LogFile);
            Assert.Empty(log.Decisions);
            log.Append(Decided.Accept(Samples.Baseline));
            Assert.Equal(all, File.ReadAllBytes(LogFile));
        }
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("a;b\n1;2\n")]
    [InlineData("\0\0\0\n")]
    public void A_file_that_is_no_log_is_left_alone(string content)
    {
        File.WriteAllText(LogFile, content);
        Assert.Contains("line 1: this is no log of decisions", Assert.Throws<StoreException>(() => DecisionLog.Open(LogFile)).Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(LogFile));
    }

    [Fact]
    public void A_damaged_line_in_the_middle_is_named_and_the_others_count()
    {
        using (DecisionLog log = DecisionLog.Open(LogFile))
        {
            log.Append(Decided.Accept(Samples.Baseline));
            log.Append(Decided.Accept(Samples.Planned));
        }

        string[] lines = File.ReadAllText(LogFile).Split('\n');
        File.WriteAllText(LogFile, string.Join('\n', [lines[0], "d-1,\"x", lines[1][..40], lines[1].Replace(",accept,", ",approve,", StringComparison.Ordinal), lines[2], ""]));
        using DecisionLog read = DecisionLog.Open(LogFile);
        Assert.Equal("o-planned", Assert.Single(read.Decisions).Anchor.ObservationId);
        Assert.Collection(
            read.Messages,
            message => Assert.Contains("line 2: can't be read (it is damaged)", message, StringComparison.Ordinal),
            message => Assert.Contains("line 3: can't be read (it has", message, StringComparison.Ordinal),
            message => Assert.Contains("line 4: can't be read ('approve' is no DecisionKind)", message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_log_that_a_spreadsheet_saved_reads_the_same()
    {
        Decision written;
        using (DecisionLog log = DecisionLog.Open(LogFile))
            written = log.Append(Decided.Accept(Samples.Baseline) with { Note = "=1+1" });
        File.WriteAllText(LogFile, File.ReadAllText(LogFile).Replace("\n", "\r\n", StringComparison.Ordinal), new UTF8Encoding(true));
        using DecisionLog read = DecisionLog.Open(LogFile);
        Assert.Equal([written], read.Decisions);
        Assert.Equal("=1+1", written.Note);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("'=1")]
    [InlineData("\t=1")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a,b\"c\nd\r")]
    [InlineData(" \\n ")]
    public void Hostile_names_and_notes_come_back_as_they_went_and_run_nowhere(string text)
    {
        using (DecisionLog log = DecisionLog.Open(LogFile))
            log.Append(Decided.Accept(Samples.Baseline) with { Reviewer = text, Note = text });
        using DecisionLog read = DecisionLog.Open(LogFile);
        Assert.Equal((text, text), (read.Decisions[0].Reviewer, read.Decisions[0].Note));
        string[] cells = [.. TestCsv.Rows(LogFile)[0]];
        Assert.All(cells, cell => Assert.False(cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal), cell));
    }

    [Fact]
    public void The_same_decision_taken_twice_gets_two_ids()
    {
        using DecisionLog log = DecisionLog.Open(LogFile);
        Decision first = log.Append(Decided.Accept(Samples.Baseline)), second = log.Append(Decided.Accept(Samples.Baseline));
        Assert.NotEqual(first.DecisionId, second.DecisionId);
    }

    [Fact]
    public async Task Two_logs_on_one_file_lose_nothing_and_see_each_other()
    {
        const int each = 25;
        using DecisionLog one = DecisionLog.Open(LogFile), other = DecisionLog.Open(LogFile);
        await Task.WhenAll(Write(one, "A"), Write(other, "B"));
        one.Refresh();
        Assert.Equal(2 * each, one.Decisions.Length);
        using DecisionLog read = DecisionLog.Open(LogFile);
        Assert.Empty(read.Messages);
        Assert.Equal(one.Decisions, read.Decisions);
        Assert.Equal(Enumerable.Range(0, each).Select(i => $"{i}"), read.Decisions.Where(decision => decision.Reviewer == "B").Select(decision => decision.Note));
        Assert.Equal(one.Sha256, read.Sha256);

        static Task Write(DecisionLog log, string name) => Task.Run(() =>
        {
            for (int i = 0; i < each; i++)
                log.Append(Decided.Accept(Samples.Baseline, name) with { Note = $"{i}" });
        });
    }

    [Fact]
    public void A_log_held_by_another_program_is_a_clear_error_and_stays_whole()
    {
        using DecisionLog log = DecisionLog.Open(LogFile);
        log.Append(Decided.Accept(Samples.Baseline));
        byte[] before = File.ReadAllBytes(LogFile);
        using (new FileStream(LogFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            StoreException error = Assert.Throws<StoreException>(() => log.Append(Decided.Reject(Samples.Growth)));
            Assert.Contains("close other programs that have the file open", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, File.ReadAllBytes(LogFile));
        log.Append(Decided.Reject(Samples.Growth));
        Assert.Equal(2, log.Decisions.Length);
    }

    [Fact]
    public void A_missing_log_is_empty_and_not_made()
    {
        using DecisionLog log = DecisionLog.Open(LogFile);
        Assert.Empty(log.Decisions);
        Assert.Equal("", log.Sha256);
        Assert.False(File.Exists(LogFile));
    }
}
