using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>Answers for the views of documents, targets and charts, and for names to choose from.</summary>
internal sealed class ViewApi(Workbench bench, OpenDocuments open)
{
    private const int MostTargets = 200, MostNumbersOfChart = 120;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly DrawnCharts _charts = new(bench);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/documents", (RequestDelegate)Documents);
        routes.MapGet("/api/document", (RequestDelegate)Document);
        routes.MapGet("/api/targets", (RequestDelegate)Targets);
        routes.MapGet("/api/charts", (RequestDelegate)Charts);
        routes.MapGet("/api/places", (RequestDelegate)Places);
        routes.MapGet("/api/indicators", (RequestDelegate)Indicators);
    }

    private Task Documents(HttpContext context) => context.Answer(new { total = bench.Documents.Count, rows = bench.DocumentRows() });

    private Task Document(HttpContext context)
    {
        if (bench.Document(context.Request.Query["d"].ToString()) is not { } document)
            return context.Refuse(StatusCodes.Status404NotFound, context.InLanguage("there is no such document", "没有这份文献"));
        var marks = new SentenceMarks(document, bench.Session.Observations(document.SourceFile));
        FoundQuantity[] unused = [.. bench.Session.Quantities(document.SourceFile).Where(quantity => quantity.NotUsed.Length > 0)];
        return context.Answer(new
        {
            zh = document.TitleZh,
            en = document.TitleEn,
            file = document.SourceFile,
            lines = open.Sentences(document).GroupBy(one => (one.Sentence.Paragraph, one.Sentence.Language)).Select(line => new
            {
                role = (line.Any(one => one.Sentence.Role == SentenceRole.Body) ? SentenceRole.Body : line.First().Sentence.Role).ToString().ToLowerInvariant(),
                pieces = marks.Cut(
                    new TextSpan(line.First().Sentence.Span.Start, line.Last().Sentence.Span.End), line.SelectMany(one => one.Mentions), null, unused),
            }),
        });
    }

    private Task Targets(HttpContext context)
    {
        bench.CatchUp();
        IReadOnlyList<Target> all = bench.Targets();
        return context.Answer(new { total = all.Count, rows = all.Skip(context.Number("offset", 0, int.MaxValue)).Take(context.Number("limit", 1, MostTargets)).Select(Rows.Of) });
    }

    // The charts' names, and the one that is shown: that of the name, else the first. Who has those of a stamp already is answered when there are newer ones, or after a while.
    private async Task Charts(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        string name = query["name"].ToString();
        (bool chinese, bool narrow, bool ahead) = (query["language"] == "zh", query["narrow"] == "true", query["ahead"] == "true");
        (int stamp, IReadOnlyList<ReviewChart> charts, bool waiting, Task newer) = _charts.Of(chinese, narrow, !ahead);
        if (waiting && stamp == context.Number("since", -1, int.MaxValue))
        {
            await Task.WhenAny(newer, Task.Delay(LongestWait, context.RequestAborted)).ConfigureAwait(false);
            (stamp, charts, waiting, _) = _charts.Of(chinese, narrow, !ahead);
        }

        ReviewChart? shown = charts.FirstOrDefault(one => one.Name == name) ?? (charts.Count > 0 ? charts[0] : null);
        await context.Answer(new
        {
            stamp,
            waiting,
            rows = charts.Select(chart => new { name = chart.Name, en = chart.TitleEn, zh = chart.TitleZh }),
            shown = shown is null ? null : new
            {
                name = shown.Name,
                specification = JsonDocument.Parse(shown.Specification.Value).RootElement,
                numbers = shown.ObservationIds.Select(bench.Find).OfType<Observation>().Take(MostNumbersOfChart).Select(one => new { id = one.ObservationId, quote = one.Quote }),
            },
        }).ConfigureAwait(false);
    }

    private Task Places(HttpContext context) => context.Answer(new
    {
        rows = bench.Session.CompletePlace(context.Request.Query["q"].ToString(), bench.Document(context.Request.Query["d"].ToString())?.SourceFile ?? "").Take(12).Select(place => new
        {
            id = place.Id,
            zh = place.NameZh,
            en = place.NameEn,
            says = string.Join(" – ", new[] { Rows.Day(place.ValidFrom), Rows.Day(place.ValidTo) }).Trim(' ', '–') is { Length: > 0 } dates ? $"{Names.Of(place.Level)}, {Rows.Day(place.ValidFrom)} – {Rows.Day(place.ValidTo)}" : Names.Of(place.Level),
        }),
    });

    private Task Indicators(HttpContext context) => context.Answer(new
    {
        rows = bench.Desk.Indicators(context.Request.Query["q"].ToString()).Select(one => new { id = one.Id, zh = one.NameZh, en = one.NameEn, says = one.Dimension }),
    });
}
