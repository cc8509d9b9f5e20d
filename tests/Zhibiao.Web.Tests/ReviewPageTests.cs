using Microsoft.Playwright;
using Zhibiao.Model;
using static Microsoft.Playwright.Assertions;

namespace Zhibiao.Web.Tests;

/// <summary>The review in a real browser, mostly by keyboard.</summary>
public sealed class ReviewPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Shanxi = "01-shanxi-1953.txt";

    [Fact]
    public async Task A_whole_document_is_reviewed_by_keyboard_alone()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("", Shanxi);
        await using WatchedPage watched = await chromium.OpenAsync(review.Site.Address);
        IPage page = watched.Page;
        await watched.PictureAsync("review-name");
        await FieldIsThere(page);
        await page.Keyboard.TypeAsync("Li Wen 李文");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#who")).ToHaveTextAsync("Li Wen 李文");
        await watched.PictureAsync("review-1280");

        // One is corrected, one rejected, one flagged and skipped, the rest accepted; the skipped one last.
        await OpenField(page, "e");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("about 99");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".badge")).ToContainTextAsync("corrected");
        await watched.PictureAsync("review-corrected");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await Expect(page.Locator("#toast")).ToContainTextAsync("rejected");
        await OpenField(page, "f");
        await page.Keyboard.TypeAsync("look at the scan");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".log")).ToContainTextAsync("look at the scan");
        await page.Keyboard.PressAsync("s");
        for (int left = review.Rows().Count - 3; left > 0; left--)
        {
            await page.Keyboard.PressAsync("a");
            await Expect(page.Locator("#list-state")).ToContainTextAsync($"{left} still to review");
        }

        await Expect(page.Locator("#toast")).ToContainTextAsync("1 was skipped");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#toast .link").PressAsync("Enter");
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("#list-state")).ToContainTextAsync("all reviewed");
        await watched.PictureAsync("review-done");
        Assert.DoesNotContain(review.Rows(), row => row.Review == Review.Unreviewed);
        Assert.Equal([1, 1], new[] { Review.Corrected, Review.Rejected }.Select(state => review.Rows().Count(row => row.Review == state)));
        Assert.All(review.Session.Decisions, decision => Assert.Equal("Li Wen 李文", decision.Reviewer));
        watched.AssertQuiet();
    }

    [Fact]
    public async Task A_key_counts_at_once_when_the_name_was_given()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("", Shanxi);
        await using WatchedPage watched = await chromium.OpenAsync(review.Site.Address);
        IPage page = watched.Page;
        await FieldIsThere(page);
        await page.Keyboard.TypeAsync("Ada");

        // Both keys before the browser draws: until then it leaves the focus in the field that is out of sight.
        string second = await page.EvaluateAsync<string>("""
            () => {
              const press = key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
              press('Enter');
              const focus = document.activeElement.id;
              press('e');
              return focus;
            }
            """);
        Assert.NotEqual("name", second);
        await Expect(page.Locator("#edit-value")).ToBeFocusedAsync();

        // The browser tells of the closed window late; one that is open by then stays open.
        await page.Keyboard.PressAsync("Escape");
        await page.EvaluateAsync("""
            () => {
              document.getElementById('help-button').click();
              document.querySelector('#dialog .close').click();
              document.getElementById('help-button').click();
            }
            """);
        await page.WaitForTimeoutAsync(200);
        await Expect(page.Locator("#dialog .keys")).ToBeVisibleAsync();
        watched.AssertQuiet();
    }

    [Fact]
    public async Task The_last_decision_is_undone_by_a_key_and_any_from_the_history()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", Shanxi);
        await using WatchedPage watched = await chromium.OpenAsync(review.Site.Address);
        IPage page = watched.Page;
        string first = await watched.ShownAsync();
        await page.Keyboard.PressAsync("x");
        await Expect(page.Locator("#toast")).ToContainTextAsync("rejected");
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("#toast")).ToContainTextAsync("accepted");
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator("#toast")).ToContainTextAsync("Undone");
        Assert.Equal([Review.Rejected], review.Rows().Select(row => row.Review).Where(state => state != Review.Unreviewed));

        await page.Keyboard.PressAsync("h");
        await watched.PictureAsync("review-history");
        await page.Locator(".history li", new() { HasTextString = "rejected" }).Locator(".undo").PressAsync("Enter");
        await Expect(page.Locator("article")).ToHaveAttributeAsync("data-id", first);
        await Expect(page.Locator(".badge")).ToContainTextAsync("unreviewed");
        Assert.All(review.Rows(), row => Assert.Equal(Review.Unreviewed, row.Review));
        Assert.Equal(4, review.Session.Decisions.Length);
        watched.AssertQuiet();
    }

    [Fact]
    public async Task A_wrong_value_is_refused_beside_its_field_and_a_place_is_completed()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", Shanxi);
        await using WatchedPage watched = await chromium.OpenAsync(review.Site.Address);
        IPage page = watched.Page;
        string id = await watched.ShownAsync();
        await page.Keyboard.PressAsync("e");
        await page.Locator("#edit-value").FillAsync("some");
        await Expect(page.Locator("#edit-value-note")).ToContainTextAsync("is no value");
        await watched.PictureAsync("review-refused");
        watched.Expect("422");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#edit-value")).ToBeFocusedAsync();
        Assert.Empty(review.Session.Decisions);

        await page.Locator("#edit-value").FillAsync("70 to 80");
        await page.Locator("#edit-place").FillAsync("");
        await page.Locator("#edit-place").PressSequentiallyAsync("fuji");
        await Expect(page.Locator("#edit-place-list li").First).ToContainTextAsync("福建省");
        await watched.PictureAsync("review-place");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#edit-place")).ToHaveValueAsync("cn-fujian");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".badge")).ToContainTextAsync("corrected");
        Observation row = review.Session.Observation(id)!;
        Assert.Equal((70m, 80m, "福建省"), (row.Quantity.Low, row.Quantity.High, row.PlaceZh));
        watched.AssertQuiet();
    }

    [Fact]
    public async Task A_correction_shows_what_it_does_to_the_target_and_its_charts_view()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", Shanxi);
        await using WatchedPage watched = await chromium.OpenAsync(review.Site.Address);
        IPage page = watched.Page;
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("五千四百个");
        int found = review.Rows().Count(row => row.Sentence.Contains("五千四百个", StringComparison.Ordinal));
        await Expect(page.Locator("#list-state")).ToContainTextAsync($"{found} numbers");
        await page.Locator("#list .row", new() { HasTextString = "5,400" }).ClickAsync();
        await Expect(page.Locator(".feeds")).ToContainTextAsync("×2.41");
        await page.Keyboard.PressAsync("e");
        await page.Locator("#edit-value").FillAsync("4484");
        await Expect(page.Locator(".outcome .new")).ToContainTextAsync("×2.00");
        Assert.Empty(review.Session.Decisions);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#effect .old")).ToContainTextAsync("×2.41");
        await Expect(page.Locator("#effect .new")).ToContainTextAsync("×2.00");
        await page.Keyboard.PressAsync("3");
        await Expect(page.Locator(".of-targets")).ToContainTextAsync("4,484");
        await watched.PictureAsync("review-targets");
        await page.Keyboard.PressAsync("4");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Charts");
        if (ReviewDesk.DrawingLibrary.Count > 0)
            await Expect(page.Locator("#chart svg").First).ToContainTextAsync("4,484");
        await watched.PictureAsync("review-charts");

        // The view shows what it had, until the next correction is drawn in.
        await page.Keyboard.PressAsync("1");
        await page.Keyboard.PressAsync("e");
        await page.Locator("#edit-value").FillAsync("4600");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#effect .old")).ToContainTextAsync("×2.00");
        await page.Keyboard.PressAsync("4");
        await Expect(page.Locator(".page.charts[data-waiting=false]")).ToHaveCountAsync(1);
        if (ReviewDesk.DrawingLibrary.Count > 0)
            await Expect(page.Locator("#chart svg").First).ToContainTextAsync("4,600");
        await page.Keyboard.PressAsync("5");
        await Expect(page.Locator(".lead")).ToContainTextAsync("Reviewed: 1 of");
        await watched.PictureAsync("review-progress");
        watched.AssertQuiet();
    }

    [Fact]
    public async Task A_decision_stands_after_a_rerun()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", Shanxi);
        await using WatchedPage watched = await chromium.OpenAsync(review.Site.Address);
        string quote = review.Session.Observation(await watched.ShownAsync())!.Quote;
        await watched.Page.Keyboard.PressAsync("x");
        await Expect(watched.Page.Locator("#toast")).ToContainTextAsync("rejected");
        Assert.Contains(review.RunAgain(quote), line => line.Contains("rejected", StringComparison.Ordinal));
        watched.AssertQuiet();
    }

    [Fact]
    public async Task A_missed_number_is_added_by_selecting_its_words()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", "12-training-1954.txt");
        await using WatchedPage watched = await chromium.OpenAsync(review.Site.Address);
        IPage page = watched.Page;
        int before = review.Rows().Count;
        string quote = review.Rows()[0].Quote;
        await page.Keyboard.PressAsync("x");
        await Expect(page.Locator("#toast")).ToContainTextAsync("rejected");
        await page.Keyboard.PressAsync("d");
        await Expect(page.Locator(".whole .rejected[data-start]").First).ToBeVisibleAsync();
        await watched.PictureAsync("review-document");
        await page.EvaluateAsync("""
            () => {
              const words = [...document.querySelectorAll('.whole [data-start]')].find(one => one.classList.contains('rejected'));
              const range = document.createRange();
              range.selectNodeContents(words);
              getSelection().removeAllRanges();
              getSelection().addRange(range);
            }
            """);
        await page.ClickAsync(".offer");
        await page.Locator("#edit-subject").FillAsync("受训社长");
        await page.Locator("#edit-value").FillAsync("7");
        await watched.PictureAsync("review-add");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".card .fields")).ToContainTextAsync("受训社长");
        Assert.Equal(before + 1, review.Rows().Count);
        Assert.Contains(review.Rows(), row => row.Subject == "受训社长" && row.Quantity.Low == 7);
        Assert.NotEmpty(quote);
        watched.AssertQuiet();
    }

    [Fact]
    public async Task Texts_of_documents_are_never_markup()
    {
        const string evil = "<script>alert(1)</script><img src=x onerror=alert(2)>\u202e";
        await using OpenReview review = await OpenReview.OfAsync("<b>Ada</b>", ("1953-11-28.txt",
            $"id: 11\n标题：{evil}题\n日期：1953-11-28\n作者：{evil}\n来源：{evil}\n\n正文：\n山西省现有农业生产合作社{evil}一百二十个。计划明年发展到三百个{evil}。\n\n描述：\n"));
        await using WatchedPage watched = await chromium.OpenAsync(review.Site.Address);
        IPage page = watched.Page;
        await Expect(page.Locator("#card-title")).ToContainTextAsync("<script>alert(1)</script>");
        await Expect(page.Locator(".passages")).ToContainTextAsync("<img src=x onerror=alert(2)>▯一百二十个");
        await OpenField(page, "f");
        await page.Keyboard.TypeAsync(evil);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".log")).ToContainTextAsync("<script>");
        await watched.PictureAsync("review-hostile");
        foreach (string key in new[] { "d", "2", "3", "4", "5" })
        {
            await page.Keyboard.PressAsync(key);
            await page.WaitForTimeoutAsync(50);
        }

        Assert.Equal(0, await page.Locator("main img, main script, aside script, b").CountAsync());
        watched.AssertQuiet();
    }

    [Fact]
    public async Task Both_languages_and_a_telephone_are_served()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", Shanxi);
        await using WatchedPage watched = await chromium.OpenAsync(review.Site.Address, 400, 820);
        IPage page = watched.Page;
        foreach ((string view, int key) in new[] { ("numbers", 1), ("documents", 2), ("targets", 3), ("charts", 4), ("progress", 5) })
        {
            await page.Keyboard.PressAsync($"{key}");
            await Expect(page.Locator("html")).ToHaveAttributeAsync("data-ready", view);
            if (view == "charts")
                await Expect(page.Locator(".page.charts[data-waiting=false]")).ToHaveCountAsync(1);
            await watched.PictureAsync($"review-400-{view}");
            Assert.Equal(400, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        }

        await page.Keyboard.PressAsync("1");
        await page.ClickAsync("#queue-toggle");
        await Expect(page.Locator("#list .row").First).ToBeVisibleAsync();
        await page.Locator("#list .row").Nth(1).ClickAsync();
        await Expect(page.Locator("#list")).ToBeHiddenAsync();
        await page.ClickAsync("#language");
        await Expect(page.Locator("#bar button").First).ToContainTextAsync("认可");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
        await watched.PictureAsync("review-400-zh");
        await page.Locator("#bar button").First.ClickAsync();
        await Expect(page.Locator("#toast")).ToContainTextAsync("已认可");
        watched.AssertQuiet();
    }

    /// <summary>Presses a key that asks for words, and waits until they go into a field.</summary>
    private static async Task OpenField(IPage page, string key)
    {
        await page.Keyboard.PressAsync(key);
        await FieldIsThere(page);
    }

    /// <summary>Waits until what is typed goes into a field.</summary>
    private static async Task FieldIsThere(IPage page) => await page.WaitForFunctionAsync(WatchedPage.Typing);
}
