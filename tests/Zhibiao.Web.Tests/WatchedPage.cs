using Microsoft.Playwright;

namespace Zhibiao.Web.Tests;

/// <summary>A page, what its console complained of, and what it asked the network for.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];
    private readonly List<string> _expected = [];

    /// <param name="page">The page.</param>
    /// <param name="site">What it may ask besides itself, e.g. <c>http://127.0.0.1:5010/</c>; empty for nothing.</param>
    public WatchedPage(IPage page, string site = "")
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !_expected.Any(words => message.Text.Contains(words, StringComparison.Ordinal)))
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            // Until it is closed the page stands still, and a test would end without saying what ran.
            _complaints.Add($"a dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if ((site.Length == 0 || !request.Url.StartsWith(site, StringComparison.Ordinal)) && !request.Url.StartsWith("data:", StringComparison.Ordinal) 
                && !(request.IsNavigationRequest && request.Url.StartsWith("file:", StringComparison.Ordinal)))
                _requests.Add(request.Url);
        };
    }

    /// <summary>A script that says whether what is typed goes into a field.</summary>
    public const string Typing = "() => document.activeElement.matches('input, textarea, select')";

    public IPage Page { get; }

    /// <summary>Id of the number that the review shows; empty where it shows none.</summary>
    public async Task<string> ShownAsync() => await Page.Locator("article.card").GetAttributeAsync("data-id") ?? "";

    /// <summary>From here on, complaints of the console that hold one of the words are right: the browser notes every refused request there.</summary>
    public void Expect(params string[] words) => _expected.AddRange(words);

    /// <summary>What went wrong since the page was opened: complaints of the console, errors, dialogs.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Fails where anything went wrong since the page was opened.</summary>
    public void AssertQuiet()
    {
        Assert.Empty(_complaints);
        Assert.Empty(_requests);
    }

    /// <summary>Waits until the page's policy has stopped so many scripts, and fails where one ran or anything else went wrong.</summary>
    public async Task AssertStoppedByPolicyAsync(int scripts)
    {
        for (int waited = 0; _complaints.Count < scripts && waited < 5_000; waited += 50)
            await Page.WaitForTimeoutAsync(50);
        Assert.Equal(scripts, _complaints.Count);
        Assert.All(_complaints, complaint => Assert.Contains("Content Security Policy", complaint, StringComparison.Ordinal));
        Assert.Empty(_requests);
    }

    /// <summary>A picture for people, where the variable ZHIBIAO_SCREENSHOTS names a folder.</summary>
    public async Task PictureAsync(string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("ZHIBIAO_SCREENSHOTS") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = whole });
    }

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
