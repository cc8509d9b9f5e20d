namespace Zhibiao.Sources.Archives;

/// <summary>An unpacking stream that stops where it gives far more than went in.</summary>
/// <param name="inner">Unpacks; is closed with this one.</param>
/// <param name="packed">Bytes packed.</param>
/// <param name="limits">The ratio that is too much.</param>
internal sealed class GuardedStream(Stream inner, long packed, SourceLimits limits) : Stream
{
    private long _unpacked;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _unpacked;
        set => throw new NotSupportedException();
    }

    /// <exception cref="BombException">It gives far more than went in.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = inner.Read(buffer, offset, count);
        _unpacked += read;
        return _unpacked > limits.RatioFreeBytes && _unpacked / limits.PackingRatio > packed ? throw new BombException() : read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
