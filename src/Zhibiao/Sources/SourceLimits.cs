namespace Zhibiao.Sources;

/// <summary>What is refused unread, so that one bad file can neither fill the memory nor run for hours.</summary>
public sealed record SourceLimits
{
    /// <summary>Most bytes of one document: a file, a member of an archive or a line, unpacked. 64 MB; the whole of a decade's longest report is under 2 MB.</summary>
    public int DocumentBytes { get; init; } = 64 << 20;

    /// <summary>Most unpacked bytes for one packed byte. Chinese text packs about 3 to 1, repetitive NDJSON 30 to 1, a zip bomb 1000 to 1.</summary>
    public int PackingRatio { get; init; } = 200;

    /// <summary>Unpacked bytes from which on the ratio is looked at; little files may well be all one letter.</summary>
    public long RatioFreeBytes { get; init; } = 16 << 20;

    /// <summary>Most members of one archive.</summary>
    public int ArchiveMembers { get; init; } = 1_000_000;
}
