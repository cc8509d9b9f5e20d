using Microsoft.Playwright;
using Zhibiao.Model;
using static Microsoft.Playwright.Assertions;

namespace Zhibiao.Web.Tests;

/// <summary>Each key of the review in a real browser, and what is found by it.</summary>
public sealed class ReviewKeysTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Shanxi = "01-shanxi-1953.txt";

    [Fact]
    public async Task Each_key_does_what_the_help_says()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", Shanxi);
        await using WatchedPage watched = await chromium.OpenAsync(review.Site.Address);
        IPage page = watched.Page;
        string[] ids = [.. (await review.GetAsync("queue?review=unreviewed&limit=50")).GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("id").GetString()!)];
        await page.Keyboard.PressAsync("?");
        foreach (string key in new[] { "a", "x", "e", "s", "u", "f", "j", "k", "d", "h", "/", "?" })
            await Expect(page.Locator("#dialog kbd").GetByText(key, new() { Exact = true })).ToBeVisibleAsync();
        await watched.PictureAsync("review-help");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator("#toast")).ToContainTextAsync("No decision yet");
        await page.Keyboard.PressAsync("j");
        await CardIs(1);
        await page.Keyboard.PressAsync("k");
        await CardIs(0);
        await page.Keyboard.PressAsync("s");
        await Expect(page.Locator("#toast")).ToContainTextAsync("skipped for now");
        await CardIs(1);
        await page.Keyboard.PressAsync("a");
        await CardIs(2);
        await page.Keyboard.PressAsync("x");
        await CardIs(3);
        await page.Keyboard.PressAsync("u");
        await CardIs(2);
        await page.Keyboard.PressAsync("d");
        await Expect(page.Locator(".whole .chosen")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await CardIs(2);
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#text")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("h");
        await Expect(page.Locator(".history li")).ToHaveCountAsync(3);
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator("#edit-value")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("f");
        await Expect(page.Locator("#note")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("which year?");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#toast")).ToContainTextAsync("flagged");
        Assert.Equal([DecisionKind.Accept, DecisionKind.Reject, DecisionKind.Undo, DecisionKind.Flag], review.Session.Decisions.Select(one => one.Kind));
        watched.AssertQuiet();

        async Task CardIs(int at) => await Expect(page.Locator("article.card")).ToHaveAttributeAsync("data-id", ids[at]);
    }

    [Fact]
    public async Task A_search_narrows_the_list_as_it_is_typed_and_a_filter_by_choice()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", Shanxi, "02-northeast-1953.txt");
        await using WatchedPage watched = await chromium.OpenAsync(review.Site.Address);
        IPage page = watched.Page;
        int found = review.Rows().Count(row => row.Sentence.Contains("二千二百", StringComparison.Ordinal)), all = review.Rows().Count;
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("二千二百");
        await Expect(page.Locator("#list-state")).ToContainTextAsync($"{found} numbers");
        await Expect(page.Locator("article.card blockquote")).ToContainTextAsync("二千二百");
        await page.Locator("#text").FillAsync("no such words");
        await Expect(page.Locator("#view")).ToContainTextAsync("Nothing fits the filter");
        await page.ClickAsync("#view button");
        await Expect(page.Locator("#list-state")).ToContainTextAsync($"{all} numbers");
        await page.ClickAsync("#filter-box summary");
        await page.SelectOptionAsync("#filter-place", "cn-shanxi");
        await Expect(page.Locator("#list-state")).ToContainTextAsync($"{review.Rows().Count(row => row.ProvinceId == "cn-shanxi")} numbers");
        await Expect(page.Locator("#filter-state")).ToContainTextAsync("(1)");
        watched.AssertQuiet();
    }

    [Fact]
    public async Task A_conflict_of_two_reviewers_is_found_in_the_progress_and_decided_once_more()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Cai", Shanxi);
        string id = review.Rows()[0].ObservationId;
        foreach ((string reviewer, DecisionKind kind) in new[] { ("Ada", DecisionKind.Accept), ("Bo", DecisionKind.Reject) })
            Assert.NotNull(review.Session.Decide(new ReviewRequest { Reviewer = reviewer, Kind = kind, ObservationId = id }).Decision);
        await using WatchedPage watched = await chromium.OpenAsync(review.Site.Address);
        IPage page = watched.Page;
        await page.Keyboard.PressAsync("5");
        await Expect(page.Locator(".progress-page")).ToContainTextAsync("Ada accepted the row, Bo rejected it");
        await Expect(page.Locator(".of-agreement tbody tr").First).ToContainTextAsync("Is it a statistic");
        await watched.PictureAsync("review-conflict");
        await page.Locator(".conflicts a").ClickAsync();
        await Expect(page.Locator("article.card")).ToHaveAttributeAsync("data-id", id);
        await Expect(page.Locator(".doubts")).ToContainTextAsync("Two reviewers disagree");
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("#toast")).ToContainTextAsync("accepted");
        Assert.Empty(review.Session.Conflicts);
        Assert.Equal(Review.Accepted, review.Session.Observation(id)!.Review);
        await page.Keyboard.PressAsync("5");
        await Expect(page.Locator(".counts")).ToBeVisibleAsync();
        await Expect(page.Locator(".conflicts")).ToHaveCountAsync(0);
        watched.AssertQuiet();
    }
}
