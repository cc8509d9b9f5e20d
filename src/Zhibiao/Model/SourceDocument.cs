using System.Collections.Immutable;

namespace Zhibiao.Model;

/// <summary>One archive document as it was found: its words untouched, its header fields as metadata.</summary>
public sealed record SourceDocument
{
    /// <summary>The archive's own id where it has one, else the first 16 hex digits of the content's SHA-256.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Path relative to the input folder with '/' between names; a member of an archive follows after '!', a line of NDJSON after '#'.</summary>
    public required string SourceFile { get; init; }

    /// <summary>The reader that took it, e.g. <c>archive-text</c>; empty where none did.</summary>
    public string Layout { get; init; } = "";

    /// <summary>IANA name of the encoding, e.g. <c>utf-8</c>; empty where it was not decoded.</summary>
    public string Encoding { get; init; } = "";

    /// <summary>SHA-256 of the file's (or member's, or line's) bytes, 64 lower-case hex digits; empty where they could not be read.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Chinese title.</summary>
    public string TitleZh { get; init; } = "";

    /// <summary>English title.</summary>
    public string TitleEn { get; init; } = "";

    /// <summary>Author or authors, '；' between them.</summary>
    public string Author { get; init; } = "";

    /// <summary>Date of publication; null where the document gives none.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Newspaper or bulletin, where known.</summary>
    public string Publication { get; init; } = "";

    /// <summary>Page, as written.</summary>
    public string Page { get; init; } = "";

    /// <summary>Newspaper column (专栏).</summary>
    public string Column { get; init; } = "";

    /// <summary>The archive's citation (来源).</summary>
    public string Source { get; init; } = "";

    /// <summary>The archive's tags, as written.</summary>
    public string Tags { get; init; } = "";

    /// <summary>The collection that the archive took it from (书籍).</summary>
    public string Book { get; init; } = "";

    /// <summary>Whether it was read.</summary>
    public DocumentStatus Status { get; init; } = DocumentStatus.Read;

    /// <summary>In plain words, what is wrong and what to do; empty where nothing is.</summary>
    public string Problem { get; init; } = "";

    /// <summary>The decoded text, unchanged. All spans point into it. For JSON it is the contents' texts, joined by line feeds.</summary>
    public string Text { get; init; } = "";

    /// <summary>Count of UTF-16 code units of the text; kept when the text itself is let go.</summary>
    public int Characters { get; init; }

    /// <summary>The stretches to be read, in text order, without overlap.</summary>
    public ImmutableArray<DocumentPart> Parts { get; init; } = [];
}
