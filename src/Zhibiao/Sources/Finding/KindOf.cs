namespace Zhibiao.Sources.Finding;

/// <summary>Tells the kind of a file by its name.</summary>
internal static class KindOf
{
    /// <summary>The kind; letter case does not matter.</summary>
    public static SourceKind Name(string name) =>
        Ends(name, ".zip") ? SourceKind.Zip
        : Ends(name, ".ndjson") || Ends(name, ".jsonl") ? SourceKind.Ndjson
        : Ends(name, ".ndjson.gz") || Ends(name, ".jsonl.gz") ? SourceKind.NdjsonGzip
        : SourceKind.Document;

    private static bool Ends(string name, string end) => name.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
