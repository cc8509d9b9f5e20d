using System.Text;

namespace Zhibiao.Reporting;

/// <summary>The browser bundles of Vega and Vega-Lite, from the packages of the charts' renderer.</summary>
internal static class ChartLibrary
{
    private const string Place = "zhibiao-render.txt";

    private static readonly string[] Bundles =
        [Path.Combine("vega", "build", "vega.min.js"), Path.Combine("vega-lite", "build", "vega-lite.min.js")];

    /// <summary>The bundles' code in the order in which they are to run; empty where the packages are not there.</summary>
    public static IReadOnlyList<string> Find()
    {
        foreach (string folder in Folders())
        {
            string[] files = [.. Bundles.Select(bundle => Path.Combine(folder, "node_modules", bundle))];
            if (files.All(File.Exists))
                return [.. files.Select(Code)];
        }

        return [];
    }

    // A bundle names its source map, which nobody serves.
    private static string Code(string path)
    {
        string code = File.ReadAllText(path, Encoding.UTF8).ReplaceLineEndings("\n");
        int map = code.LastIndexOf("\n//# sourceMappingURL=", StringComparison.Ordinal);
        return map < 0 ? code : code[..(map + 1)];
    }

    private static IEnumerable<string> Folders()
    {
        yield return Path.Combine(AppContext.BaseDirectory, "render");
        string place = Path.Combine(AppContext.BaseDirectory, Place);
        if (File.Exists(place))
            yield return File.ReadAllText(place).Trim();
    }
}
