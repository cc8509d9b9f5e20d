using System.Globalization;
using Microsoft.Playwright;

namespace Zhibiao.Web.Bench;

/// <summary>How long a reviewer waits in a real browser: from the key or click to the frame that shows the answer.</summary>
internal static class PageTimes
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // A reviewer reads a sentence and looks at six fields before the first decision.
    private const int ReadingMilliseconds = 4000;

    // Does something, and tells after how many milliseconds the page showed what was waited for: until the frame that shows it has been laid out and painted.
    private const string Stopwatch = """
        globalThis.press = key => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        globalThis.type = (id, text) => { const field = document.getElementById(id); field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); };
        globalThis.pick = (id, value) => { const field = document.getElementById(id); field.value = value; field.dispatchEvent(new Event('change', { bubbles: true })); };
        globalThis.card = () => document.querySelector('article.card')?.dataset.id ?? '';
        globalThis.says = (where, words) => document.querySelector(where)?.textContent.includes(words) ?? false;
        globalThis.painted = then => requestAnimationFrame(() => { const after = new MessageChannel(); after.port1.onmessage = () => then(performance.now()); after.port2.postMessage(0); });
        globalThis.opened = new Promise(resolve => {
          const seen = new MutationObserver(() => { if (document.documentElement.dataset.ready) { seen.disconnect(); painted(resolve); } });
          seen.observe(document, { subtree: true, attributes: true });
        });
        globalThis.timed = (act, shown) => new Promise((resolve, reject) => {
          const begin = performance.now();
          const seen = new MutationObserver(look);
          const late = setTimeout(() => { seen.disconnect(); reject(new Error(`not shown within 60 s: ${shown}`)); }, 60000);
          function look() {
            if (!shown()) return;
            seen.disconnect();
            clearTimeout(late);
            painted(end => resolve(end - begin));
          }
          seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
          act();
          look();
        });
        """;

    /// <summary>Goes through a review so many times; nothing where the machine has no Chromium.</summary>
    public static async Task<Times?> MeasureAsync(Uri address, int rounds)
    {
        string? program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        if (program is null)
            return null;
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox", "--disable-gpu"] });
        await using IBrowserContext context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        await context.AddInitScriptAsync(Stopwatch);
        var times = new Times();
        for (int round = -3; round < rounds; round++)
        {
            if (round == 0)
                times = new Times();
            IPage page = await context.NewPageAsync();
            await page.GotoAsync(address.AbsoluteUri);
            times.Add("open the page", await page.EvaluateAsync<double>("() => opened"));
            await page.WaitForFunctionAsync("() => document.getElementById('filter-place') !== null");

            // The first sentence is read.
            await page.WaitForTimeoutAsync(ReadingMilliseconds);
            await RoundAsync(page, times, round);
            await page.CloseAsync();
        }

        return times;
    }

    private static async Task RoundAsync(IPage page, Times times, int round)
    {
        string note = string.Create(CultureInfo.InvariantCulture, $"note {round + 10}");
        await Of("next", "press('j')", "card() !== before");
        await Of("accept, and the next is there", "press('a')", "card() !== before && says('#toast', 'accepted')");
        await Of("reject, and the next is there", "press('x')", "card() !== before && says('#toast', 'rejected')");
        await Of("undo", "press('u')", "card() !== before && says('#toast', 'Undone')");
        await Of("open the form", "press('e')", "document.activeElement.id === 'edit-value'");
        await Of("a wrong value is refused", "type('edit-value', 'some')", "says('#edit-value-note', 'no value')");
        await Of("a right one is taken", "type('edit-value', '4321')", "!says('#edit-value-note', 'no value')");
        await Of("save the form", "document.querySelector('form.edit').requestSubmit()", "says('.badge', 'corrected')");
        await Of("open the flag's note", "press('f')", "document.activeElement.id === 'note'");
        await page.Locator("#note").FillAsync(note);
        await Of("save the flag", "press('Enter')", $"says('.log', '{note}')");
        await Of("filter by province", "pick('filter-place', 'cn-fujian')", "document.getElementById('list-state').textContent !== state && says('article.card .fields', '福建')");
        await Of("open the whole list again", "pick('filter-place', '')", "document.getElementById('list-state').textContent !== state");
        await Of("search", "type('text', '互助组 四川')", "document.getElementById('list-state').textContent !== state && says('article.card', '四川')");
        await Of("end the search", "type('text', '')", "document.getElementById('list-state').textContent !== state");
        await Of("show the document", "press('d')", "document.querySelector('.whole .chosen') !== null");
        await Of("show the targets", "press('3')", "document.querySelector('.of-targets') !== null");
        await Of("show the charts", "press('4')", "document.querySelector('#chart svg text, .page.charts .note') !== null");
        await Of("the charts show the last decisions", "0", "document.querySelector('#chart svg text') !== null && document.querySelector('.page.charts').dataset.waiting === 'false'");
        await Of("show the progress", "press('5')", "document.querySelector('.progress-page') !== null");
        await Of("back to the card", "press('1')", "document.querySelector('article.card') !== null");
        await Of("show the history", "press('h')", "document.querySelector('.history .undo') !== null");
        await page.Keyboard.PressAsync("Escape");

        async Task Of(string action, string act, string shown) => times.Add(action, await page.EvaluateAsync<double>(
            $"() => {{ const before = card(), state = document.getElementById('list-state').textContent; return timed(() => {act}, () => {shown}); }}"));
    }
}
