using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Zhibiao.Web;

/// <summary>The review pages, served to this machine only while the object lives.</summary>
public sealed class ReviewSite : IAsyncDisposable
{
    /// <summary>Most UTF-16 code units of a reviewer's name.</summary>
    public const int LongestName = 80;

    private const long MostBytesSent = 64 * 1024;

    private readonly WebApplication _app;
    private readonly ChangeApi _changes;

    private ReviewSite(WebApplication app, ChangeApi changes, Uri address)
    {
        _app = app;
        _changes = changes;
        Address = address;
    }

    /// <summary>The address to open; what stands behind # lets its holder in.</summary>
    public Uri Address { get; }

    /// <summary>Starts to serve.</summary>
    /// <param name="session">What is reviewed.</param>
    /// <param name="port">A port of this machine; 0 for any free one.</param>
    /// <param name="reviewer">Whose decisions they are; empty where the page is to ask.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ReviewSite> StartAsync(ReviewSession session, int port = 0, string reviewer = "")
    {
        string token = Guard.NewToken();
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytesSent;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxConcurrentConnections = 100;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        WebApplication app = builder.Build();
        var bench = new Workbench(session, reviewer);
        var files = new PageFiles(ReviewDesk.DrawingLibrary);
        var open = new OpenDocuments(new DocumentExtractor());
        var cards = new CardApi(bench, open);
        var lists = new ListApi(bench, cards);
        var changes = new ChangeApi(bench, lists);
        Guard? guard = null;
        app.Use(next => context => guard!.Pass(context, next));
        app.Use(Answers.Told);
        app.Use(next => context =>
        {
            // Who only listens for news is in no hurry.
            if (context.Request.Path != ChangeApi.News)
                session.PutOff();
            return next(context);
        });
        app.UseRouting();
        lists.Map(app);
        cards.Map(app);
        new ViewApi(bench, open).Map(app);
        new ProgressApi(bench).Map(app);
        changes.Map(app);
        app.MapGet("/{*path}", (RequestDelegate)files.Answer);

        // The guard needs the port that the system gave; nobody knows of it before Start returns.
        guard = new Guard("", token);
        await app.StartAsync().ConfigureAwait(false);
        var bound = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        string authority = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{bound.Port}");
        guard = new Guard(authority, token);
        return new ReviewSite(app, changes, new Uri($"http://{authority}/#token={token}"));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _changes.Stop();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        await _app.StopAsync(patience.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        _changes.Dispose();
    }
}
