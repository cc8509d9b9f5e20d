using Zhibiao.Model;

namespace Zhibiao.Tests;

/// <summary>A review of one small document, and the runs after it.</summary>
public sealed class ReviewSessionTests : IDisposable
{
    private const string File = "shanxi.txt";
    private const string Text = """
        日期：1953-11-28
        标题：山西省明年办社的打算
        正文：
        【山西分社十一月二十七日讯】山西省现有农业生产合作社二千二百四十二个，计划明年增加到五千四百个。

        各地还有三百头新式步犁没有卖出。
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly ReviewOptions _options;

    public ReviewSessionTests()
    {
        Directory.CreateDirectory(_folder.File("in"));
        Write(Text);
        _options = new ReviewOptions { Inputs = [_folder.File("in")], OutputFolder = _folder.File("out"), Workers = 1 };
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_correction_changes_row_target_and_dataset_and_survives_a_run()
    {
        using (ReviewSession session = Open())
        {
            Observation planned = Planned(session);
            ReviewChange change = session.Decide(Edit(planned, ("value", "4500")));
            Assert.Equal("", change.Problem);
            Assert.Equal((5400m, 4500m, Review.Corrected), (change.Before!.Quantity.Value!.Value, change.After!.Quantity.Value!.Value, change.After.Review));
            TargetChange target = Assert.Single(change.Targets);
            Assert.Equal((5400m, 4500m), (target.Before!.TargetValue!.Value, target.After!.TargetValue!.Value));
            await session.Settle(TestContext.Current.CancellationToken);
            Assert.Equal((1, 1), (session.Version, session.Shown));
            Assert.Equal(4500m, Assert.Single(session.Dataset.Targets, one => one.TargetId == target.After.TargetId).TargetValue);
        }

        Assert.Contains(Run(), row => row["quote"] == "五千四百个" && row["value"] == "4500" && row["review"] == "corrected");
        using ReviewSession again = Open();
        Assert.Equal(4500m, Planned(again).Quantity.Value);
    }

    [Fact]
    public void A_log_that_was_merged_while_the_review_is_open_is_taken_over_whole()
    {
        using ReviewSession session = Open();
        Observation baseline = session.Observations(File).Single(row => row.Quote == "二千二百四十二个");
        Assert.Equal("", session.Decide(Request(DecisionKind.Accept, Planned(session).ObservationId)).Problem);
        Directory.CreateDirectory(_folder.File("other"));
        System.IO.File.Copy(_folder.File("in/" + File), _folder.File("other/" + File));
        string other;
        using (ReviewSession bo = ReviewSession.Open(_options with { Inputs = [_folder.File("other")] }, cancellation: TestContext.Current.CancellationToken))
        {
            foreach (string note in new[] { "one", "two", "three" })
                Assert.Equal("", bo.Decide(Request(DecisionKind.Flag, baseline.ObservationId) with { Reviewer = "Bo", Note = note }).Problem);
            Assert.Equal("", bo.Decide(Request(DecisionKind.Reject, baseline.ObservationId) with { Reviewer = "Bo" }).Problem);
            other = bo.LogPath;
        }

        DecisionLogs.Merge(other, session.LogPath, session.LogPath);
        Assert.Equal("", session.Decide(Request(DecisionKind.Flag, Planned(session).ObservationId) with { Note = "after" }).Problem);
        Assert.Empty(session.Messages);
        Assert.Equal(Review.Rejected, session.Observation(baseline.ObservationId)!.Review);
        using ReviewSession again = Open();
        Assert.Equal(6, again.Decisions.Length);
        Assert.Equal(again.Decisions, session.Decisions);
        Assert.Equal((Review.Rejected, Review.Accepted), (again.Observation(baseline.ObservationId)!.Review, Planned(again).Review));
    }

    [Fact]
    public void A_rejected_row_gives_no_target()
    {
        using ReviewSession session = Open();
        TargetChange target = Assert.Single(session.Decide(Request(DecisionKind.Reject, Planned(session).ObservationId)).Targets);
        Assert.Null(target.After);
        Assert.Equal(Review.Rejected, Planned(session).Review);
    }

    [Fact]
    public void Any_decision_can_be_undone()
    {
        using ReviewSession session = Open();
        Observation planned = Planned(session);
        Decision first = session.Decide(Edit(planned, ("unit", "户"))).Decision!;
        session.Decide(Request(DecisionKind.Accept, session.Observations(File)[0].ObservationId));
        ReviewChange undone = session.Decide(Request(DecisionKind.Undo, "") with { Undoes = first.DecisionId });
        Assert.Equal(("个", Review.Unreviewed), (undone.After!.Quantity.Unit, undone.After.Review));
        Assert.Equal(Review.Accepted, session.Observations(File)[0].Review);
        Assert.Equal("that decision is undone already", session.Decide(Request(DecisionKind.Undo, "") with { Undoes = first.DecisionId }).Problem);
        Assert.Equal("户", session.Decide(Request(DecisionKind.Undo, "") with { Undoes = undone.Decision!.DecisionId }).After!.Quantity.Unit);
    }

    [Fact]
    public void A_wrong_entry_is_refused_and_nothing_is_written()
    {
        using ReviewSession session = Open();
        ReviewChange refused = session.Decide(Edit(Planned(session), ("value", "4500"), ("place", "Atlantis")));
        Assert.Equal("place", refused.ProblemField);
        Assert.Contains("is no place of the gazetteer", refused.Problem, StringComparison.Ordinal);
        Assert.Null(refused.Decision);
        Assert.False(System.IO.File.Exists(session.LogPath));
        Assert.Equal("nothing was changed; accept the row where it is right as it stands", session.Decide(Edit(Planned(session), ("value", "5400"))).Problem);
        Assert.Equal("a flag needs a note that says what is doubtful", session.Decide(Request(DecisionKind.Flag, Planned(session).ObservationId)).Problem);
        Assert.Equal("that row is no longer there; reload the page", session.Decide(Request(DecisionKind.Accept, "o-none")).Problem);
        Assert.StartsWith("a reviewer's name", session.Decide(Request(DecisionKind.Accept, Planned(session).ObservationId) with { Reviewer = "a\nb" }).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missed_statistic_is_added_by_its_words_and_survives_a_run()
    {
        int at = Text.IndexOf("三百头", StringComparison.Ordinal);
        string id;
        using (ReviewSession session = Open())
        {
            FieldCheck draft = session.Draft(File, new TextSpan(at, at + 2));
            Assert.Equal(("三百头", 300m), (draft.Row!.Quote, draft.Row.Quantity.Value));
            if (session.Observations(File).FirstOrDefault(row => row.Span == draft.Row.Span) is { } found)
                session.Decide(Request(DecisionKind.Reject, found.ObservationId));
            ReviewRequest add = Request(DecisionKind.Add, "") with { SourceFile = File, Span = new TextSpan(at, at + 2), Fields = [new("subject", "步犁"), new("place", "山西省"), new("status", "actual")] };
            ReviewChange change = session.Decide(add);
            Assert.Equal("", change.Problem);
            Assert.Null(change.Before);
            id = change.After!.ObservationId;
            Assert.Equal("that statistic is there already", session.Decide(add).Problem);
        }

        IReadOnlyDictionary<string, string> row = Assert.Single(Run(), row => row["observation_id"] == id);
        Assert.Equal(("三百头", "步犁", "cn-shanxi", "accepted"), (row["quote"], row["subject"], row["place_id"], row["review"]));
    }

    [Fact]
    public void Decisions_find_their_rows_when_the_file_grew_moved_and_was_corrected_nearby()
    {
        using (ReviewSession session = Open())
        {
            session.Decide(Edit(Planned(session), ("value", "4500"), ("subject", "农业社")));
            session.Decide(Request(DecisionKind.Reject, session.Observations(File)[0].ObservationId));
        }

        System.IO.File.Delete(_folder.File("in/shanxi.txt"));
        Directory.CreateDirectory(_folder.File("in/sub"));
        System.IO.File.WriteAllText(_folder.File("in/sub/other.txt"), Text
            .Replace("正文：\n", "正文：\n前面添了一段，说明来历。\n\n", StringComparison.Ordinal)
            .Replace("山西省现有", "山西省現有", StringComparison.Ordinal));
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Run();
        Assert.Contains(rows, row => row["quote"] == "五千四百个" && row["value"] == "4500" && row["subject"] == "农业社" && row["source_file"] == "sub/other.txt");
        Assert.Contains(rows, row => row["quote"] == "二千二百四十二个" && row["review"] == "rejected");
        Assert.Empty(Checks("decision-unplaced"));
    }

    [Fact]
    public void A_decision_whose_words_are_gone_is_listed_and_comes_back_with_them()
    {
        using (ReviewSession session = Open())
            session.Decide(Request(DecisionKind.Reject, Planned(session).ObservationId));
        Write(Text.Replace("五千四百个", "四千五百个", StringComparison.Ordinal));
        Assert.DoesNotContain(Run(), row => row["review"] == "rejected");
        Assert.Contains("Li (reject '五千四百个' in shanxi.txt) finds its place no more", Assert.Single(Checks("decision-unplaced")), StringComparison.Ordinal);
        Assert.Single(DecisionLogs.Unplaced(_options, TestContext.Current.CancellationToken));
        using (ReviewSession session = Open())
            Assert.Single(session.Unplaced);
        Write(Text);
        Assert.Contains(Run(), row => row["review"] == "rejected");
        Assert.Empty(Checks("decision-unplaced"));
    }

    [Fact]
    public void Two_sessions_on_one_folder_see_each_other_and_a_conflict_is_settled_by_a_third_decision()
    {
        using ReviewSession li = Open(), wang = Open();
        string id = Planned(li).ObservationId;
        li.Decide(Request(DecisionKind.Accept, id));
        wang.Decide(Request(DecisionKind.Reject, id) with { Reviewer = "Wang" });
        Assert.Equal(Review.Rejected, wang.Observation(id)!.Review);
        Assert.Equal(Review.Accepted, li.Observation(id)!.Review);
        Assert.True(li.Refresh());
        Assert.Equal(Review.Rejected, li.Observation(id)!.Review);
        Assert.Single(li.Conflicts);
        Decision third = li.Decide(Request(DecisionKind.Accept, id)).Decision!;
        Assert.Equal(2, third.Settles.Length);
        Assert.Empty(li.Conflicts);
        wang.Refresh();
        Assert.Equal((3, Review.Accepted), (wang.Decisions.Length, wang.Observation(id)!.Review));
    }

    [Fact]
    public void What_a_correction_would_do_to_targets_is_told_and_nothing_is_kept()
    {
        using ReviewSession session = Open();
        Observation planned = Planned(session), now = session.Check(planned, "value", "4500").Row!;
        TargetChange change = Assert.Single(session.Effect(planned, now));
        Assert.Equal((5400m, 4500m), (change.Before!.TargetValue!.Value, change.After!.TargetValue!.Value));
        Assert.Empty(session.Effect(planned, planned));
        Assert.Equal((0, 5400m), (session.Version, Planned(session).Quantity.Value!.Value));
        Assert.False(System.IO.File.Exists(session.LogPath));
        session.Decide(Edit(planned, ("value", "4500")));
        Assert.Equal(4500m, Assert.Single(session.Targets(File), one => one.TargetId == change.After.TargetId).TargetValue);
    }

    [Fact]
    public async Task The_dataset_follows_by_itself_and_at_once_where_somebody_waits()
    {
        using ReviewSession session = Open();
        session.Decide(Request(DecisionKind.Accept, Planned(session).ObservationId));
        session.PutOff();
        await session.Follow(TestContext.Current.CancellationToken);
        Assert.Equal((1, 1), (session.Version, session.Shown));
        session.Decide(Request(DecisionKind.Reject, Planned(session).ObservationId));
        await session.Settle(TestContext.Current.CancellationToken);
        Assert.Equal((2, 2), (session.Version, session.Shown));
        Assert.Contains(session.Dataset.Observations, row => row.Review == Review.Rejected);
    }

    [Fact]
    public void Conflicts_and_flags_stand_among_the_checks_of_a_run()
    {
        using (ReviewSession session = Open())
        {
            string id = Planned(session).ObservationId;
            session.Decide(Request(DecisionKind.Accept, id));
            session.Decide(Request(DecisionKind.Reject, id) with { Reviewer = "Wang" });
            session.Decide(Request(DecisionKind.Flag, id) with { Note = "=看原件" });
        }

        Run();
        Assert.Equal("Two reviewers disagree: Li accepted the row, Wang rejected it. Decide it once more", Assert.Single(Checks("decision-conflict")));
        Assert.Equal("Li flagged it: =看原件", Assert.Single(Checks("reviewer-flag")));
    }

    [Fact]
    public void A_rerun_takes_new_decisions_and_their_undoing_into_what_it_kept()
    {
        WriteMore();
        Run();
        Decision reject;
        using (ReviewSession session = Open())
            reject = session.Decide(Request(DecisionKind.Reject, Planned(session).ObservationId)).Decision!;
        Assert.Contains(Run(), row => row["review"] == "rejected");
        IReadOnlyDictionary<string, string> kept = Tables("out");
        new Pipeline().Run(new RunOptions { Inputs = _options.Inputs, OutputFolder = _folder.File("anew"), Charts = false }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(Tables("anew"), kept);
        using (ReviewSession session = Open())
            session.Decide(Request(DecisionKind.Undo, "") with { Undoes = reject.DecisionId });
        Assert.DoesNotContain(Run(), row => row["review"] == "rejected");
    }

    [Fact]
    public void Shards_replay_the_log_to_the_same_tables()
    {
        WriteMore();
        using (ReviewSession session = Open())
        {
            session.Decide(Edit(Planned(session), ("value", "4500")));
            session.Decide(Request(DecisionKind.Flag, session.Observations("hebei.txt")[0].ObservationId) with { Note = "?" });
        }

        Run();
        foreach (int number in new[] { 1, 2 })
        {
            new Pipeline().Run(
                new RunOptions { Inputs = _options.Inputs, OutputFolder = _folder.File("shards"), Charts = false, Shard = new Shard(number, 2) },
                cancellation: TestContext.Current.CancellationToken);
        }

        new Pipeline().Merge(new RunOptions { Inputs = [_folder.File("shards")], OutputFolder = _folder.File("merged"), Charts = false }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(Tables("out"), Tables("merged"));
        Assert.Equal(System.IO.File.ReadAllText(_folder.File("out/run.json")), System.IO.File.ReadAllText(_folder.File("merged/run.json")));
    }

    [Fact]
    public async Task The_session_shows_the_dataset_that_a_run_writes()
    {
        WriteMore();
        using ReviewSession session = Open();
        session.Decide(Edit(Planned(session), ("value", "4500")));
        session.Decide(Request(DecisionKind.Flag, Planned(session).ObservationId) with { Note = "?" });
        await session.Settle(TestContext.Current.CancellationToken);
        Run();
        Dataset written = new Zhibiao.Storing.DatasetStore().Read(_folder.File("out/dataset.sqlite")), shown = session.Dataset;
        Assert.Equal(written.Targets, shown.Targets);
        Assert.Equal(written.Checks.Select(check => (check.CheckId, check.Message)), shown.Checks.Select(check => (check.CheckId, check.Message)));
        Assert.Equal(written.Series.Select(point => (point.Value, point.PlaceId, point.Date)), shown.Series.Select(point => (point.Value, point.PlaceId, point.Date)));
        Assert.Equal(written.Observations.Select(row => (row.ObservationId, row.Review, row.PairId)), shown.Observations.Select(row => (row.ObservationId, row.Review, row.PairId)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_run_tells_which_log_it_replayed(bool datesAreBelieved)
    {
        // A file that was written some seconds ago is known by its date, as in a slow run.
        if (datesAreBelieved)
            System.IO.File.SetLastWriteTimeUtc(_folder.File("in/shanxi.txt"), DateTime.UtcNow.AddMinutes(-1));
        using (ReviewSession session = Open())
            session.Decide(Request(DecisionKind.Accept, Planned(session).ObservationId));
        string other = _folder.File("other.csv");
        System.IO.File.Move(_folder.File("in/decisions.csv"), other);
        Assert.DoesNotContain(Run(), row => row["review"] == "accepted");
        Assert.Contains(Run(other), row => row["review"] == "accepted");
        string manifest = System.IO.File.ReadAllText(_folder.File("out/run.json"));
        Assert.Contains("\"decisions\": 1", manifest, StringComparison.Ordinal);
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.IO.File.ReadAllBytes(other)));
        Assert.Contains($"\"decisions_sha256\": \"{hash}\"", manifest, StringComparison.Ordinal);
    }

    private static ReviewRequest Request(DecisionKind kind, string id) => new() { Reviewer = "Li", Kind = kind, ObservationId = id };

    private static ReviewRequest Edit(Observation row, params (string Field, string Text)[] fields) =>
        Request(DecisionKind.Edit, row.ObservationId) with { Fields = [.. fields.Select(pair => KeyValuePair.Create(pair.Field, pair.Text))] };

    private static Observation Planned(ReviewSession session) =>
        session.Documents.SelectMany(document => session.Observations(document.SourceFile)).First(row => row.Quote == "五千四百个");

    private void WriteMore() => System.IO.File.WriteAllText(_folder.File("in/hebei.txt"), """
        日期：1954-12-05
        标题：山西省办社情况
        正文：
        到十二月底，山西省已有农业生产合作社五千二百个。
        """);

    private Dictionary<string, string> Tables(string folder) => Directory.GetFiles(_folder.File(folder), "*.csv")
        .ToDictionary(file => Path.GetFileName(file), System.IO.File.ReadAllText, StringComparer.Ordinal);

    private void Write(string text) => System.IO.File.WriteAllText(_folder.File("in/shanxi.txt"), text);

    private ReviewSession Open() => ReviewSession.Open(_options, cancellation: TestContext.Current.CancellationToken);

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Run(string decisions = "")
    {
        new Pipeline().Run(
            new RunOptions { Inputs = _options.Inputs, OutputFolder = _options.OutputFolder, Charts = false, Workers = 1, DecisionsFile = decisions },
            cancellation: TestContext.Current.CancellationToken);
        return Table("observations.csv");
    }

    private IReadOnlyList<string> Checks(string kind) => [.. Table("checks.csv").Where(row => row["kind"] == kind).Select(row => row["message"])];

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string name)
    {
        Zhibiao.Exporting.CsvTable table = Zhibiao.Exporting.CsvTable.Read(_folder.File($"out/{name}"));
        return [.. table.Rows.Select(row => table.Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }
}
