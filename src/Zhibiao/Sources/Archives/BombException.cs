namespace Zhibiao.Sources.Archives;

/// <summary>An archive unpacks to far more than its size. Caught where the archive is read; it never leaves this stage.</summary>
internal sealed class BombException() : IOException("unpacks to far more than its size");
