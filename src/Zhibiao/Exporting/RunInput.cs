namespace Zhibiao.Exporting;

/// <summary>A file that a run read.</summary>
/// <param name="Path">Relative to the input folder, '/' between names.</param>
/// <param name="Bytes">Length.</param>
/// <param name="Sha256">64 lower-case hex digits; empty where the file could not be read.</param>
public sealed record RunInput(string Path, long Bytes, string Sha256);
