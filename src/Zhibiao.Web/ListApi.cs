using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>Answers for the list at the left, and what the page needs to start.</summary>
internal sealed class ListApi(Workbench bench)
{
    private const int MostRows = 200;

    private readonly KeptLists _lists = new();

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/start", (RequestDelegate)Start);
        routes.MapGet("/api/queue", (RequestDelegate)Queue);
        routes.MapGet("/api/where", (RequestDelegate)Where);
    }

    /// <summary>How many of a list are still to be reviewed; null where the list is no longer kept.</summary>
    public int? Left(string list) => _lists.Find(list) is { } kept ? bench.Rows.Left(kept.All) : null;

    private Task Start(HttpContext context)
    {
        bench.CatchUp();
        FilterChoices choices = bench.Now.Choices;
        return context.Answer(new
        {
            version = bench.Version,
            reviewer = bench.Reviewer,
            documents = bench.DocumentRows(),
            places = choices.Places,
            indicators = choices.Indicators,
            fields = Fields.All,
        });
    }

    private Task Queue(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        bench.CatchUp();
        string name = query["list"].ToString();
        if (name.Length == 0)
            name = _lists.Keep(Fitting(ListFilter.Of(query)));
        if (_lists.Find(name) is not { } list)
            return context.Refuse(StatusCodes.Status404NotFound, context.InLanguage("this list is no longer kept; open it again", "此列表已不保留；请重新打开"));
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

    /// <summary>The ids of the rows that fit, in their order: the order of the last snapshot, the rows as they are now.</summary>
    private List<string> Fitting(ListFilter filter)
    {
        Snapshot now = bench.Now;
        Dictionary<string, Observation?> since = bench.Rows.Since(now);
        Func<Listed, bool> test = filter.Test(bench.Documents, bench.Ledger.IsFlagged);
        var ids = new List<string>(now.Order.Length);
        foreach (Listed listed in now.Order)
        {
            string id = listed.Row.ObservationId;
            Listed? one = since.Remove(id, out Observation? changed) ? As(listed, changed) : listed;
            if (one is not null && test(one))
                ids.Add(id);
        }

        // What was added since the snapshot stands behind.
        ids.AddRange(since.Values.OfType<Observation>().Select(row => new Listed(row, null, Listed.WordsOf(row))).Where(test).Select(one => one.Row.ObservationId));
        return ids;

        static Listed? As(Listed listed, Observation? row) => row is null ? null : listed with { Row = row, Words = Listed.WordsOf(row) };
    }
}
