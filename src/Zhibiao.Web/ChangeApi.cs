using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>Takes decisions, and tells every window of them.</summary>
internal sealed class ChangeApi(Workbench bench, ListApi lists) : IDisposable
{
    /// <summary>Where windows listen for news.</summary>
    public const string News = "/api/changes";

    private const int MostNews = 200;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(25), BetweenLooks = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _windows = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ReviewSession Session => bench.Session;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/decide", (RequestDelegate)Decide);
        routes.MapPost("/api/add", (RequestDelegate)Add);
        routes.MapPost("/api/undo", (RequestDelegate)Undo);
        routes.MapPost("/api/check", (RequestDelegate)Check);
        routes.MapGet("/api/reading", (RequestDelegate)Reading);
        routes.MapGet(News, (RequestDelegate)Changes);
    }

    /// <summary>Lets go who waits for news.</summary>
    public void Stop() => _stop.Cancel();

    public void Dispose() => _stop.Dispose();

    private async Task Decide(HttpContext context)
    {
        DecisionKind? kind = null;
        if (await context.Sent<Sent>().ConfigureAwait(false) is not { } sent || (kind = KindOf(sent.Kind)) is null)
        {
            await context.Refuse(StatusCodes.Status400BadRequest, context.InLanguage("that is no decision", "这不是一项决定")).ConfigureAwait(false);
            return;
        }

        await Take(context, sent, new ReviewRequest { Reviewer = sent.Reviewer, Kind = kind.Value, ObservationId = sent.Id, Fields = InOrder(sent), Note = sent.Note }).ConfigureAwait(false);
    }

    private async Task Add(HttpContext context)
    {
        if (await context.Sent<Sent>().ConfigureAwait(false) is not { } sent || Place(sent.D, sent.Start, sent.End) is not var (document, span))
        {
            await context.Refuse(StatusCodes.Status400BadRequest, context.InLanguage("there are no such words", "原文中没有这些字词")).ConfigureAwait(false);
            return;
        }

        await Take(context, sent, new ReviewRequest { Reviewer = sent.Reviewer, Kind = DecisionKind.Add, SourceFile = document.SourceFile, Span = span, Fields = InOrder(sent), Note = sent.Note }).ConfigureAwait(false);
    }

    private async Task Undo(HttpContext context)
    {
        Sent sent = await context.Sent<Sent>().ConfigureAwait(false) ?? new Sent();
        string undone = sent.Decision.Length > 0 ? sent.Decision : bench.Ledger.LastOf(sent.Reviewer);
        if (undone.Length == 0)
        {
            await context.Answer(new { decision = "" }).ConfigureAwait(false);
            return;
        }

        await Take(context, sent, new ReviewRequest { Reviewer = sent.Reviewer, Kind = DecisionKind.Undo, Undoes = undone }).ConfigureAwait(false);
    }

    private Task Take(HttpContext context, Sent sent, ReviewRequest request)
    {
        ReviewChange change;
        lock (_lock)
        {
            Session.Refresh();
            if (request.ObservationId.Length > 0 && bench.Ledger.StampOf(request.ObservationId) != sent.Seen)
            {
                return context.Refuse(StatusCodes.Status409Conflict, new
                {
                    error = "somebody has decided meanwhile", id = request.ObservationId, by = bench.Ledger.Of(request.ObservationId).LastOrDefault()?.Reviewer ?? "",
                });
            }

            change = Session.Decide(request);
            if (change.Decision is { } kept)
                _windows[kept.DecisionId] = sent.Window;
        }

        if (change.Decision is not { } decision)
            return context.Refuse(StatusCodes.Status422UnprocessableEntity, context.Refusal(change));
        bench.CatchUp();
        Tell();
        string id = change.After?.ObservationId ?? change.Before?.ObservationId ?? "";
        return context.Answer(new
        {
            version = change.Version,
            decision = decision.DecisionId,
            id = change.After is null ? "" : id,
            quote = decision.Anchor.Quote,
            rows = new[] { bench.Row(id) }.Where(row => row is not null),
            left = lists.Left(sent.List),
            effect = Effect(change.Targets),
            shown = sent.Then == "next" || (sent.Then.Length > 0 && change.After is null) ? lists.Next(sent.List, id, sent.Skipped) : sent.Then == "same" ? lists.Same(sent.List, id) : null,
        });
    }

    private static object Effect(IEnumerable<TargetChange> changes) => new
    {
        targets = changes.Select(one => new { before = one.Before is null ? null : Rows.Of(one.Before), after = one.After is null ? null : Rows.Of(one.After) }),
    };

    /// <summary>Says of every field what would become of it; nothing is kept.</summary>
    private async Task Check(HttpContext context)
    {
        Sent sent = await context.Sent<Sent>().ConfigureAwait(false) ?? new Sent();
        Observation? before = bench.Find(sent.Id), row = before;
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        var says = new Dictionary<string, string>(StringComparer.Ordinal);
        if (sent.Add && Place(sent.D, sent.Start, sent.End) is var (document, span))
        {
            FieldCheck draft = Session.Draft(document.SourceFile, span);
            row = draft.Row;
            if (row is null)
                errors[""] = context.InLanguage(draft.Problem, draft.ProblemZh);
        }

        foreach ((string field, string text) in InOrder(sent))
        {
            if (row is null)
                break;
            FieldCheck check = Session.Check(row, field, text);
            row = check.Row ?? row;
            if (check.Row is null)
                errors[field] = context.InLanguage(check.Problem, check.ProblemZh);
            else if (Fields.TextOf(row, field) is { Length: > 0 } said && said != text)
                says[field] = said;
        }

        bool shows = row is not null && errors.Count == 0 && (sent.Add || sent.Fields.Count > 0);
        await context.Answer(new { errors, says, effect = shows ? Effect(Session.Effect(before, row!)) : null }).ConfigureAwait(false);
    }

    /// <summary>The statistic that selected words would make.</summary>
    private Task Reading(HttpContext context)
    {
        int start = context.Number("start", 0, int.MaxValue), end = context.Number("end", 0, int.MaxValue);
        if (Place(context.Number("d", 0, int.MaxValue), start, end) is not var (document, span))
            return context.Refuse(StatusCodes.Status400BadRequest, context.InLanguage("there are no such words", "原文中没有这些字词"));
        FieldCheck draft = Session.Draft(document.SourceFile, span);
        return draft.Row is not { } row ? context.Refuse(StatusCodes.Status422UnprocessableEntity, context.InLanguage(draft.Problem, draft.ProblemZh))
            : context.Answer(new { quote = row.Quote, values = Fields.Texts(row) });
    }

    /// <summary>Answers when there is something newer than what the window knows, or after a while.</summary>
    private async Task Changes(HttpContext context)
    {
        int since = context.Number("since", 0, int.MaxValue);
        string window = context.Request.Query["window"].ToString();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stop.Token);
        long until = Environment.TickCount64 + (long)LongestWait.TotalMilliseconds;
        while (!HasNews(since, window) && Environment.TickCount64 < until && !stop.IsCancellationRequested)
        {
            Task news;
            lock (_lock)
            {
                news = _news.Task;
            }

            if (HasNews(since, window))
                break;
            await Task.WhenAny(news, Task.Delay(BetweenLooks, stop.Token)).ConfigureAwait(false);
            if (Session.Refresh())
            {
                bench.CatchUp();
                Tell();
            }
        }

        (int version, _, IReadOnlyList<Decision> all) = Session.ChangedSince(since);
        Decision[] decisions = [.. all.TakeLast(MostNews)];
        await context.Answer(new
        {
            version,
            left = lists.Left(context.Request.Query["list"].ToString()),
            rows = decisions.Select(one => one.Anchor.ObservationId).Distinct(StringComparer.Ordinal).Select(bench.Row).Where(row => row is not null),
            decisions = decisions.Select(one => new { id = one.DecisionId, kind = one.Kind.ToString().ToLowerInvariant(), reviewer = one.Reviewer, quote = one.Anchor.Quote, window = WindowOf(one) }),
        }).ConfigureAwait(false);
    }

    // A window knows what it has decided itself.
    private bool HasNews(int since, string window) =>
        bench.Version > since && (window.Length == 0 || Session.ChangedSince(since).Decisions.Any(one => WindowOf(one) != window));

    private string WindowOf(Decision decision)
    {
        lock (_lock)
        {
            return _windows.GetValueOrDefault(decision.DecisionId, "");
        }
    }

    private void Tell()
    {
        TaskCompletionSource told;
        lock (_lock)
        {
            (told, _news) = (_news, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        told.TrySetResult();
    }

    private (SourceDocument, TextSpan)? Place(int d, int start, int end) =>
        d >= 0 && d < bench.Documents.Count && bench.Documents[d] is { } document && start >= 0 && start < end && end <= document.Text.Length
            ? (document, new TextSpan(start, end)) : null;

    private static KeyValuePair<string, string>[] InOrder(Sent sent) =>
        [.. Fields.Names.Where(sent.Fields.ContainsKey).Select(name => KeyValuePair.Create(name, sent.Fields[name]))];

    private static DecisionKind? KindOf(string kind) => kind switch
    {
        "accept" => DecisionKind.Accept,
        "reject" => DecisionKind.Reject,
        "edit" => DecisionKind.Edit,
        "flag" => DecisionKind.Flag,
        _ => null,
    };
}
