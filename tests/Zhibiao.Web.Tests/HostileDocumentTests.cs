namespace Zhibiao.Web.Tests;

/// <summary>The report and the review of documents that are made to harm whoever opens them, from the file on, in a real browser.</summary>
public sealed class HostileDocumentTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const string Evil = "</script><script>alert(1)</script><img src=http://evil.example/x onerror=alert(2)>]]></text><svg onload=alert(3)><a href=\"javascript:alert(4)\" onmouseover='alert(5)'>x</a><!--\u202e";

    private readonly string _folder = Directory.CreateTempSubdirectory("zhibiao-hostile-").FullName;

    [Fact]
    public async Task No_script_of_a_document_runs_in_its_report_and_nothing_is_asked_of_the_network()
    {
        string report = Path.Combine(Run(), "report.html");
        await using WatchedPage watched = await chromium.OpenAsync(report);
        Assert.Equal(0, await watched.Page.Locator("img, a[href^='javascript:'], [onmouseover], [onload], [onerror]").CountAsync());
        Assert.Contains("alert(1)", await watched.Page.Locator(".table-documents").TextContentAsync(), StringComparison.Ordinal);
        await watched.Page.Locator(".table-numbers .number").First.ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(watched.Page.Locator("#panel")).ToContainTextAsync("alert", new() { Timeout = 30_000 }); // the charts are drawn first
        await watched.Page.Keyboard.PressAsync("Escape");
        await watched.Page.ClickAsync("#language");
        await watched.PictureAsync("report-hostile-documents", whole: true);
        watched.AssertQuiet();
    }

    [Fact]
    public async Task The_page_would_notice_a_script_that_ran()
    {
        string report = Path.Combine(Run(), "report.html"), broken = Path.Combine(_folder, "broken.html");
        await File.WriteAllTextAsync(broken, (await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken)).Replace("</body>", "<script>alert(1)</script></body>", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await using WatchedPage watched = await chromium.OpenAsync(broken);
        Assert.ThrowsAny<Exception>(watched.AssertQuiet);
    }

    [Fact]
    public async Task No_script_of_a_document_runs_in_its_review()
    {
        await using OpenReview review = await OpenReview.OfAsync("R", (Name: "evil.txt", Text: Document));
        await using WatchedPage watched = await chromium.OpenAsync(review.Site.Address);
        await Microsoft.Playwright.Assertions.Expect(watched.Page.Locator("body")).ToContainTextAsync("onmouseover");
        Assert.Equal(0, await watched.Page.Locator("img, a[href^='javascript:'], [onmouseover], [onload], [onerror]").CountAsync());
        watched.AssertQuiet();
    }

    private static string Document => Hostile(File.ReadAllText(Path.Combine(Reports.Repository(), "seeds", "01-shanxi-1953.txt"))).Replace("二千二百四十二个", "二千二百四十二个" + Evil, StringComparison.Ordinal);

    private static string Hostile(string seed) =>
        seed.Replace("标题：", "标题：" + Evil, StringComparison.Ordinal).Replace("作者：", "作者：" + Evil, StringComparison.Ordinal).Replace("来源：", "来源：" + Evil, StringComparison.Ordinal);

    private string Run()
    {
        string input = Path.Combine(_folder, "in"), output = Path.Combine(_folder, "out");
        Directory.CreateDirectory(input);
        foreach (string seed in Directory.GetFiles(Path.Combine(Reports.Repository(), "seeds"), "*.txt"))
            File.WriteAllText(Path.Combine(input, Path.GetFileName(seed)), Hostile(File.ReadAllText(seed)));
        File.WriteAllText(Path.Combine(input, OperatingSystem.IsWindows() ? "a.txt" : "<script>alert(6).txt"), Document);
        new Pipeline().Run(new RunOptions { Inputs = [input], OutputFolder = output, Formats = ["svg"] });
        return output;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
