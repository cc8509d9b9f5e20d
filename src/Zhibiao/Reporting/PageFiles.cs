using System.Reflection;
using System.Text;

namespace Zhibiao.Reporting;

/// <summary>The page's own files, which the assembly carries.</summary>
internal static class PageFiles
{
    // In the order in which they need each other; one function's body when put together.
    private static readonly string[] Scripts =
        ["words.js", "data.js", "figures.js", "filters.js", "table.js", "panel.js", "overview.js", "sections.js", "expressions.js", "drawing.js", "charts.js", "main.js"];

    /// <summary>The markup, with marks such as <c>{{style}}</c> where the parts go.</summary>
    public static string Markup { get; } = Read("report.html");

    /// <summary>All style sheets.</summary>
    public static string Style { get; } = Read("palette.css") + Read("report.css") + Read("print.css");

    /// <summary>All scripts as one.</summary>
    public static string Script { get; } = $"(() => {{\n'use strict';\n{string.Concat(Scripts.Select(Read))}}})();\n";

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Reporting/{name}")
            ?? throw new InvalidOperationException($"the assembly lacks the page file {name}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
