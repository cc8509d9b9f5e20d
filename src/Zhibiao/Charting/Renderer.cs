using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace Zhibiao.Charting;

/// <summary>What one run of the renderer gave.</summary>
/// <param name="Files">Names of the images.</param>
/// <param name="Problems">One line a chart that failed.</param>
internal sealed record RendererAnswer(ImmutableArray<string> Files, ImmutableArray<string> Problems);

/// <summary>Draws specifications with Vega in one Node process for all of them.</summary>
internal sealed class Renderer
{
    private const string Place = "zhibiao-render.txt";
    private const string Script = "render.mjs";
    private readonly string _node;
    private readonly string _folder;

    private Renderer(string node, string folder)
    {
        _node = node;
        _folder = folder;
    }

    /// <summary>Where its scripts stand, with their packages.</summary>
    public string Folder => _folder;

    /// <summary>The renderer, or null with one line that says what is missing and what to do.</summary>
    public static Renderer? Find(out string missing)
    {
        string? node = FindNode();
        if (node is null)
        {
            missing = "Charts are written as specifications only: to get images, install Node.js 20 or later (https://nodejs.org) and run again.";
            return null;
        }

        string? folder = Folders().FirstOrDefault(f => File.Exists(Path.Combine(f, Script)) && Directory.Exists(Path.Combine(f, "node_modules", "vega")));
        if (folder is null)
        {
            string where = Folders().FirstOrDefault(f => File.Exists(Path.Combine(f, Script))) ?? "src/Zhibiao/Charting/render";
            missing = $"Charts are written as specifications only: to get images, run `npm ci` in {where} and run again.";
            return null;
        }

        missing = "";
        return new(node, folder);
    }

    /// <summary>Renders the specifications that stand in the folder.</summary>
    public RendererAnswer Render(string folder, IReadOnlyList<Chart> charts, ChartOptions options)
    {
        var start = new ProcessStartInfo(_node)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            ArgumentList = { Path.Combine(_folder, Script) },
        };
        try
        {
            using var process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            Task<string> answers = process.StandardOutput.ReadToEndAsync();
            try
            {
                process.StandardInput.Write(Job(folder, charts, options).ToJsonString());
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // The process ended before it read its job; its error text says why.
            }

            process.WaitForExit();
            return Answer(answers.Result, errors.Result, charts);
        }
        catch (Win32Exception problem)
        {
            return new([], [$"Node could not be started: {problem.Message}"]);
        }
    }

    private static JsonObject Job(string folder, IReadOnlyList<Chart> charts, ChartOptions options) => new()
    {
        ["folder"] = Path.GetFullPath(folder),
        ["formats"] = Json.Array(options.Formats.Distinct().Select(f => (JsonNode?)JsonValue.Create(f switch
        {
            ChartFormat.Svg => "svg",
            ChartFormat.Png => "png",
            _ => "pdf",
        }))),
        ["dpi"] = options.Dpi,
        ["charts"] = Json.Array(charts.Select(c => (JsonNode?)new JsonObject
        {
            ["name"] = c.Name,
            ["spec"] = c.Name + c.Extension,
            ["title"] = c.Title.Inline(options.Labels),
            ["widthMm"] = options.WidthMillimetres,
        })),
    };

    private static RendererAnswer Answer(string answers, string errors, IReadOnlyList<Chart> charts)
    {
        List<string> files = [], problems = [];
        HashSet<string> answered = new(StringComparer.Ordinal);
        foreach (string line in answers.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            JsonNode answer = JsonNode.Parse(line)!;
            string name = answer["name"]!.GetValue<string>();
            answered.Add(name);
            files.AddRange(answer["files"]!.AsArray().Select(f => f!.GetValue<string>()));
            if (answer["error"] is JsonNode error)
                problems.Add($"chart {name} was not rendered: {error.GetValue<string>()}");
            problems.AddRange(answer["warnings"]!.AsArray().Select(w => $"chart {name}: {w!.GetValue<string>()}"));
        }

        if (answered.Count < charts.Count)
        {
            string reason = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(l => l.Contains("Error", StringComparison.Ordinal)) ?? errors.Trim();
            problems.Add($"the renderer stopped after {answered.Count} of {charts.Count} charts: {reason}");
        }

        return new([.. files], [.. problems]);
    }

    private static IEnumerable<string> Folders()
    {
        yield return Path.Combine(AppContext.BaseDirectory, "render");
        string place = Path.Combine(AppContext.BaseDirectory, Place);
        if (File.Exists(place))
            yield return File.ReadAllText(place).Trim();
    }

    private static string? FindNode()
    {
        string name = OperatingSystem.IsWindows() ? "node.exe" : "node";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
