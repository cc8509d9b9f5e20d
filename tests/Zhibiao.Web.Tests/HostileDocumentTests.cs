namespace Zhibiao.Web.Tests;

/// <summary>The report and the review of documents that are made to harm whoever opens them, from the file on, in a real browser.</summary>
public sealed class HostileDocumentTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const string Evil = "</script><script>alert(1)</script><img src=http://evil.example/x onerror=alert(2)>]]></text><svg onload=alert(3)><a href=\"javascript:alert(4)\" onmouseover='alert(5)'>x</a><!--\u202e";

    // A script, and one that comes with a picture that can't be shown.
    private const string Injected = "<script>alert(7)</script><img src=\"data:image/png,x\" onerror=\"alert(8)\">";

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
    public async Task The_reports_policy_alone_stops_what_would_run_in_it()
    {
        string report = await File.ReadAllTextAsync(Path.Combine(Run(), "report.html"), TestContext.Current.CancellationToken);
        await using WatchedPage watched = await chromium.OpenAsync(await ChangedAsync(report.Replace("</body>", $"{Injected}</body>", StringComparison.Ordinal)));
        await watched.AssertStoppedByPolicyAsync(2);
    }

    [Fact]
    public async Task Without_its_policy_a_script_in_the_report_would_run_and_be_noticed()
    {
        string report = await File.ReadAllTextAsync(Path.Combine(Run(), "report.html"), TestContext.Current.CancellationToken);
        int policy = report.IndexOf("<meta http-equiv=\"Content-Security-Policy\"", StringComparison.Ordinal), end = report.IndexOf('>', policy) + 1;
        await using WatchedPage watched = await chromium.OpenAsync(await ChangedAsync(report[..policy] + report[end..].Replace("</body>", $"{Injected}</body>", StringComparison.Ordinal)));
        Assert.Contains("a dialog: 7", watched.Complaints);
        Assert.ThrowsAny<Exception>(watched.AssertQuiet);
    }

    [Fact]
    public async Task The_reviews_policy_alone_stops_what_would_run_in_it()
    {
        await using OpenReview review = await OpenReview.OfAsync("R", (Name: "evil.txt", Text: Document));
        await using WatchedPage watched = await chromium.OpenAsync(review.Site.Address);
        await watched.Page.EvaluateAsync("html => document.body.insertAdjacentHTML('beforeend', html)", Injected);
        await watched.Page.EvaluateAsync("() => { const s = document.createElement('script'); s.textContent = 'alert(9)'; document.body.append(s); }");
        await watched.AssertStoppedByPolicyAsync(2);
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

    private async Task<string> ChangedAsync(string report)
    {
        string path = Path.Combine(_folder, "changed.html");
        await File.WriteAllTextAsync(path, report, TestContext.Current.CancellationToken);
        return path;
    }

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
