using System.Net.Http.Json;
using System.Text.Json;
using Zhibiao.Model;

namespace Zhibiao.Web.Tests;

/// <summary>A review of some documents in a folder of its own, served while the object lives.</summary>
public sealed class OpenReview : IAsyncDisposable
{
    private readonly string _folder;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });

    private OpenReview(string folder, ReviewSession session, ReviewSite site)
    {
        _folder = folder;
        Session = session;
        Site = site;
        _client.BaseAddress = new Uri(site.Address.GetLeftPart(UriPartial.Authority));
        _client.DefaultRequestHeaders.Add("X-Zhibiao-Token", Token);
    }

    public ReviewSession Session { get; }

    public ReviewSite Site { get; }

    public string Token => Site.Address.Fragment["#token=".Length..];

    public string Documents => Path.Combine(_folder, "documents");

    /// <summary>Documents of the project's own samples.</summary>
    public static Task<OpenReview> OfSeedsAsync(string reviewer, params string[] names) =>
        OfAsync(reviewer, [.. names.Select(name => (name, File.ReadAllText(Path.Combine(Reports.Repository(), "seeds", name))))]);

    public static async Task<OpenReview> OfAsync(string reviewer, params (string Name, string Text)[] documents)
    {
        string folder = Directory.CreateTempSubdirectory("zhibiao-review-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "documents"));
        foreach ((string name, string text) in documents)
            await File.WriteAllTextAsync(Path.Combine(folder, "documents", name), text);
        ReviewSession session = ReviewSession.Open(new ReviewOptions { Inputs = [Path.Combine(folder, "documents")], OutputFolder = Path.Combine(folder, "output") });
        return new OpenReview(folder, session, await ReviewSite.StartAsync(session, reviewer: reviewer));
    }

    /// <summary>Every row as it stands now, in text order.</summary>
    public IReadOnlyList<Observation> Rows() => [.. Session.Documents.SelectMany(document => Session.Observations(document.SourceFile))];

    /// <summary>Runs the pipeline over the documents as they stand, decisions included; the lines of observations.csv that hold the words.</summary>
    public IReadOnlyList<string> RunAgain(string words)
    {
        Run();
        return [.. Table("observations.csv").Where(line => line.Contains(words, StringComparison.Ordinal))];
    }

    /// <summary>The lines of a table of the last run.</summary>
    public IReadOnlyList<string> Table(string name) => File.ReadAllLines(Path.Combine(Output, name));

    /// <summary>Runs the pipeline, and gives the specifications of all charts.</summary>
    public string Charts()
    {
        Run();
        return string.Concat(Directory.EnumerateFiles(Path.Combine(Output, "charts"), "*.v*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }

    private string Output => Path.Combine(_folder, "output");

    private void Run() => new Pipeline().Run(new RunOptions { Inputs = [Documents], OutputFolder = Output, Formats = [] });

    public async Task<JsonElement> GetAsync(string what) => await _client.GetFromJsonAsync<JsonElement>($"/api/{what}");

    /// <summary>Sends a change as the page does.</summary>
    public Task<HttpResponseMessage> PostAsync(string what, object body, Action<HttpRequestMessage>? otherwise = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/{what}") { Content = JsonContent.Create(body) };
        request.Headers.Add("Origin", _client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        otherwise?.Invoke(request);
        return _client.SendAsync(request);
    }

    /// <summary>Asks as it is, without the token unless the request brings it.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using var bare = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = _client.BaseAddress };
        return await bare.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Site.DisposeAsync();
        Session.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
