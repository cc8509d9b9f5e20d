using Microsoft.Playwright;
using Zhibiao.Model;
using static Microsoft.Playwright.Assertions;

namespace Zhibiao.Web.Tests;

/// <summary>Several windows, a window that is loaded again, and one without the key, in a real browser.</summary>
public sealed class ReviewWindowsTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Shanxi = "01-shanxi-1953.txt";

    [Fact]
    public async Task Two_windows_show_each_others_decisions_and_the_later_is_told()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", Shanxi);
        await using WatchedPage one = await chromium.OpenAsync(review.Site.Address);
        await using WatchedPage two = await chromium.OpenAsync(review.Site.Address);
        string id = await one.ShownAsync();
        await one.Page.Keyboard.PressAsync("x");
        await Expect(two.Page.Locator(".badge")).ToContainTextAsync("rejected");
        await Expect(two.Page.Locator("#toast")).ToContainTextAsync("rejected · Ada");
        Assert.Equal(id, await two.ShownAsync());

        // What reaches the server from a window that has not heard of a decision is refused, and the window shows the decision.
        await two.Page.RouteAsync("**/api/changes**", _ => Task.CompletedTask);
        await two.Page.ReloadAsync();
        await two.Page.WaitForSelectorAsync("html[data-ready]");
        await two.Page.Keyboard.PressAsync("j");
        await Expect(two.Page.Locator("article.card")).Not.ToHaveAttributeAsync("data-id", id);
        string shown = await two.ShownAsync();
        using HttpResponseMessage quicker = await review.PostAsync("decide", new { kind = "accept", reviewer = "Bo", id = shown, seen = "" });
        Assert.True(quicker.IsSuccessStatusCode);
        two.Expect("409");
        await two.Page.Keyboard.PressAsync("x");
        await Expect(two.Page.Locator("#toast")).ToContainTextAsync("Changed meanwhile by Bo");
        Assert.Equal(Review.Accepted, review.Session.Observation(shown)!.Review);
        await Expect(two.Page.Locator(".badge")).ToContainTextAsync("accepted");
        one.AssertQuiet();
    }

    [Fact]
    public async Task A_reload_in_the_middle_goes_on_where_it_was()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("", Shanxi);
        await using WatchedPage watched = await chromium.OpenAsync(review.Site.Address);
        IPage page = watched.Page;
        await page.WaitForFunctionAsync(WatchedPage.Typing);
        await page.Keyboard.TypeAsync("Ada");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#who")).ToHaveTextAsync("Ada");
        await Expect(page.Locator("#dialog")).Not.ToBeVisibleAsync();
        for (int decided = 0; decided < 2; decided++)
        {
            string before = await watched.ShownAsync();
            await page.Keyboard.PressAsync("a");
            await Expect(page.Locator("#toast")).ToContainTextAsync("accepted");
            await Expect(page.Locator("article.card")).Not.ToHaveAttributeAsync("data-id", before);
        }

        await Expect(page.Locator("#list-state")).ToContainTextAsync($"{review.Rows().Count - 2} still");
        string shown = await watched.ShownAsync();
        await page.ReloadAsync();
        await page.WaitForSelectorAsync("html[data-ready]");
        Assert.Equal(shown, await watched.ShownAsync());
        await Expect(page.Locator("#who")).ToHaveTextAsync("Ada");
        await Expect(page.Locator("#list-state")).ToContainTextAsync($"{review.Rows().Count - 2} still");
        Assert.DoesNotContain(review.Token, page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("#list-state")).ToContainTextAsync($"{review.Rows().Count - 3} still");
        watched.AssertQuiet();
    }

    [Fact]
    public async Task Without_the_key_of_the_address_nothing_is_shown()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", Shanxi);
        await using WatchedPage watched = await chromium.OpenAsync(review.Site.Address);
        await watched.Page.EvaluateAsync("() => sessionStorage.clear()");
        await watched.Page.ReloadAsync();
        await Expect(watched.Page.Locator("#view")).ToContainTextAsync("Open the address that the command printed");
        Assert.Equal(0, await watched.Page.Locator(".row").CountAsync());
    }

    [Fact]
    public async Task A_window_whose_list_the_server_no_longer_keeps_goes_on()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", Shanxi);
        await using WatchedPage watched = await chromium.OpenAsync(review.Site.Address);
        IPage page = watched.Page;
        for (int turn = 0; turn < 2; turn++)
        {
            for (int list = 0; list < 100; list++)
                await review.GetAsync("queue?limit=1");
            string before = await watched.ShownAsync();
            await page.Keyboard.PressAsync(turn == 0 ? "a" : "s");
            await Expect(page.Locator("article.card")).Not.ToHaveAttributeAsync("data-id", before);
            await Expect(page.Locator("#list-state")).ToContainTextAsync($"{review.Rows().Count - 1} still to review");
        }

        Assert.Single(review.Session.Decisions);
        watched.AssertQuiet();
    }

    [Fact]
    public async Task A_list_in_use_is_kept_however_many_are_opened()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", Shanxi);
        string list = (await review.GetAsync("queue?limit=1")).GetProperty("list").GetString()!, id = review.Rows()[0].ObservationId;
        for (int other = 0; other < 100; other++)
        {
            await review.GetAsync("queue?limit=1");
            Assert.NotEqual(-1, (await review.GetAsync($"card?list={list}&id={id}")).GetProperty("at").GetInt32());
        }
    }
}
