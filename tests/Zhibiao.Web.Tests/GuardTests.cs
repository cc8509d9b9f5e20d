using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Zhibiao.Web.Tests;

/// <summary>Only the page that was served here gets answers.</summary>
public sealed partial class GuardTests
{
    private static readonly object Accept = new { kind = "accept", reviewer = "Ada", id = "o-x", seen = "" };

    [Fact]
    public async Task The_page_comes_with_a_strict_policy_and_holds_no_data()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", "01-shanxi-1953.txt");
        using HttpResponseMessage page = await review.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/"));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            Assert.Single(page.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
        string markup = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(review.Token, markup, StringComparison.Ordinal);
        Assert.DoesNotContain("山西", markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1.evil.example")]
    public async Task Another_host_name_is_refused(string host)
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", "01-shanxi-1953.txt");
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await StatusAsync(review, "/", request => request.Headers.Host = host));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await StatusAsync(review, "/api/start", request =>
        {
            request.Headers.Host = host;
            request.Headers.Add("X-Zhibiao-Token", review.Token);
        }));
    }

    [Fact]
    public async Task Data_needs_the_token()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", "01-shanxi-1953.txt");
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(review, "/api/start", _ => { }));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(review, "/api/start", request => request.Headers.Add("X-Zhibiao-Token", new string('0', 32))));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(review, "/api/start", request => request.Headers.Add("X-Zhibiao-Token", review.Token)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await review.PostAsync("decide", Accept, request => request.Headers.Add("X-Zhibiao-Token", "other"))).StatusCode);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData("")]
    public async Task A_change_from_another_origin_or_none_is_refused(string origin)
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", "01-shanxi-1953.txt");
        using HttpResponseMessage answer = await review.PostAsync("decide", Accept, request =>
        {
            request.Headers.Remove("Origin");
            if (origin.Length > 0)
                request.Headers.Add("Origin", origin);
        });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(review.Session.Decisions);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task What_the_browser_says_another_site_asks_is_refused(string site)
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", "01-shanxi-1953.txt");
        Assert.Equal(HttpStatusCode.Forbidden, (await review.PostAsync("decide", Accept, request => request.Headers.Add("Sec-Fetch-Site", site))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(review, "/api/start", request =>
        {
            request.Headers.Add("X-Zhibiao-Token", review.Token);
            request.Headers.Add("Sec-Fetch-Site", site);
        }));
    }

    [Fact]
    public async Task A_change_that_a_form_could_send_is_refused()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", "01-shanxi-1953.txt");
        using HttpResponseMessage answer = await review.PostAsync("decide", Accept, request => request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "text/plain"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        using HttpResponseMessage deleted = await review.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/api/start"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, deleted.StatusCode);
    }

    [Theory]
    [InlineData("/../../../../etc/hostname")]
    [InlineData("/%2e%2e/%2e%2e/decisions.csv")]
    [InlineData("/documents/01-shanxi-1953.txt")]
    [InlineData("/decisions.csv")]
    public async Task No_path_leads_to_a_file_of_the_machine(string path)
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", "01-shanxi-1953.txt");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(review, path, _ => { }));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(review, "/api/document?d=../../etc/hostname", request => request.Headers.Add("X-Zhibiao-Token", review.Token)));
    }

    [Fact]
    public async Task Only_the_pages_own_files_are_kept_by_the_browser_and_all_modules_are_fetched_at_once()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", "01-shanxi-1953.txt");
        using HttpResponseMessage page = await review.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/"));
        string markup = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var scripts = new Queue<string>(["main.js"]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (scripts.TryDequeue(out string? name))
        {
            if (!seen.Add(name))
                continue;
            using HttpResponseMessage script = await review.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/" + name));
            Assert.Contains($"\"/{name}\"", markup, StringComparison.Ordinal);
            using var again = new HttpRequestMessage(HttpMethod.Get, "/" + name);
            again.Headers.Add("If-None-Match", script.Headers.ETag!.Tag);
            Assert.Equal(HttpStatusCode.NotModified, (await review.SendAsync(again)).StatusCode);
            foreach (Match import in Imports().Matches(await script.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)))
                scripts.Enqueue(import.Groups[1].Value);
        }

        Assert.Contains("edit.js", seen);
        using var data = new HttpRequestMessage(HttpMethod.Get, "/api/start");
        data.Headers.Add("X-Zhibiao-Token", review.Token);
        using HttpResponseMessage start = await review.SendAsync(data);
        Assert.True(start.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task More_than_a_form_holds_is_refused()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", "01-shanxi-1953.txt");
        using HttpResponseMessage answer = await review.PostAsync("decide", new { kind = "flag", reviewer = "Ada", note = new string('x', 200_000) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_is_served_but_this_machine()
    {
        await using OpenReview review = await OpenReview.OfSeedsAsync("Ada", "01-shanxi-1953.txt");
        foreach (IPAddress address in (await Dns.GetHostAddressesAsync(Dns.GetHostName(), TestContext.Current.CancellationToken)).Where(one => !IPAddress.IsLoopback(one) && one.AddressFamily == AddressFamily.InterNetwork))
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await Assert.ThrowsAsync<SocketException>(() => socket.ConnectAsync(address, review.Site.Address.Port, TestContext.Current.CancellationToken).AsTask());
        }

        Assert.Equal("127.0.0.1", review.Site.Address.Host);
    }

    private static async Task<HttpStatusCode> StatusAsync(OpenReview review, string path, Action<HttpRequestMessage> headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        headers(request);
        using HttpResponseMessage answer = await review.SendAsync(request);
        return answer.StatusCode;
    }

    [GeneratedRegex("^import .*?'/([a-z]+\\.js)';", RegexOptions.Multiline)]
    private static partial Regex Imports();
}
