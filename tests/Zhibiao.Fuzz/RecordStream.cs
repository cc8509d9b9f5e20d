namespace Zhibiao.Fuzz;

/// <summary>Counts the lines that are written to it, and keeps what is short enough to be read again.</summary>
internal sealed class RecordStream : Stream
{
    private const int Short = 1 << 20;

    private readonly MemoryStream _kept = new();
    private long _length;

    public int Lines { get; private set; }

    /// <summary>All of it; null where it is long.</summary>
    public ReadOnlyMemory<byte>? Kept => _length <= Short ? _kept.GetBuffer().AsMemory(0, (int)_kept.Length) : (ReadOnlyMemory<byte>?)null;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Lines += buffer.Count((byte)'\n');
        _length += buffer.Length;
        if (_length <= Short)
            _kept.Write(buffer);
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
