namespace Zhibiao.Sources.Archives;

/// <summary>Splits a stream into lines at LF, in memory that does not grow with the stream. CR before LF belongs to no line.</summary>
/// <param name="stream">Read from where it stands; stays open.</param>
/// <param name="limit">Most bytes of a line; a longer one is passed over.</param>
internal sealed class LineSplitter(Stream stream, int limit)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _atEnd;

    /// <summary>1-based number of the line.</summary>
    public long Number { get; private set; }

    /// <summary>The line; valid until the next step. Empty for one that is too long.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the line was longer than the limit.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Goes on to the next line.</summary>
    /// <exception cref="IOException">The stream cannot be read on.</exception>
    /// <exception cref="InvalidDataException">The stream is damaged, or unpacks to too much.</exception>
    public bool MoveNext()
    {
        TooLong = false;
        Line = default;
        int looked = 0;
        while (true)
        {
            int at = _buffer.AsSpan(_start + looked, _end - _start - looked).IndexOf((byte)'\n');
            if (at >= 0)
            {
                Take(_start + looked + at, _start + looked + at + 1);
                return true;
            }

            looked = _end - _start;
            if (_atEnd)
            {
                bool any = looked > 0 || TooLong;
                if (any)
                {
                    Take(_end, _end);
                }

                return any;
            }

            if (looked > limit)
            {
                TooLong = true;
                _start = _end = looked = 0;
            }

            Fill();
        }
    }

    private void Take(int end, int next)
    {
        Number++;
        bool mark = Number == 1 && !TooLong && _buffer.AsSpan(_start, end - _start).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        int from = _start + (mark ? 3 : 0);
        int to = end > from && end < next && _buffer[end - 1] == '\r' ? end - 1 : end;
        TooLong |= to - from > limit;
        Line = TooLong ? default : _buffer.AsMemory(from, to - from);
        _start = next;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, checked(_buffer.Length * 2));
        }

        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _atEnd = read == 0;
    }
}
