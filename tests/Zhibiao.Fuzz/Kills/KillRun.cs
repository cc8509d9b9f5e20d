using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace Zhibiao.Fuzz.Kills;

/// <summary>Kills runs, shards, merges and reviews at random points, and looks whether all is whole afterwards.</summary>
/// <param name="seed">Of the points.</param>
/// <param name="tell">Gets a line a round.</param>
public sealed class KillRun(int seed, Action<string> tell)
{
    private readonly Random _random = new(seed);
    private readonly List<string> _failures = [];

    /// <summary>What was not whole.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>How many processes were killed before they had ended.</summary>
    public int Killed { get; private set; }

    /// <summary>Kills so many runs, each over a changed folder; every fourth one from nothing.</summary>
    public void Runs(int rounds)
    {
        using var folder = new KillFolder();
        folder.Change(0);
        TimeSpan whole = TimeSpan.Zero;
        for (int round = 0; round < rounds; round++)
        {
            if (round % 4 == 0 && Directory.Exists(folder.Output))
                Directory.Delete(folder.Output, recursive: true);
            SortedDictionary<string, string> before = KillFolder.Files(folder.Output);
            folder.Change(round + 1);
            Killed += Kill(ref whole, "run", folder.Input, "-o", folder.Output, "--no-charts", "-q");
            Whole("run", round, folder, before, KillFolder.Files(folder.Output), () => folder.Run());
        }
    }

    /// <summary>Kills so many shards and merges, by turns.</summary>
    public void Merges(int rounds)
    {
        using var folder = new KillFolder();
        folder.Change(0);
        TimeSpan shard = TimeSpan.Zero, merge = TimeSpan.Zero;
        for (int round = 0; round < rounds; round++)
        {
            SortedDictionary<string, string> before = KillFolder.Files(folder.Output);
            if (round % 2 == 0)
            {
                folder.Change(round + 1);
                Killed += Kill(ref shard, "run", folder.Input, "-o", folder.Shards, "--no-charts", "-q", "--shard", $"{(round / 2 % 3) + 1}/3");
            }
            else
            {
                Shards(folder);
                if (round % 4 == 1)
                    Directory.Delete(folder.Output, recursive: true);
                before = KillFolder.Files(folder.Output);
                Killed += Kill(ref merge, "merge", folder.Shards, "-o", folder.Output, "--no-charts", "-q");
            }

            Whole(round % 2 == 0 ? "shard" : "merge", round, folder, before, KillFolder.Files(folder.Output), () =>
            {
                Shards(folder);
                folder.Merge();
            });
            Must(KillFolder.Files(folder.Shards).Count == 3, $"shards {round}: {string.Join(' ', KillFolder.Files(folder.Shards).Keys)}");
        }
    }

