using System.Diagnostics;
using Microsoft.Playwright;

namespace Zhibiao.Web.Tests;

/// <summary>The report in a real browser.</summary>
public sealed class ReportPageTests(Chromium chromium, Reports reports, ITestOutputHelper output) : IClassFixture<Chromium>, IClassFixture<Reports>
{
    [Fact]
    public async Task The_seeds_are_filtered_read_and_shown_in_both_languages()
    {
        await using WatchedPage watched = await chromium.OpenAsync(reports.Seeds());
        IPage page = watched.Page;
        await watched.PictureAsync("report-1280", whole: true);
        Assert.Equal("13", await page.Locator("#tiles strong").First.InnerTextAsync());

        await page.SelectOptionAsync("#filter-place", "cn-shanxi");
        ILocator places = page.Locator(".table-numbers tbody td[data-head=Place]");
        Assert.NotEqual(0, await places.CountAsync());
        Assert.All(await places.AllInnerTextsAsync(), place => Assert.DoesNotContain("Fujian", place, StringComparison.Ordinal));

        ILocator number = page.Locator(".table-targets .number", new() { HasTextString = "5,400" });
        await number.ClickAsync();
        Assert.Equal("五千四百个", await page.Locator("#panel mark").InnerTextAsync());
        Assert.Contains("五千四百个", await page.Locator("#panel blockquote").InnerTextAsync(), StringComparison.Ordinal);
        await watched.PictureAsync("report-1280-panel");
        await page.Keyboard.PressAsync("Escape");
        Assert.True(await number.EvaluateAsync<bool>("button => button === document.activeElement"));

        await page.ClickAsync("#language");
        Assert.Equal("计划指标", await page.Locator("#targets h2").InnerTextAsync());
        Assert.Equal("zh-Hans", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Contains("山西省", await page.Locator(".table-targets tbody").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("cn-shanxi", await page.Locator("#filter-place").InputValueAsync());
        await watched.PictureAsync("report-1280-zh");
        watched.AssertQuiet();
    }

    [Fact]
    public async Task Charts_are_drawn_and_a_mark_leads_to_its_sentence()
    {
        await using WatchedPage watched = await chromium.OpenAsync(reports.Seeds());
        IPage page = watched.Page;
        if (await page.Locator("#charts figure").CountAsync() == 0 || await page.EvaluateAsync<bool>("() => typeof vega === 'undefined'"))
            Assert.Skip("needs the renderer's Node packages (npm ci in src/Zhibiao/Charting/render), which are not here");
        ILocator chart = page.Locator("#chart-targets-apc-1954");
        await chart.ScrollIntoViewIfNeededAsync();
        await chart.Locator("svg").WaitForAsync();
        ILocator marks = chart.Locator("svg path[transform]");
        int count = await marks.CountAsync();
        for (int i = 0; i < count && await page.Locator("#panel[open]").CountAsync() == 0; i++)
            await marks.Nth(i).ClickAsync(new() { Force = true });
        Assert.Equal(1, await page.Locator("#panel[open] mark").CountAsync());
        await page.Keyboard.PressAsync("Escape");
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await page.ClickAsync("#language");
        await chart.ScrollIntoViewIfNeededAsync();
        await chart.Locator("svg").WaitForAsync();
        Assert.Contains("农业生产合作社", await chart.Locator("svg").TextContentAsync(), StringComparison.Ordinal);
        watched.AssertQuiet();
    }

    [Fact]
    public async Task The_keyboard_alone_reads_number_after_number()
    {
        await using WatchedPage watched = await chromium.OpenAsync(reports.Seeds());
        IPage page = watched.Page;
        await page.Locator(".table-numbers .number").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        string first = await page.Locator("#panel mark").InnerTextAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Contains("n=o-", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal(first, await page.Locator("#panel mark").InnerTextAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await page.Locator("#panel[open]").CountAsync());
        watched.AssertQuiet();
    }

    [Fact]
    public async Task Words_narrow_every_table_and_nothing_is_said_so()
    {
        await using WatchedPage watched = await chromium.OpenAsync(reports.Seeds());
        await watched.Page.FillAsync("#filter-text", "no such words");
        await watched.Page.Locator(".table-numbers .empty").WaitForAsync();
        await watched.Page.ClickAsync("#clear");
        Assert.Equal(0, await watched.Page.Locator(".table-numbers .empty").CountAsync());
        watched.AssertQuiet();
    }

    [Fact]
    public async Task Nothing_is_wider_than_a_telephone()
    {
        await using WatchedPage watched = await chromium.OpenAsync(reports.Seeds(), width: 400, height: 820);
        await watched.PictureAsync("report-400", whole: true);
        Assert.Equal(400, await watched.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await watched.Page.Locator(".table-targets .number").First.ClickAsync();
        await watched.PictureAsync("report-400-panel");
        Assert.True(await watched.Page.Locator("#panel").EvaluateAsync<bool>("panel => panel.scrollWidth <= 400"));
        watched.AssertQuiet();
    }

    [Fact]
    public async Task Texts_of_documents_are_never_markup()
    {
        await using WatchedPage watched = await chromium.OpenAsync(reports.Of(Reports.Hostile(), "hostile"));
        IPage page = watched.Page;
        Assert.Equal(0, await page.Locator("img").CountAsync());
        Assert.Contains("<script>alert(3)</script>", await page.Locator("#language").EvaluateAsync<string>("() => { document.getElementById('language').click(); return document.querySelector('.table-documents').textContent; }"), StringComparison.Ordinal);
        await page.Locator(".table-numbers .number").First.ClickAsync();
        Assert.StartsWith("五个</script>", await page.Locator("#panel mark").TextContentAsync(), StringComparison.Ordinal);
        await watched.PictureAsync("report-hostile");
        watched.AssertQuiet();
    }

    [Fact]
    public async Task Twenty_thousand_statistics_open_and_are_filtered()
    {
        string file = reports.Of(Reports.Many(20_000), "many");
        long size = new FileInfo(file).Length;
        Assert.InRange(size, 1, 15_000_000);
        var watch = Stopwatch.StartNew();
        await using WatchedPage watched = await chromium.OpenAsync(file);
        TimeSpan opened = watch.Elapsed;
        watch.Restart();
        await watched.Page.SelectOptionAsync("#filter-place", "cn-hubei");
        output.WriteLine($"20,000 statistics: {size / 1e6:0.0} MB, opened in {opened.TotalSeconds:0.00} s, filtered in {watch.Elapsed.TotalSeconds:0.00} s");
        Assert.Equal("4,998", await watched.Page.Locator("#contents a[href='#numbers'] .count").InnerTextAsync());
        Assert.Equal(50, await watched.Page.Locator(".table-numbers tbody tr").CountAsync());
        await watched.Page.Locator("#numbers .pager button").Last.ClickAsync();
        Assert.Equal("2", await watched.Page.Locator("#numbers .pager input").InputValueAsync());
        await watched.PictureAsync("report-many");
        watched.AssertQuiet();
    }
}
