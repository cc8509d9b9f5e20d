using System.Text;
using Zhibiao.Model;
using Zhibiao.Sources;
using Zhibiao.Sources.Archives;

namespace Zhibiao.Tests.Sources;

public sealed class DamagedInputTests
{
    private const string Bilingual = "Title: T\nDate: 1954-12-24\nPage: 1\n\nFive.\n\n<hr />\n\nOriginal:\n\n### 题\n滕某\n1954-12-24\n第1版()\n专栏：\n\n    五个。\n";

    private const string Json = """{"title":"题","date":"1954-1-8","authors":["甲"],"contents":[{"text":"题","type":"title"},{"text":["五个"],"type":"paragraph"}]}""";

    [Theory]
    [InlineData(Samples.Archive, "a.txt")]
    [InlineData(Bilingual, "1954-12-24.txt")]
    [InlineData(Json, "a.json")]
    public void Bytes_cut_changed_and_doubled_at_random_never_throw(string text, string name)
    {
        byte[] good = Encoding.UTF8.GetBytes(text);
        var random = new Random(1953);
        for (int i = 0; i < 3000; i++)
        {
            byte[] bytes = Damaged(good, random);
            Judge(Samples.Read(bytes, name));
            Assert.All(NdjsonReader.Read(new MemoryStream(bytes), "x.ndjson", new SourceLimits()), Judge);
        }
    }

    [Fact]
    public void Damaged_archives_never_throw()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "a.zip");
        using (var archive = new System.IO.Compression.ZipArchive(File.Create(path), System.IO.Compression.ZipArchiveMode.Create))
        {
            foreach (string name in new[] { "a.txt", "b/c.txt", "d.ndjson" })
            {
                using Stream stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(name[0] == 'd' ? Json : Samples.Archive));
            }
        }

        byte[] good = File.ReadAllBytes(path);
        var random = new Random(1954);
        for (int i = 0; i < 2000; i++)
        {
            byte[] bytes = Damaged(good, random);
            var item = new SourceItem("a.zip", "a.zip", bytes.Length, SourceKind.Zip);
            Assert.All(new SourceReader(new SourceLimits(), _ => new MemoryStream(bytes)).Read(item), Judge);
        }
    }

    private static void Judge(SourceDocument document)
    {
        Assert.Equal(document.Status == DocumentStatus.Read, document.Problem.Length == 0);
        Assert.Equal(document.Status == DocumentStatus.Read, document.Parts.Length > 0);
        for (int i = 0; i < document.Parts.Length; i++)
        {
            TextSpan span = document.Parts[i].Span;
            Assert.True(span.Length > 0 && span.End <= document.Text.Length && (i == 0 || document.Parts[i - 1].Span.End <= span.Start), document.Text);
        }
    }

    private static byte[] Damaged(byte[] good, Random random)
    {
        byte[] bytes = random.Next(3) == 0 ? good[..random.Next(1, good.Length)] : (byte[])good.Clone();
        for (int hits = random.Next(4); hits > 0; hits--)
        {
            int at = random.Next(bytes.Length);
            if (random.Next(2) == 0)
            {
                bytes[at] = (byte)random.Next(256);
            }
            else
            {
                int to = random.Next(at, bytes.Length);
                bytes = random.Next(2) == 0 ? [.. bytes[..to], .. bytes[at..]] : [.. bytes[..at], .. bytes[to..], (byte)'\n'];
            }
        }

        return bytes;
    }
}
