// Measures how long every action of a review takes with 20,000 statistics: over HTTP as the page asks, and in a real browser.
// dotnet run -c Release --project tests/Zhibiao.Web.Bench [FILES] [ROUNDS] [RESULTS-FOLDER]
using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;
using System.Text;
using Zhibiao;
using Zhibiao.Web;
using Zhibiao.Web.Bench;

GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
int files = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100;
string folder = Directory.CreateTempSubdirectory("zhibiao-bench-").FullName;
try
{
    string documents = Path.Combine(folder, "documents");
    Directory.CreateDirectory(documents);
    SampleDocuments.Write(documents, files, 1953);
    using var session = ReviewSession.Open(new ReviewOptions { Inputs = [documents], OutputFolder = Path.Combine(folder, "output") });
    await using ReviewSite site = await ReviewSite.StartAsync(session, reviewer: "Ada");
    int numbers = session.Dataset.Observations.Length;
    using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(site.Address.GetLeftPart(UriPartial.Authority)) };
    client.DefaultRequestHeaders.Add("X-Zhibiao-Token", site.Address.Fragment["#token=".Length..]);
    client.DefaultRequestHeaders.Add("Origin", client.BaseAddress.GetLeftPart(UriPartial.Authority));

    var text = new StringBuilder();
    string date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    text.Append(CultureInfo.InvariantCulture, $"# Review, {numbers:#,0} statistics in {files:#,0} documents, {date}\n\n");
    text.Append(CultureInfo.InvariantCulture, $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}. Milliseconds.\n\n");
    Table("In the browser (Chromium): from the key or click to the frame that shows the answer", await PageTimes.MeasureAsync(site.Address, rounds));
    Table("Over HTTP: from request to whole answer; processor time of server and asker together, when nothing else is done", await new RequestTimes(client, session).MeasureAsync(rounds, numbers, files));
    text.Append(CultureInfo.InvariantCulture, $"{session.Decisions.Length} decisions were made on the way. The garbage collector stopped the server for {GC.GetTotalPauseDuration().TotalMilliseconds:0} ms in all, {GC.CollectionCount(2)} times for everything.\n");
    Console.Write(text);
    if (args.Length > 2)
        await File.WriteAllTextAsync(Path.Combine(args[2], $"review-{date}.md"), text.ToString());

    void Table(string title, Times? times)
    {
        // A machine that does other work at the same time answers later.
        string load = File.Exists("/proc/loadavg") ? $"The machine's load average was {File.ReadAllText("/proc/loadavg").Split(' ')[0]} at the end." : "";
        text.Append(CultureInfo.InvariantCulture, $"## {title}\n\n{(times is null ? "Not measured: Chromium is not in PATH." : load)}\n\n");
        if (times is null)
            return;
        text.Append("| action | count | median | 95th percentile | longest | processor |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
        foreach ((string action, int count, double median, double most, double longest) in times.Rows())
            text.Append(CultureInfo.InvariantCulture, $"| {action} | {count} | {median:0.0} | {most:0.0} | {longest:0.0} | {times.WorkOf(action):0.0} |\n");
        text.Append('\n');
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}
