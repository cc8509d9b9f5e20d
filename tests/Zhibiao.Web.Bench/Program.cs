// Measures how long every action of a review waits for its answer, over HTTP as the page asks, with 20,000 statistics.
// dotnet run -c Release --project tests/Zhibiao.Web.Bench [FILES] [ROUNDS] [RESULTS-FOLDER]
using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Zhibiao;
using Zhibiao.Web;
using Zhibiao.Web.Bench;

int files = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200;
string folder = Directory.CreateTempSubdirectory("zhibiao-bench-").FullName;
try
{
    string documents = Path.Combine(folder, "documents");
    Directory.CreateDirectory(documents);
    SampleDocuments.Write(documents, files, 1953);
    using var session = ReviewSession.Open(new ReviewOptions { Inputs = [documents], OutputFolder = Path.Combine(folder, "output") });
    await using ReviewSite site = await ReviewSite.StartAsync(session);
    int numbers = session.Dataset.Observations.Length;
    Console.WriteLine($"{files} documents, {numbers} statistics, {session.Dataset.Targets.Length} targets");

    using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(site.Address.GetLeftPart(UriPartial.Authority)) };
    client.DefaultRequestHeaders.Add("X-Zhibiao-Token", site.Address.Fragment["#token=".Length..]);
    client.DefaultRequestHeaders.Add("Origin", client.BaseAddress.GetLeftPart(UriPartial.Authority));
    var times = new Times();
    var random = new Random(1954);
    string list = "";
    for (int round = -5; round < rounds; round++)
    {
        // The first rounds warm the program up and are not counted.
        if (round == 0)
            times = new Times();
        list = (await Get("open the list", "queue?review=unreviewed&limit=60")).GetProperty("list").GetString()!;
        await Get("filter the list", $"queue?review=unreviewed&place=cn-fujian&status=planned&limit=60");
        await Get("search the list", $"queue?review=unreviewed&text={Uri.EscapeDataString("互助组 四川")}&limit=60");
        JsonElement page = await Get("scroll the list", $"queue?list={list}&offset={random.Next(numbers - 60)}&limit=60");
        JsonElement[] rows = [.. page.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("review").GetString() == "unreviewed").Take(4)];
        string[] ids = [.. rows.Select(row => row.GetProperty("id").GetString()!)];
        if (ids.Length < 4)
            continue;
        JsonElement card = await Get("show a number", $"card?id={ids[0]}");
        JsonElement accepted = await Decide("accept", ids[0]);
        await Decide("reject", ids[1]);
        await Post("undo", "undo", new { reviewer = "Ada", list, decision = accepted.GetProperty("decision").GetString() });
        await Post("check an edit", "check", new { id = ids[2], fields = new { value = "4321", place = "cn-fujian" } });
        await Get("complete a place", $"places?q={Uri.EscapeDataString("福")}&d=0");
        await Post("save an edit", "decide", new { kind = "edit", reviewer = "Ada", list, id = ids[2], seen = "", fields = new { value = "4321", place = "cn-fujian" } });
        await Get("show a document", $"document?d={random.Next(files)}");
        await Get("show the targets", "targets?offset=0&limit=100");
        await Get("show the progress", "progress");
        await Get("list the charts that are drawn", "charts");
    }

    await Report(times);

    async Task<JsonElement> Get(string action, string what) => await times.Of(action, () => client.GetFromJsonAsync<JsonElement>($"/api/{what}"));

    Task<JsonElement> Decide(string kind, string id) => Post(kind, "decide", new { kind, reviewer = "Ada", list, id, seen = "" });

    async Task<JsonElement> Post(string action, string what, object body) => await times.Of(action, async () =>
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync($"/api/{what}", body);
        string text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new InvalidOperationException($"{what}: {text}");
    });

    async Task Report(Times measured)
    {
        var text = new StringBuilder();
        string date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        text.Append(CultureInfo.InvariantCulture, $"# Review, {numbers:#,0} statistics in {files:#,0} documents, {date}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}. Milliseconds from request to whole answer, over HTTP on this machine.\n\n");
        text.Append("| action | count | median | 95th percentile | longest |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach ((string action, int count, double median, double most, double longest) in measured.Rows())
            text.Append(CultureInfo.InvariantCulture, $"| {action} | {count} | {median:0.0} | {most:0.0} | {longest:0.0} |\n");
        Console.Write(text);
        if (args.Length > 2)
            await File.WriteAllTextAsync(Path.Combine(args[2], $"review-{date}.md"), text.ToString());
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}
