using System.IO.Compression;
using System.Text;
using Zhibiao.Model;
using Zhibiao.Sources;
using Zhibiao.Sources.Archives;

namespace Zhibiao.Tests.Sources.Archives;

public sealed class NdjsonReaderTests
{
    private const string Lines = """
        {"id":"a","date":"1954-1-1","text":"五个"}

        {"id":"b","date":"1954-1-1","te
        {"title":"题","date":"1954-1-1","contents":[{"text":"六个","type":"paragraph"}]}
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Every_line_is_a_document_and_a_bad_one_stops_nothing(string lineEnd)
    {
        List<SourceDocument> documents = Read(Encoding.UTF8.GetBytes(Lines.ReplaceLineEndings(lineEnd)));
        Assert.Equal(["x.ndjson#1", "x.ndjson#3", "x.ndjson#4"], documents.Select(document => document.SourceFile));
        Assert.Equal([DocumentStatus.Read, DocumentStatus.Failed, DocumentStatus.Read], documents.Select(document => document.Status));
        Assert.Contains("x.ndjson#3: the JSON breaks off", documents[1].Problem, StringComparison.Ordinal);
        Assert.Equal(["simple-json", "", "archive-json"], documents.Select(document => document.Layout));
    }

    [Fact]
    public void Hash_is_that_of_the_line_without_its_end_or_mark()
    {
        byte[] line = Encoding.UTF8.GetBytes(Lines.Split('\n')[0].Trim());
        string hash = Read(line)[0].Sha256;
        Assert.Equal(hash, Read([0xEF, 0xBB, 0xBF, .. line, .. "\r\n"u8])[0].Sha256);
    }

    [Fact]
    public void Line_longer_than_the_limit_fails_and_the_next_is_read()
    {
        string text = $"{{\"id\":\"a\",\"date\":\"1954\",\"text\":\"{new string('a', 300_000)}\"}}\n{{\"id\":\"b\",\"date\":\"1954\",\"text\":\"五\"}}";
        List<SourceDocument> documents = Read(Encoding.UTF8.GetBytes(text), new SourceLimits { DocumentBytes = 1000 });
        Assert.Equal([DocumentStatus.Failed, DocumentStatus.Read], documents.Select(document => document.Status));
        Assert.Contains("x.ndjson#1: the line has more than the 1000 bytes", documents[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_the_same_however_the_stream_comes()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 500).Select(i => $"{{\"id\":\"{i}\",\"date\":\"1954\",\"text\":\"{new string('五', i)}\"}}")));
        var whole = new LineSplitter(new MemoryStream(bytes), 1 << 20);
        var drops = new LineSplitter(new Drops(bytes), 1 << 20);
        while (whole.MoveNext())
        {
            Assert.True(drops.MoveNext());
            Assert.True(whole.Line.Span.SequenceEqual(drops.Line.Span));
            Assert.Equal(whole.Number, drops.Number);
        }

        Assert.Equal(500, whole.Number);
        Assert.False(drops.MoveNext());
    }

    [Fact]
    public void Packed_lines_are_read_and_a_cut_file_is_reported()
    {
        using var folder = new TemporaryFolder();
        byte[] packed = Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(i => $"{{\"id\":\"{i}\",\"date\":\"1954\",\"text\":\"{i * 7919 % 1000}个{i * 31 % 997}\"}}\n"))));
        folder.Write("a.ndjson.gz", packed);
        Assert.Equal(2000, folder.ReadAll().Count(document => document.Status == DocumentStatus.Read));
        folder.Write("a.ndjson.gz", packed[..(packed.Length / 2)]);
        IReadOnlyList<SourceDocument> cut = folder.ReadAll();
        Assert.InRange(cut.Count(document => document.Status == DocumentStatus.Read), 500, 1500);
        Assert.Equal(DocumentStatus.Failed, cut[^1].Status);
        folder.Write("a.ndjson.gz", "this is not gzip");
        Assert.Contains("damaged", Assert.Single(folder.ReadAll()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Bomb_is_stopped()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.ndjson.gz", Gzip(new byte[4 << 20]));
        SourceDocument bomb = Assert.Single(folder.ReadAll(new SourceLimits { RatioFreeBytes = 1 << 20 }));
        Assert.Contains("200 times", bomb.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_above_the_limit_is_passed_over_without_being_held()
    {
        byte[] bytes = [.. Enumerable.Repeat((byte)'a', 16 << 20)];
        long before = GC.GetAllocatedBytesForCurrentThread();
        SourceDocument refused = Assert.Single(Read(bytes, new SourceLimits { DocumentBytes = 1000 }));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
        Assert.Contains("the line has more than the 1000 bytes", refused.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf16_is_refused_with_the_remedy() =>
        Assert.Contains("Save it as UTF-8", Assert.Single(Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Lines)])).Problem, StringComparison.Ordinal);

    private static List<SourceDocument> Read(byte[] bytes, SourceLimits? limits = null) =>
        [.. NdjsonReader.Read(new MemoryStream(bytes), "x.ndjson", limits ?? new SourceLimits())];

    private static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>Gives seven bytes at a time.</summary>
    private sealed class Drops(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 7));
    }
}
