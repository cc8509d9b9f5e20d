using System.Net.Http.Json;
using System.Text.Json;

namespace Zhibiao.Web.Bench;

/// <summary>How long the server takes, from request to whole answer, over HTTP as the page asks; and how much processor time that is.</summary>
internal sealed class RequestTimes(HttpClient client, ReviewSession session)
{
    private const int Repeated = 20;

    private Times _times = new();

    /// <summary>Goes through a review so many times.</summary>
    public async Task<Times> MeasureAsync(int rounds, int numbers, int files)
    {
        var random = new Random(1954);
        for (int round = -5; round < rounds; round++)
        {
            // The first rounds warm the program up and are not counted.
            if (round == 0)
                _times = new Times();
            string list = (await Get("open the list", "queue?review=unreviewed&limit=60")).GetProperty("list").GetString()!;
            await Get("filter the list", "queue?review=unreviewed&place=cn-fujian&status=planned&limit=60");
            await Get("search the list", Search);
            JsonElement page = await Get("scroll the list", $"queue?list={list}&offset={random.Next(numbers - 60)}&limit=60");
            string[] ids = [.. page.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("review").GetString() == "unreviewed").Take(4).Select(row => row.GetProperty("id").GetString()!)];
            if (ids.Length < 4)
                continue;
            await Get("show a number", $"card?id={ids[0]}");
            JsonElement accepted = await Decide("accept", ids[0], list);
            await Decide("reject", ids[1], list);
            await Post("undo", "undo", new { reviewer = "Ada", list, decision = accepted.GetProperty("decision").GetString() });
            await Post("check an edit", "check", new { id = ids[2], fields = new { value = "4321", place = "cn-fujian" } });
            await Get("complete a place", $"places?q={Uri.EscapeDataString("福")}&d=0");
            await Post("save an edit", "decide", new { kind = "edit", reviewer = "Ada", list, id = ids[2], seen = "", fields = new { value = "4321", place = "cn-fujian" } });
            await Post("flag", "decide", new { kind = "flag", reviewer = "Ada", list, id = ids[3], seen = "", note = "look again" });
            await Get("show a document", $"document?d={random.Next(files)}");
            await Get("show the targets", "targets?offset=0&limit=100");
            await Get("show the progress", "progress");
            await Get("list the charts that are drawn", "charts");
        }

        await WorkAsync(files);
        return _times;
    }

    private static string Search => $"queue?review=unreviewed&text={Uri.EscapeDataString("互助组 四川")}&limit=60";

    // Nothing runs in the background meanwhile; decisions are left out, since each of them sets off such work.
    private async Task WorkAsync(int files)
    {
        await session.Settle();
        await Task.Delay(3000);
        var asked = new (string Action, string What)[]
        {
            ("open the list", "queue?review=unreviewed&limit=60"), ("filter the list", "queue?review=unreviewed&place=cn-fujian&status=planned&limit=60"), ("search the list", Search),
            ("complete a place", $"places?q={Uri.EscapeDataString("福")}&d=0"), ("show a document", $"document?d={files / 2}"), ("show the targets", "targets?offset=0&limit=100"), ("show the progress", "progress"),
        };
        foreach ((string action, string what) in asked)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            for (int turn = 0; turn < Repeated; turn++)
                await client.GetByteArrayAsync($"/api/{what}");
            _times.Worked(action, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds, Repeated);
        }
    }

    private Task<JsonElement> Get(string action, string what) => _times.Of(action, () => client.GetFromJsonAsync<JsonElement>($"/api/{what}"));

    private Task<JsonElement> Decide(string kind, string id, string list) => Post(kind, "decide", new { kind, reviewer = "Ada", list, id, seen = "" });

    private Task<JsonElement> Post(string action, string what, object body) => _times.Of(action, async () =>
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync($"/api/{what}", body);
        string text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new InvalidOperationException($"{what}: {text}");
    });
}
