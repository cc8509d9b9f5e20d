using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Zhibiao.Reviewing;

namespace Zhibiao.Tests.Cli;

/// <summary>
/// The program is killed (SIGKILL) while two windows decide as fast as they can; nothing that was answered is lost. The variable ZHIBIAO_KILLS says how often, if not
/// ten times: <c>ZHIBIAO_KILLS=200 dotnet test --filter ReviewKill</c>.
/// </summary>
public sealed class ReviewKillTests : IDisposable
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("ZHIBIAO_KILLS"), out int kills) ? kills : 10;

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _answered = new();

    private string LogFile => _folder.File(Path.Combine("letters", DecisionLog.FileName));

    [Fact]
    public async Task No_decision_that_was_answered_is_lost_when_the_program_is_killed()
    {
        Directory.CreateDirectory(_folder.File("letters"));
        File.Copy(Path.Combine(Shared.Repository, "seeds", "01-shanxi-1953.txt"), _folder.File("letters/shanxi.txt"));
        var random = new Random(1953);
        int torn = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            using Process review = Start();
            try
            {
                Task<string> errors = review.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
                Uri address = await AddressAsync(review);
                Task[] windows = [DecideAsync(address, 0), DecideAsync(address, 1)];
                int before = _answered.Count;
                while (_answered.Count < before + 2 && !windows.Any(window => window.IsCompleted))
                    await Task.Delay(1, TestContext.Current.CancellationToken);
                await Task.Delay(random.Next(60), TestContext.Current.CancellationToken);
                review.Kill();
                await Task.WhenAll(windows);
                await review.WaitForExitAsync(TestContext.Current.CancellationToken);
                Assert.Equal(torn > 0, (await errors).Contains("was torn off", StringComparison.Ordinal));
            }
            finally
            {
                if (!review.HasExited)
                    review.Kill();
            }

            AssertKept();

            // What a failing disk leaves at the end: half a line, at every other time.
            torn = kill % 2 == 0 ? Tear(random) : 0;
        }

        Assert.True(_answered.Count >= 2 * Kills);
    }

    public void Dispose() => _folder.Dispose();

    private void AssertKept()
    {
        using DecisionLog log = DecisionLog.Open(LogFile);
        Assert.False(log.IsDamaged, string.Join('\n', log.Messages));
        HashSet<string> kept = [.. log.Decisions.Select(decision => decision.DecisionId)];
        Assert.DoesNotContain(_answered, id => !kept.Contains(id));
        Assert.Equal(log.Decisions.Length, kept.Count);
    }

    private int Tear(Random random)
    {
        byte[] all = File.ReadAllBytes(LogFile);
        byte[] line = all[(all.AsSpan(0, all.Length - 1).LastIndexOf((byte)'\n') + 1)..];
        int length = 1 + random.Next(line.Length - 3);
        File.WriteAllBytes(LogFile, [.. all, .. line.AsSpan(0, length)]);
        return length;
    }

    private Process Start() => Process.Start(new ProcessStartInfo(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "Zhibiao.Cli.dll"), "review", "letters", "--no-browser"])
    {
        WorkingDirectory = _folder.Path,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        Environment = { ["TieredPGO"] = "0" },
    })!;

    private static async Task<Uri> AddressAsync(Process review)
    {
        while (await review.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is string line)
        {
            if (line.Trim() is { } text && text.StartsWith("http://", StringComparison.Ordinal))
                return new Uri(text);
        }

        throw new InvalidOperationException(await review.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Flags one row again and again, and undoes every third flag, until the program is gone.</summary>
    private async Task DecideAsync(Uri address, int window)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(address.GetLeftPart(UriPartial.Authority)) };
        client.DefaultRequestHeaders.Add("X-Zhibiao-Token", address.Fragment["#token=".Length..]);
        client.DefaultRequestHeaders.Add("Origin", client.BaseAddress.GetLeftPart(UriPartial.Authority));
        try
        {
            JsonElement list = await client.GetFromJsonAsync<JsonElement>("/api/queue?limit=9", TestContext.Current.CancellationToken);
            string id = list.GetProperty("rows")[window].GetProperty("id").GetString()!;
            string seen = (await client.GetFromJsonAsync<JsonElement>($"/api/card?id={id}", TestContext.Current.CancellationToken)).GetProperty("card").GetProperty("stamp").GetString()!;
            for (int turn = 0; ; turn++)
            {
                string note = turn.ToString(CultureInfo.InvariantCulture);
                using HttpResponseMessage answer = turn % 3 == 2
                    ? await client.PostAsJsonAsync("/api/undo", new { reviewer = "Ada", decision = seen }, TestContext.Current.CancellationToken)
                    : await client.PostAsJsonAsync("/api/decide", new { kind = "flag", reviewer = "Ada", id, seen, note }, TestContext.Current.CancellationToken);
                string body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.True(answer.IsSuccessStatusCode, body);
                seen = JsonDocument.Parse(body).RootElement.GetProperty("decision").GetString()!;
                _answered.Enqueue(seen);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
        }
    }
}
