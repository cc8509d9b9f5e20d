namespace Zhibiao.Storing;

/// <summary>A file as an earlier run found it.</summary>
/// <param name="SourceFile">Its name in the tables.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">When it was last written, in ticks of UTC; 0 where that says nothing, and the file is to be read again.</param>
public sealed record KeptItem(string SourceFile, long Length, long Modified);
