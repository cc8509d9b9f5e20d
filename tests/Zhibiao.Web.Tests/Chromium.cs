using Microsoft.Playwright;

namespace Zhibiao.Web.Tests;

/// <summary>The system's Chromium, started once for all tests; where it is missing, a test is skipped with the reason.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string _profile = Directory.CreateTempSubdirectory("zhibiao-chromium-").FullName;
    private IPlaywright? _playwright;
    private IBrowserContext? _context;

    public async ValueTask InitializeAsync()
    {
        if (Program() is not string program)
            return;
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _context = await _playwright.Chromium.LaunchPersistentContextAsync(_profile, new()
        {
            ExecutablePath = program,
            Args = Arguments,
            Locale = "en-GB",
            ColorScheme = ColorScheme.Light,
            ViewportSize = new() { Width = 1280, Height = 900 },
        });
    }

    /// <summary>A page that notes what goes wrong on it.</summary>
    public Task<WatchedPage> OpenAsync(string file, string address = "lang=en", int width = 1280, int height = 900) =>
        GoAsync(new Uri(Path.GetFullPath(file)).AbsoluteUri + "#" + address, "", width, height);

    /// <summary>A page of a site on this machine, which may ask that site only.</summary>
    public Task<WatchedPage> OpenAsync(Uri address, int width = 1280, int height = 900) =>
        GoAsync(address.AbsoluteUri, address.GetLeftPart(UriPartial.Authority) + "/", width, height);

    private async Task<WatchedPage> GoAsync(string address, string site, int width, int height)
    {
        if (_context is null)
            Assert.Skip("needs chromium (Debian: apt-get install chromium), which is not in PATH");
        IPage page = await _context.NewPageAsync();
        await page.SetViewportSizeAsync(width, height);
        var watched = new WatchedPage(page, site);
        await page.GotoAsync(address);
        try
        {
            await page.WaitForSelectorAsync("html[data-ready]", new() { Timeout = 20_000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"the page is not ready after 20 seconds: {string.Join(" | ", watched.Complaints)}");
        }

        return watched;
    }

    public async ValueTask DisposeAsync()
    {
        if (_context is not null)
            await _context.CloseAsync();
        _playwright?.Dispose();
        Directory.Delete(_profile, recursive: true);
    }

    private static string? Program() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
