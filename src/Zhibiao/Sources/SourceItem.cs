namespace Zhibiao.Sources;

/// <summary>A file that is to be read. Items can be read in any order and at the same time.</summary>
/// <param name="Path">Where it is opened.</param>
/// <param name="SourceFile">Its name in the tables: relative to the input folder, '/' between names. No two items of a listing share it.</param>
/// <param name="Length">Bytes, when it was listed.</param>
/// <param name="Kind">How it is opened.</param>
public sealed record SourceItem(string Path, string SourceFile, long Length, SourceKind Kind)
{
    /// <summary>When it was last written, in ticks of UTC, when it was listed; 0 where that is not known.</summary>
    public long Modified { get; init; }
}
