using System.Collections.Immutable;
using Zhibiao.Exporting;

namespace Zhibiao.Tests.Exporting;

public sealed class RunManifestWriterTests
{
    private static readonly RunManifest Manifest = new()
    {
        Version = "0.1.0",
        Options = ImmutableDictionary<string, string>.Empty.Add("labels", "en").Add("dpi", "300"),
        Inputs = [new RunInput("二.txt", 2, "bb"), new RunInput("一.txt", 1, "aa")],
        Counts = ImmutableDictionary<string, long>.Empty.Add("characters", 12),
    };

    [Fact]
    public void The_facts_are_sorted_and_hold_no_time()
    {
        Assert.Equal(
            """
            {
              "program": "zhibiao",
              "version": "0.1.0",
              "tables": 1,
              "options": {
                "dpi": "300",
                "labels": "en"
              },
              "rows": {
                "documents": 2,
                "quantities": 1,
                "observations": 3,
                "targets": 1,
                "series": 2,
                "checks": 1
              },
              "documents": {
                "read": 1,
                "skipped": 0,
                "failed": 1
              },
              "counts": {
                "characters": 12
              },
              "inputs": [
                {
                  "path": "一.txt",
                  "bytes": 1,
                  "sha256": "aa"
                },
                {
                  "path": "二.txt",
                  "bytes": 2,
                  "sha256": "bb"
                }
              ]
            }

            """,
            Write(Manifest));
    }

    [Fact]
    public void Time_and_machine_are_its_last_member_and_change_nothing_before()
    {
        string without = Write(Manifest);
        string with = Write(Manifest with { Measured = new RunMeasure(TimeSpan.FromSeconds(1.25), "Linux", 2) });
        Assert.StartsWith(without.TrimEnd('\n', '}'), with, StringComparison.Ordinal);
        Assert.EndsWith("  \"measured\": {\n    \"elapsed_seconds\": 1.25,\n    \"machine\": \"Linux\",\n    \"processors\": 2\n  }\n}\n", with, StringComparison.Ordinal);
    }

    private static string Write(RunManifest manifest)
    {
        using var folder = new TemporaryFolder();
        new RunManifestWriter().Write(folder.Path, manifest, Samples.Dataset);
        return File.ReadAllText(folder.File("run.json"));
    }
}
