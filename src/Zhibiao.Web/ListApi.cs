using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>Answers for the list at the left, and what the page needs to start.</summary>
internal sealed class ListApi(Workbench bench, CardApi cards)
{
    private const int MostRows = 200;

    private readonly KeptLists _lists = new();

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/start", (RequestDelegate)Start);
        routes.MapGet("/api/queue", (RequestDelegate)Queue);
        routes.MapGet("/api/choices", (RequestDelegate)Choices);
        routes.MapGet("/api/card", (RequestDelegate)Card);
        routes.MapPost("/api/next", (RequestDelegate)Next);
    }

    /// <summary>How many of a list are still to be reviewed; null where the list is no longer kept.</summary>
    public int? Left(string list) => _lists.Find(list) is { } kept ? bench.Rows.Left(kept.All) : null;

    /// <summary>The number after this one that is to be reviewed next, with its card; its place is -1 where none is left.</summary>
    /// <param name="list">The list that the window shows.</param>
    /// <param name="id">The number at hand.</param>
    /// <param name="skipped">Numbers to pass over.</param>
    public object Next(string list, string id, IEnumerable<string> skipped)
    {
        KeptLists.Ids? ids = _lists.Find(list);
        int at = ids is null ? -1 : bench.Rows.Next(ids.All, ids.At(id), skipped.ToHashSet(StringComparer.Ordinal));
        return Shown(at, at < 0 ? id : ids!.All[at]);
    }

    /// <summary>The number itself, with its place in the list and its card.</summary>
    public object Same(string list, string id) => Shown(_lists.Find(list)?.At(id) ?? -1, id);

    private object Shown(int at, string id) => new { at, row = bench.Row(id), card = cards.Card(id) };

    private Task Start(HttpContext context)
    {
        bench.CatchUp();
        return context.Answer(new { version = bench.Version, reviewer = bench.Reviewer, fields = Fields.All });
    }

    private Task Choices(HttpContext context)
    {
        FilterChoices choices = bench.Now.Choices;
        return context.Answer(new { documents = bench.DocumentRows(), places = choices.Places, indicators = choices.Indicators });
    }

    private Task Card(HttpContext context)
    {
        string id = context.Request.Query["id"].ToString();
        return cards.Card(id) is { } card ? context.Answer(new { at = _lists.Find(context.Request.Query["list"].ToString())?.At(id) ?? -1, card })
            : context.Refuse(StatusCodes.Status404NotFound, context.InLanguage("there is no such number now", "此数已不存在"));
    }

    private async Task Next(HttpContext context)
    {
        Sent sent = await context.Sent<Sent>().ConfigureAwait(false) ?? new Sent();
        await context.Answer(new { left = Left(sent.List), shown = Next(sent.List, sent.Id, sent.Skipped) }).ConfigureAwait(false);
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
        // The part that holds the number looked at, else the first; with the number's card, so that a window can open with one question.
        int limit = context.Number("limit", 1, MostRows), at = list.At(query["keep"].ToString());
        int offset = at >= 0 ? at - (at % limit) : context.Number("offset", 0, int.MaxValue);
        string card = query["card"].ToString();
        return context.Answer(new
        {
            list = name,
            total = list.All.Count,
            left = Left(name),
            at,
            offset,
            rows = list.All.Skip(offset).Take(limit).Select(id => bench.Row(id) ?? Gone(id)),
            card = card.Length == 0 ? null
                : at >= 0 ? cards.Card(list.All[at])
                : (card == "stay" ? cards.Card(query["keep"].ToString()) : null) ?? (offset < list.All.Count ? cards.Card(list.All[offset]) : null),
        });
    }

    // An addition that was undone keeps its place in lists that are open.
    private static object Gone(string id) => new { id, quote = "", low = (decimal?)null, high = (decimal?)null, unit = "", modifier = "exact", subject = "", placeZh = "", placeEn = "", indicator = "", status = "actual", review = "rejected" };

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
