using System.Net;
using System.Text.Json;
using Zhibiao.Model;

namespace Zhibiao.Web.Tests;

/// <summary>What the server answers to decisions, without a browser.</summary>
public sealed class ReviewAnswersTests
{
    [Fact]
    public async Task A_decision_is_on_the_disk_when_it_is_answered()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("", "01-shanxi-1953.txt");
        Observation row = review.Rows()[0];
        using HttpResponseMessage answer = await Decide(review, "accept", row.ObservationId);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("二千二百四十二个", await File.ReadAllTextAsync(Path.Combine(review.Documents, "decisions.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(Review.Accepted, review.Session.Observation(row.ObservationId)!.Review);
    }

    [Fact]
    public async Task Who_has_not_seen_the_last_decision_is_told_and_changes_nothing()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("", "01-shanxi-1953.txt");
        string id = review.Rows()[0].ObservationId;
        string stamp = await Stamp(review, id);
        await Decide(review, "reject", id, stamp, "Bo");
        using HttpResponseMessage late = await Decide(review, "accept", id, stamp);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("Bo", (await Body(late)).GetProperty("by").GetString());
        Assert.Equal(Review.Rejected, review.Session.Observation(id)!.Review);
        Assert.Equal(HttpStatusCode.OK, (await Decide(review, "accept", id, await Stamp(review, id))).StatusCode);
    }

    [Fact]
    public async Task A_correction_moves_the_target_and_both_are_shown()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("", "01-shanxi-1953.txt");
        Observation target = review.Rows().Single(row => row.Quote == "五千四百个");
        using HttpResponseMessage answer = await review.PostAsync("decide", new { kind = "edit", reviewer = "Ada", id = target.ObservationId, seen = "", fields = new { value = "4484" } });
        JsonElement change = (await Body(answer)).GetProperty("effect").GetProperty("targets").EnumerateArray().Single();
        Assert.Equal(2.41m, Math.Round(change.GetProperty("before").GetProperty("multiple").GetDecimal(), 2));
        Assert.Equal(2.00m, Math.Round(change.GetProperty("after").GetProperty("multiple").GetDecimal(), 2));
    }

