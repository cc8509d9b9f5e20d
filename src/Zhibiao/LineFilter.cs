using Zhibiao.Exporting;
using Zhibiao.Model;
using Zhibiao.Sources;

namespace Zhibiao;

/// <summary>
/// A filter for engines that spread lines over machines: a document a line comes in, a record a line goes out, in order. A record hangs on its line alone, so
/// that it does not matter how the input was split; what needs other documents (results of targets, series, duplicates) is left to <c>run</c>.
/// </summary>
public sealed class LineFilter
{
    private const int Buffer = 1 << 16;

    private readonly DocumentExtractor _extractor = new();

    /// <summary>Filters until the input ends. What is written is passed on before the filter waits for more.</summary>
    /// <param name="input">NDJSON.</param>
    /// <param name="output">NDJSON.</param>
    /// <param name="cancellation">Stops it between two lines.</param>
    /// <exception cref="IOException">One of the two breaks off.</exception>
    public void Run(Stream input, Stream output, CancellationToken cancellation = default)
    {
        using var buffered = new BufferedStream(output, Buffer);
        using var records = new RecordWriter(buffered);
        foreach (SourceDocument document in new DocumentLines().Read(new FlushBeforeRead(input, buffered)))
        {
            cancellation.ThrowIfCancellationRequested();
            DocumentResult result = _extractor.Result(document);
            records.Write(result.Document, new Dataset
            {
                Quantities = result.Quantities,
                Observations = result.Observations,
                Targets = [.. result.Targets.Select(open => open.Target)],
                Checks = result.Checks,
            });
        }
    }

    /// <summary>Flushes the output each time before the input is waited for.</summary>
    private sealed class FlushBeforeRead(Stream input, Stream output) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            output.Flush();
            return input.Read(buffer, offset, count);
        }

        public override void Flush() => output.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
