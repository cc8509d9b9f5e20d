using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Zhibiao.Web;

/// <summary>The page's own files, which the assembly carries, and the drawing library where the build has put it.</summary>
internal sealed class PageFiles
{
    private const string Own = "page/", OfReport = "report/";

    // The report's pieces are plain scripts that share their names; here they become one module.
    private static readonly string[] Shared = ["words.js", "figures.js", "expressions.js", "drawing.js"];

    private const string Exports = """

        export { words, t, either, h, zh, byId, isChinese, said, grouped, two, bounds, withUnit, valueOf, numberOf, day, stretch, drawn, language };
        export function setLanguage(value) { language = value; }

        """;

    private readonly FrozenDictionary<string, (string Type, byte[] Bytes, string Tag)> _files;

    /// <param name="drawing">The browser bundles of the drawing library, in the order in which they run; may be empty.</param>
    public PageFiles(IReadOnlyList<string> drawing)
    {
        var files = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (string resource in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Own, StringComparison.Ordinal)))
            files.Add("/" + resource[Own.Length..], (TypeOf(resource), Read(resource)));
        files["/"] = files["/index.html"];
        files["/palette.css"] = (TypeOf(".css"), Read(OfReport + "palette.css"));
        files["/shared.js"] = (TypeOf(".js"), string.Concat(Shared.Select(name => Read(OfReport + name))) + Exports);
        files["/drawing.js"] = (TypeOf(".js"), string.Join('\n', drawing));
        _files = files.Select(file => (file.Key, file.Value.Item1, Bytes: Encoding.UTF8.GetBytes(file.Value.Item2)))
            .ToFrozenDictionary(file => file.Key, file => (file.Item2, file.Bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(file.Bytes)[..8])}\""), StringComparer.Ordinal);
    }

    /// <summary>Answers with the file of that path, or says that there is none.</summary>
    public Task Answer(HttpContext context)
    {
        if (!_files.TryGetValue(context.Request.Path.Value ?? "", out (string Type, byte[] Bytes, string Tag) file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        // They hold no data, and may be kept while they are the same.
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ETag = file.Tag;
        if (context.Request.Headers.IfNoneMatch == file.Tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = file.Type;
        context.Response.ContentLength = file.Bytes.Length;
        return context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted).AsTask();
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/javascript; charset=utf-8",
    };

    private static string Read(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the assembly lacks the page file {resource}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