    [Fact]
    public async Task A_correction_that_is_being_typed_shows_its_target_and_is_not_kept()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("", "01-shanxi-1953.txt");
        string id = review.Rows().Single(row => row.Quote == "五千四百个").ObservationId;
        JsonElement change = (await Body(await review.PostAsync("check", new { id, fields = new { value = "4484" } }))).GetProperty("effect").GetProperty("targets").EnumerateArray().Single();
        Assert.Equal(2.00m, Math.Round(change.GetProperty("after").GetProperty("multiple").GetDecimal(), 2));
        JsonElement wrong = await Body(await review.PostAsync("check", new { id, fields = new { value = "4484", place = "Atlantis" } }));
        Assert.Equal(JsonValueKind.Null, wrong.GetProperty("effect").ValueKind);
        Assert.Empty(review.Session.Decisions);
    }

    [Fact]
    public async Task The_answer_to_a_decision_brings_the_next_number_that_is_neither_reviewed_nor_skipped()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("", "01-shanxi-1953.txt");
        JsonElement list = await review.GetAsync("queue?review=unreviewed");
        string name = list.GetProperty("list").GetString()!;
        string[] ids = [.. (await review.GetAsync($"queue?list={name}&limit=50")).GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("id").GetString()!)];
        Assert.Equal((2, ids[2]), Shown(await After("accept", ids[0], ids[1])));
        Assert.Equal((3, ids[3]), Shown(await After("reject", ids[2])));
        Assert.Equal((1, ids[1]), Shown(await After("accept", ids[^1])));
        JsonElement undone = await Body(await review.PostAsync("undo", new { reviewer = "Ada", list = name, then = "same" }));
        Assert.Equal((ids.Length - 1, ids[^1]), Shown(undone));
        Assert.Equal("unreviewed", undone.GetProperty("shown").GetProperty("card").GetProperty("row").GetProperty("review").GetString());
        Assert.Equal("", (await Body(await review.PostAsync("undo", new { reviewer = "Bo", list = name }))).GetProperty("decision").GetString());

        async Task<JsonElement> After(string kind, string id, params string[] skipped) =>
            await Body(await review.PostAsync("decide", new { kind, reviewer = "Ada", id, seen = "", list = name, then = "next", skipped }));

        static (int, string) Shown(JsonElement reply) =>
            (reply.GetProperty("shown").GetProperty("at").GetInt32(), reply.GetProperty("shown").GetProperty("card").GetProperty("row").GetProperty("id").GetString()!);
    }

    [Fact]
    public async Task Targets_have_the_last_decision_before_the_dataset_is_made_anew()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("", "01-shanxi-1953.txt", "02-northeast-1953.txt");
        Observation target = review.Rows().Single(row => row.Quote == "五千四百个");
        int before = (await review.GetAsync("targets?limit=200")).GetProperty("total").GetInt32();
        await review.PostAsync("decide", new { kind = "edit", reviewer = "Ada", id = target.ObservationId, seen = "", fields = new { value = "4484" } });
        JsonElement[] rows = [.. (await review.GetAsync("targets?limit=200")).GetProperty("rows").EnumerateArray()];
        Assert.Equal(before, rows.Length);
        Assert.Equal(4484m, Assert.Single(rows, row => row.GetProperty("targetId").GetString() == target.ObservationId).GetProperty("targetValue").GetDecimal());
        await Decide(review, "reject", target.ObservationId, await Stamp(review, target.ObservationId));
        Assert.DoesNotContain((await review.GetAsync("targets?limit=200")).GetProperty("rows").EnumerateArray(), row => row.GetProperty("targetId").GetString() == target.ObservationId);
    }

    [Fact]
    public async Task Two_logs_that_were_merged_show_their_conflict_and_how_far_they_agree_until_a_third_decision()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("", "01-shanxi-1953.txt");
        await using OpenReview other = await OpenReview.OfSeedsAsync("", "01-shanxi-1953.txt");
        string[] ids = [.. review.Rows().Select(row => row.ObservationId)];
        foreach (string id in ids[..3])
        {
            await Decide(review, "accept", id);
            await Decide(other, id == ids[0] ? "reject" : "accept", id, reviewer: "Bo");
        }

        DecisionLogs.Merge(review.Session.LogPath, other.Session.LogPath, review.Session.LogPath);
        Assert.True(review.Session.Refresh());
        JsonElement progress = await review.GetAsync("progress");
        JsonElement conflict = Assert.Single(progress.GetProperty("conflicts").EnumerateArray());
        Assert.Equal(ids[0], conflict.GetProperty("id").GetString());
        JsonElement verdict = progress.GetProperty("agreement").EnumerateArray().First();
        Assert.Equal(("verdict", 3, 66.7), (verdict.GetProperty("field").GetString(), verdict.GetProperty("rows").GetInt32(), Math.Round(verdict.GetProperty("percent").GetDouble(), 1)));
        Assert.Equal(0, verdict.GetProperty("alpha").GetDouble(), 6);
        await Decide(review, "accept", ids[0], await Stamp(review, ids[0]), "Cai");
        Assert.Empty((await review.GetAsync("progress")).GetProperty("conflicts").EnumerateArray());
    }

    [Fact]
    public async Task A_run_afterwards_has_the_decisions_in_its_rows_targets_and_charts()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("", "01-shanxi-1953.txt", "02-northeast-1953.txt", "03-shandong-fujian-1953.txt");
        Observation target = review.Rows().Single(row => row.Quote == "五千四百个"), rejected = review.Rows().First(row => row.SourceFile.StartsWith("03", StringComparison.Ordinal) && row.Status == Status.Planned && row.Indicator is not null);
        string before = review.Charts();
        await Decide(review, "accept", review.Rows()[0].ObservationId);
        await Decide(review, "reject", rejected.ObservationId);
        using HttpResponseMessage edited = await review.PostAsync("decide", new { kind = "edit", reviewer = "Ada", id = target.ObservationId, seen = "", fields = new { value = "4484" } });
        Assert.Equal(HttpStatusCode.OK, edited.StatusCode);

        string row = Assert.Single(review.RunAgain(target.ObservationId), line => line.StartsWith(target.ObservationId, StringComparison.Ordinal));
        Assert.Contains(",4484,", row, StringComparison.Ordinal);
        Assert.Contains(",corrected,", row, StringComparison.Ordinal);
        Assert.Contains(",rejected,", Assert.Single(review.Table("observations.csv"), line => line.StartsWith(rejected.ObservationId, StringComparison.Ordinal)), StringComparison.Ordinal);
        string planned = Assert.Single(review.Table("targets.csv"), line => line.Contains(target.ObservationId, StringComparison.Ordinal));
        Assert.Contains(",4484,", planned, StringComparison.Ordinal);
        Assert.DoesNotContain("unreviewed", planned, StringComparison.Ordinal);
        Assert.DoesNotContain(review.Table("targets.csv"), line => line.Contains(rejected.ObservationId, StringComparison.Ordinal));
        Assert.DoesNotContain("4484", before, StringComparison.Ordinal);
        Assert.Contains("4484", review.Charts(), StringComparison.Ordinal);
        Assert.Contains("5400", before, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("value", "five")]
    [InlineData("unit", "furlongs")]
    [InlineData("place", "Atlantis")]
    [InlineData("indicator", "happiness")]
    [InlineData("period", "1954-13")]
    [InlineData("subject", "")]
    [InlineData("status", "wished")]
    [InlineData("measure", "size")]
    public async Task A_wrong_value_is_refused_at_its_field(string field, string typed)
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("", "01-shanxi-1953.txt");
        string id = review.Rows()[0].ObservationId;
        var fields = new Dictionary<string, string> { [field] = typed };
        using HttpResponseMessage check = await review.PostAsync("check", new { id, fields });
        Assert.NotEmpty((await Body(check)).GetProperty("errors").GetProperty(field).GetString()!);
        using HttpResponseMessage saved = await review.PostAsync("decide", new { kind = "edit", reviewer = "Ada", id, seen = "", fields });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, saved.StatusCode);
        string english = (await Body(saved)).GetProperty("errors").GetProperty(field).GetString()!;
        Assert.NotEmpty(english);
        using HttpResponseMessage inChinese = await review.PostAsync("decide", new { kind = "edit", reviewer = "Ada", id, seen = "", fields }, request => request.Headers.Add("Accept-Language", "zh"));
        string chinese = (await Body(inChinese)).GetProperty("errors").GetProperty(field).GetString()!;
        Assert.NotEqual(english, chinese);
        Assert.Matches(@"[\u4e00-\u9fff]{2,}", chinese);
        Assert.Empty(review.Session.Decisions);
    }

    [Fact]
    public async Task Places_and_indicators_are_proposed_by_what_was_typed()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("", "01-shanxi-1953.txt");
        Assert.Contains("cn-fujian", Ids(await review.GetAsync("places?q=fuj&d=0")));
        Assert.Contains("cn-fujian", Ids(await review.GetAsync("places?q=福建&d=0")));
        Assert.Contains("apc", Ids(await review.GetAsync("indicators?q=农业生产合作社")));
        Assert.Empty(Ids(await review.GetAsync("indicators?q=")));

        static IEnumerable<string> Ids(JsonElement reply) => reply.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("id").GetString()!);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_every_filter_and_stays_as_it_was_opened()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("", "01-shanxi-1953.txt", "03-shandong-fujian-1953.txt");
        int all = review.Rows().Count;
        Assert.Equal(all, (await review.GetAsync("queue?review=unreviewed")).GetProperty("total").GetInt32());
        JsonElement list = await review.GetAsync("queue?review=unreviewed&place=cn-shanxi&status=planned&indicator=apc");
        JsonElement row = Assert.Single(list.GetProperty("rows").EnumerateArray());
        Assert.Equal("五千四百个", row.GetProperty("quote").GetString());
        await Decide(review, "accept", row.GetProperty("id").GetString()!);
        JsonElement again = await review.GetAsync($"queue?list={list.GetProperty("list").GetString()}&limit=10");
        Assert.Equal(("accepted", 0), (Assert.Single(again.GetProperty("rows").EnumerateArray()).GetProperty("review").GetString(), again.GetProperty("left").GetInt32()));
        Assert.Equal(all - 1, (await review.GetAsync("queue?review=unreviewed")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await review.GetAsync("queue?text=no+such+words")).GetProperty("total").GetInt32());
        Assert.Equal(1, (await review.GetAsync("queue?text=五千四百 山西&status=planned&indicator=apc")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_pieces_of_a_card_are_the_words_of_the_document()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("", "01-shanxi-1953.txt");
        foreach (Observation row in review.Rows())
        {
            JsonElement card = (await review.GetAsync($"card?id={row.ObservationId}")).GetProperty("card");
            Assert.Contains(row.Sentence, Text(card.GetProperty("sentence")), StringComparison.Ordinal);
            JsonElement number = Assert.Single(card.GetProperty("sentence").EnumerateArray(), piece => piece.GetProperty("kind").GetString() == "number");
            Assert.Equal(row.Quote, number.GetProperty("text").GetString());
        }

        static string Text(JsonElement pieces) => string.Concat(pieces.EnumerateArray().Select(piece => piece.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task The_English_that_renders_the_sentence_stands_beside_it()
    {
        await using OpenReview review = await OpenReview.OfAsync("", ("1954.txt",
            "Title: Notice\nAuthor: \nDate: 1954-03-02\nPage: 1\n\nThe year began well. Shanxi Province has 320 mutual-aid teams. Winter wheat is sown.\n\nOriginal:\n\n年初情况良好。山西省有互助组三百二十个。冬麦已经播种。\n"));
        Observation row = Assert.Single(review.Rows(), one => one.Quote == "三百二十个");
        JsonElement card = (await review.GetAsync($"card?id={row.ObservationId}")).GetProperty("card");
        JsonElement number = Assert.Single(card.GetProperty("english").EnumerateArray(), piece => piece.GetProperty("kind").GetString() == "number");
        Assert.StartsWith("320", number.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("The year began well. Shanxi Province has 320 mutual-aid teams. Winter wheat is sown.",
            string.Concat(card.GetProperty("english").EnumerateArray().Select(piece => piece.GetProperty("text").GetString())));
    }

    [Fact]
    public async Task Another_window_hears_of_a_decision()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("", "01-shanxi-1953.txt");
        Task<JsonElement> news = review.GetAsync("changes?since=0");
        string id = review.Rows()[0].ObservationId;
        await Decide(review, "accept", id);
        JsonElement heard = await news;
        Assert.Equal((1, id), (heard.GetProperty("version").GetInt32(), heard.GetProperty("rows").EnumerateArray().Single().GetProperty("id").GetString()));
    }

    private static Task<HttpResponseMessage> Decide(OpenReview review, string kind, string id, string seen = "", string reviewer = "Ada") =>
        review.PostAsync("decide", new { kind, reviewer, id, seen });

    private static async Task<string> Stamp(OpenReview review, string id) => (await review.GetAsync($"card?id={id}")).GetProperty("card").GetProperty("stamp").GetString()!;

    private static async Task<JsonElement> Body(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
}