    /// <summary>Kills so many reviews while decisions come in; none that was answered may be lost.</summary>
    public async Task ReviewsAsync(int rounds)
    {
        using var folder = new KillFolder();
        string[] ids = [.. Ids(folder)];
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var answered = new HashSet<string>(StringComparer.Ordinal);
        for (int round = 0; round < rounds; round++)
        {
            folder.Change(round);
            if (asked.Count > ids.Length - 10)
            {
                File.Delete(Path.Combine(folder.Input, "decisions.csv"));
                asked.Clear();
                answered.Clear();
            }

            using Process process = KillFolder.Start("review", folder.Input, "-o", folder.Output, "--no-browser");
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            string line;
            do
            {
                line = await process.StandardOutput.ReadLineAsync().ConfigureAwait(false) ?? throw new InvalidOperationException("the review did not start");
            }
            while (!line.Contains("http://", StringComparison.Ordinal));
            var address = new Uri(line.Trim());
            string site = address.GetLeftPart(UriPartial.Authority);
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(site) };
            client.DefaultRequestHeaders.Add("X-Zhibiao-Token", address.Fragment["#token=".Length..]);
            client.DefaultRequestHeaders.Add("Origin", site);

            // Before the first decision is answered there is nothing to lose.
            Task kill = Task.CompletedTask;
            int now = 0;
            try
            {
                foreach (string id in ids.Except(asked).OrderBy(_ => _random.Next()))
                {
                    asked.Add(id);
                    using HttpResponseMessage answer = await client.PostAsJsonAsync("/api/decide", new { kind = "accept", id, reviewer = "R" }).ConfigureAwait(false);
                    if (answer.IsSuccessStatusCode)
                    {
                        answered.Add(id);
                        if (now++ == 0)
                            kill = Task.Delay(_random.Next(1, 150)).ContinueWith(_ => process.Kill(), TaskScheduler.Default);
                    }
                }
            }
            catch (HttpRequestException)
            {
                // It was killed.
            }

            await kill.ConfigureAwait(false);
            if (now == 0)
                process.Kill();
            await process.WaitForExitAsync().ConfigureAwait(false);
            Killed++;
            Must(now > 0, string.Create(CultureInfo.InvariantCulture, $"review {round}: no decision was answered, so none could be lost"));
            Whole("review", round, folder, KillFolder.Files(folder.Output), KillFolder.Files(folder.Output), () => folder.Run());
            string[] kept = [.. File.ReadAllLines(Path.Combine(folder.Output, "observations.csv")).Where(row => row.Contains(",accepted,", StringComparison.Ordinal)).Select(row => row[..row.IndexOf(',', StringComparison.Ordinal)].TrimStart('\ufeff'))];
            string[] lost = [.. answered.Except(kept)];
            Must(lost.Length == 0, string.Create(CultureInfo.InvariantCulture, $"review {round}: {lost.Length} of {answered.Count} answered decisions are lost"));
            tell(string.Create(CultureInfo.InvariantCulture, $"review {round}: {now} decisions answered before the kill, {answered.Count} in all, {kept.Length} rows accepted"));
        }
    }

    private static IEnumerable<string> Ids(KillFolder folder)
    {
        var session = ReviewSession.Open(new ReviewOptions { Inputs = [folder.Input], OutputFolder = folder.Output });
        using (session)
        {
            return [.. session.Dataset.Observations.Where(row => row.SourceFile.EndsWith(".txt", StringComparison.Ordinal) && !row.SourceFile.StartsWith("new", StringComparison.Ordinal)).Select(row => row.ObservationId)];
        }
    }

    private static void Shards(KillFolder folder)
    {
        foreach (int number in Enumerable.Range(1, 3))
        {
            folder.Run(folder.Shards, new Shard(number, 3));
        }
    }

    /// <summary>Kills at a random point; the first time it lets the command end, to learn how long it takes.</summary>
    private int Kill(ref TimeSpan whole, params string[] arguments)
    {
        bool first = whole == TimeSpan.Zero;
        bool killed = KillFolder.Kill(first ? TimeSpan.FromMinutes(5) : whole * (0.1 + _random.NextDouble()), out TimeSpan took, arguments);
        whole = killed ? whole : took;
        return killed ? 1 : 0;
    }

    private void Whole(string what, int round, KillFolder folder, SortedDictionary<string, string> before, SortedDictionary<string, string> left, Action again)
    {
        SortedDictionary<string, string> right = folder.FromNothing();
        foreach ((string name, string hash) in left.Where(file => Path.GetExtension(file.Key) is not (".part" or ".lock") && !file.Key.EndsWith("-journal", StringComparison.Ordinal)))
        {
            // What a killed run leaves is the earlier file or the new one, never half of one. run.json and its like name what they go with.
            Must(before.GetValueOrDefault(name) == hash || right.GetValueOrDefault(name) == hash, $"{what} {round}: {name} is neither the earlier nor the new one");
        }

        again();
        SortedDictionary<string, string> now = KillFolder.Files(folder.Output);
        Must(now.Keys.SequenceEqual(right.Keys), $"{what} {round}: files differ: {string.Join(' ', now.Keys.Except(right.Keys).Concat(right.Keys.Except(now.Keys)))}");
        foreach (string name in right.Keys.Where(now.ContainsKey))
        {
            Must(now[name] == right[name], $"{what} {round}: {name} is not that of a run from nothing");
        }

        string[] strays = [.. folder.Strays()];
        Must(strays.Length == 0, $"{what} {round}: left behind {string.Join(' ', strays)}");
        if (round % 10 == 9)
            tell(string.Create(CultureInfo.InvariantCulture, $"{what}: {round + 1} rounds, {Killed} killed so far, {_failures.Count} failures"));
    }

    private void Must(bool holds, string otherwise)
    {
        if (!holds)
        {
            _failures.Add(otherwise);
            tell("FAILS  " + otherwise);
        }
    }
}
