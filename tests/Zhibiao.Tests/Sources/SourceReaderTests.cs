using System.Diagnostics;
using Zhibiao.Model;
using Zhibiao.Sources;

namespace Zhibiao.Tests.Sources;

public sealed class SourceReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Empty_files_are_skipped_with_a_reason()
    {
        _folder.Write("a.txt", "");
        _folder.Write("b.txt", " \r\n\u3000\n");
        _folder.Write("c.ndjson", "");
        _folder.Write("d.ndjson", "\n\n");
        Assert.All(_folder.ReadAll(), document => Assert.Equal(DocumentStatus.Skipped, document.Status));
        Assert.All(_folder.ReadAll(), document => Assert.StartsWith($"{document.SourceFile}: ", document.Problem, StringComparison.Ordinal));
    }

    [Fact]
    public void File_of_a_gigabyte_is_refused_unread()
    {
        using (FileStream large = File.Create(Path.Combine(_folder.Path, "large.txt")))
        {
            large.SetLength(1 << 30);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        SourceDocument document = Assert.Single(_folder.ReadAll());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.Equal(DocumentStatus.Failed, document.Status);
        Assert.Contains("1 GB, more than the 64 MB", document.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_grows_after_it_was_listed_is_still_refused_at_the_limit()
    {
        _folder.Write("a.txt", new string('a', 100));
        SourceItem item = SourceFinder.Find([_folder.Path]).Items[0];
        _folder.Write("a.txt", new string('a', 5000));
        Assert.Contains("more than the 1000 bytes", Assert.Single(new SourceReader(new SourceLimits { DocumentBytes = 1000 }).Read(item)).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.zip")]
    [InlineData("a.ndjson")]
    [InlineData("a.ndjson.gz")]
    public void File_without_permission_or_gone_fails_with_the_remedy(string name)
    {
        string path = _folder.Write(name, "x");
        SourceItem item = SourceFinder.Find([_folder.Path]).Items[0];
        var closed = new SourceReader(new SourceLimits(), _ => throw new UnauthorizedAccessException());
        Assert.Contains("no permission to read it", Assert.Single(closed.Read(item)).Problem, StringComparison.Ordinal);
        File.Delete(path);
        SourceDocument gone = Assert.Single(new SourceReader().Read(item));
        Assert.Equal(DocumentStatus.Failed, gone.Status);
        Assert.Contains("could not be read", gone.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Named_pipe_does_not_hang()
    {
        string pipe = Path.Combine(_folder.Path, "p.txt");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a named pipe");
        using Process process = Process.Start("mkfifo", [pipe]);
        process.WaitForExit();
        Assert.Equal(DocumentStatus.Skipped, Assert.Single(_folder.ReadAll()).Status);
    }

    [Fact]
    public void Reading_on_many_threads_gives_the_same_documents()
    {
        for (int i = 0; i < 40; i++)
        {
            _folder.Write($"{i}.txt", Samples.Archive.Replace("12ab", $"{i}", StringComparison.Ordinal));
        }

        var reader = new SourceReader();
        IReadOnlyList<SourceItem> items = SourceFinder.Find([_folder.Path]).Items;
        Assert.Equal(
            items.SelectMany(reader.Read).Select(document => (document.DocumentId, document.Sha256, document.Text)),
            items.AsParallel().AsOrdered().SelectMany(reader.Read).Select(document => (document.DocumentId, document.Sha256, document.Text)));
    }

    [Fact]
    public void Every_problem_names_its_file_and_says_what_to_do()
    {
        _folder.Write("binary.txt", new byte[100]);
        _folder.Write("latin.txt", [.. "caf"u8, 0xE9, .. " au lait, caf"u8, 0xE9]);
        _folder.Write("nodate.txt", "五个。");
        _folder.Write("impossible.txt", Samples.Archive.Replace("1953-11-28", "1953-13-40", StringComparison.Ordinal));
        _folder.Write("nobody.txt", "标题：题\n日期：1953-1-8\n正文：\n");
        _folder.Write("cut.json", "{\"title\":\"题\",\"conte");
        _folder.Write("good.txt", Samples.Archive);
        IReadOnlyList<SourceDocument> documents = _folder.ReadAll();
        Assert.Equal("good.txt", Assert.Single(documents, document => document.Status == DocumentStatus.Read).SourceFile);
        Assert.All(documents.Where(document => document.Status != DocumentStatus.Read), document =>
        {
            Assert.Equal(DocumentStatus.Failed, document.Status);
            Assert.StartsWith($"{document.SourceFile}: ", document.Problem, StringComparison.Ordinal);
            Assert.Matches(@"\. [A-Z].*\.$", document.Problem);
            Assert.Equal(64, document.Sha256.Length);
        });
    }
}
