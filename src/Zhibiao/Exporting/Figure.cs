using System.Collections.Immutable;

namespace Zhibiao.Exporting;

/// <summary>A figure that stands in a dataset's folder.</summary>
/// <param name="Name">Its files' name, without endings.</param>
/// <param name="Caption">The first line of its caption; empty where it has none.</param>
/// <param name="Files">Its files, '/' between names, sorted.</param>
internal sealed record Figure(string Name, string Caption, ImmutableArray<string> Files)
{
    private const string Folder = "charts";

    private static readonly string[] Specifications = [".vl.json", ".vg.json"];

    /// <summary>The figures of a folder, by name.</summary>
    public static IEnumerable<Figure> In(string folder)
    {
        string charts = Path.Combine(folder, Folder);
        if (!Directory.Exists(charts))
            yield break;
        string[] files = [.. Directory.EnumerateFiles(charts).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        foreach (string name in files.Select(NameOf).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal))
        {
            string caption = Path.Combine(charts, name + ".txt");
            yield return new Figure(
                name,
                File.Exists(caption) ? File.ReadLines(caption).FirstOrDefault() ?? "" : "",
                [.. files.Where(file => file.StartsWith(name + ".", StringComparison.Ordinal)).Select(file => $"{Folder}/{file}")]);
        }
    }

    private static string NameOf(string file) =>
        Specifications.FirstOrDefault(ending => file.EndsWith(ending, StringComparison.Ordinal)) is string found ? file[..^found.Length] : "";
}
