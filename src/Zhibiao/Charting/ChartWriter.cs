using System.Text;

namespace Zhibiao.Charting;

/// <summary>Writes charts: specification, words and data always, images where Node and its packages are there.</summary>
public sealed class ChartWriter
{
    private readonly Renderer? _renderer;

    /// <summary>A writer that looks for Node in PATH and for the renderer where the build has put it.</summary>
    public ChartWriter() : this(Renderer.Find(out string missing), missing)
    {
    }

    internal ChartWriter(Renderer? renderer, string missing)
    {
        _renderer = renderer;
        Missing = missing;
    }

    /// <summary>Why images cannot be rendered here and how to get them, in one line; empty where they can.</summary>
    public string Missing { get; }

    /// <summary>Writes NAME.vl.json (or NAME.vg.json), NAME.txt and NAME.csv for every chart, then renders the formats asked for with one Node process.</summary>
    /// <param name="folder">Is made where absent; files of the same names are replaced, others stay.</param>
    /// <param name="charts">Charts with names that differ.</param>
    /// <param name="options">The same as they were chosen with.</param>
    public ChartWriterResult Write(string folder, IReadOnlyList<Chart> charts, ChartOptions options)
    {
        Directory.CreateDirectory(folder);
        List<string> files = [];
        foreach (Chart chart in charts)
        {
            Write(chart.Name + chart.Extension, Encoding.UTF8.GetBytes(chart.Specification));
            Write(chart.Name + ".txt", Encoding.UTF8.GetBytes(Words(chart, options.Labels)));
            Write(chart.Name + ".csv", Cell.File(chart.Columns, chart.Rows.Select(r => (IReadOnlyList<string>)r)));
        }

        if (charts.Count == 0 || options.Formats.IsEmpty)
            return new([.. files], [], "");
        if (_renderer is null)
            return new([.. files], [], Missing);
        RendererAnswer answer = _renderer.Render(folder, charts, options);
        files.AddRange(answer.Files);
        return new([.. files.Order(StringComparer.Ordinal)], answer.Problems, "");

        void Write(string name, byte[] bytes)
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
            files.Add(name);
        }
    }

    /// <summary>Removes the charts of an earlier run that are no longer among these. A chart is known by its specification, words and data together; other files stay.</summary>
    /// <param name="folder">May be absent.</param>
    /// <param name="kept">The charts that stay.</param>
    public static void RemoveOthers(string folder, IReadOnlyList<Chart> kept)
    {
        if (!Directory.Exists(folder))
            return;
        var names = kept.Select(chart => chart.Name).ToHashSet(StringComparer.Ordinal);
        string[] old = [.. Directory.EnumerateFiles(folder, "*.json").Select(Path.GetFileName).OfType<string>()
            .Where(file => file.EndsWith(".vl.json", StringComparison.Ordinal) || file.EndsWith(".vg.json", StringComparison.Ordinal)).Select(file => file[..^".vl.json".Length])
            .Where(name => !names.Contains(name) && File.Exists(Path.Combine(folder, name + ".txt")) && File.Exists(Path.Combine(folder, name + ".csv")))];
        foreach (string name in old)
        {
            foreach (string ending in new[] { ".vl.json", ".vg.json", ".txt", ".csv", ".svg", ".png", ".pdf" })
                File.Delete(Path.Combine(folder, name + ending));
        }
    }

    private static string Words(Chart chart, ChartLabels labels)
    {
        var text = new StringBuilder();
        foreach (Wording words in new[] { chart.Caption, chart.Note, chart.Source, chart.Reviewed })
        {
            foreach (string line in words.Lines(labels))
                text.Append(line).Append('\n');
        }

        text.Append('\n').Append(labels == ChartLabels.Chinese ? "全部资料来源：" : "All sources:").Append('\n');
        foreach (string source in chart.Sources)
            text.Append("- ").Append(source).Append('\n');
        return text.ToString();
    }
}
