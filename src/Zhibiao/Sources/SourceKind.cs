namespace Zhibiao.Sources;

/// <summary>How a file is opened; told by its name.</summary>
public enum SourceKind
{
    /// <summary>One document.</summary>
    Document,

    /// <summary>One JSON document a line (<c>.ndjson</c>, <c>.jsonl</c>).</summary>
    Ndjson,

    /// <summary>The same, compressed (<c>.ndjson.gz</c>, <c>.jsonl.gz</c>).</summary>
    NdjsonGzip,

    /// <summary>Many documents (<c>.zip</c>).</summary>
    Zip,
}
