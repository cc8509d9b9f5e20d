using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>Answers for the list at the left, and what the page needs to start.</summary>
internal sealed class ListApi(Workbench bench)
{
    private const int MostRows = 200;

    // The order is sought anew when a list is opened, not at every decision.
    private readonly Lock _lock = new();
    private readonly KeptLists _lists = new();
    private (Snapshot Of, ImmutableArray<QueueEntry> Order)? _order;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/start", (RequestDelegate)Start);
        routes.MapGet("/api/queue", (RequestDelegate)Queue);
        routes.MapGet("/api/where", (RequestDelegate)Where);
    }

    /// <summary>How many of a list are still to be reviewed; null where the list is no longer kept.</summary>
    public int? Left(string list) => _lists.Find(list)?.All.Count(bench.Unreviewed.Contains);

    private Task Start(HttpContext context)
    {
        Snapshot now = bench.Now;
        ImmutableArray<Observation> all = now.Dataset.Observations;
        return context.Answer(new
        {
            version = bench.Version,
            reviewer = bench.Reviewer,
            total = all.Length,
            documents = bench.DocumentRows(),
            places = all.GroupBy(ListFilter.AreaOf, StringComparer.Ordinal).Where(area => area.Key.Length > 0).OrderByDescending(area => area.Count()).ThenBy(area => area.Key, StringComparer.Ordinal)
                .Select(area => (area.Key, Count: area.Count(), First: area.FirstOrDefault(o => o.PlaceId == area.Key) ?? area.First()))
                .Select(area => new { key = area.Key, count = area.Count, zh = NameOf(area.First, area.Key, area.First.PlaceZh), en = NameOf(area.First, area.Key, area.First.PlaceEn) }),
            indicators = all.Where(o => o.Indicator is not null).GroupBy(o => o.Indicator!.Id, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new { key = group.Key, count = group.Count(), zh = group.First().Indicator!.NameZh, en = group.First().Indicator!.NameEn }),
            fields = Fields.All,
        });

        // Where only places below the province are named, its id says more than the first of them would.
        static string NameOf(Observation first, string key, string name) =>
            first.PlaceId == key || first.PlaceId.Length == 0 || !key.StartsWith("cn-", StringComparison.Ordinal) ? name : key[3..];
    }

    private Task Queue(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        Snapshot now = bench.Now;
        string name = query["list"].ToString();
        if (name.Length == 0)
            name = _lists.Keep(Order(now).Where(ListFilter.Of(query).Test(bench.Documents, bench.Ledger.IsFlagged)));
        if (_lists.Find(name) is not { } list)
            return context.Refuse(StatusCodes.Status404NotFound, "this list is no longer kept; open it again");
        int offset = context.Number("offset", 0, int.MaxValue), limit = context.Number("limit", 1, MostRows);
        return context.Answer(new
        {
            list = name,
            total = list.All.Count,
            left = Left(name),
            rows = list.All.Skip(offset).Take(limit).Select(id => bench.Row(id) ?? Gone(id)),
        });
    }

    // An addition that was undone keeps its place in lists that are open.
    private static object Gone(string id) => new { id, quote = "", low = (decimal?)null, high = (decimal?)null, unit = "", modifier = "exact", subject = "", placeZh = "", placeEn = "", indicator = "", status = "actual", review = "rejected" };

    private Task Where(HttpContext context) => context.Answer(new
    {
        at = _lists.Find(context.Request.Query["list"].ToString())?.At(context.Request.Query["id"].ToString()) ?? -1,
    });

    private ImmutableArray<QueueEntry> Order(Snapshot now)
    {
        lock (_lock)
        {
            if (_order is not var (of, order) || !ReferenceEquals(of, now))
                _order = (now, order = bench.Desk.Queue(now.Dataset));
            return order;
        }
    }
}
