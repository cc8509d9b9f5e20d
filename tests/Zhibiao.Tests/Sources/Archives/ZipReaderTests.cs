using System.IO.Compression;
using System.Text;
using Zhibiao.Model;
using Zhibiao.Sources;

namespace Zhibiao.Tests.Sources.Archives;

public sealed class ZipReaderTests : IDisposable
{
    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Members_are_read_by_name_and_names_are_only_names()
    {
        Zip(("b.txt", Samples.Archive), ("dir/a.txt", Samples.Archive.Replace("五个", "六个", StringComparison.Ordinal)), ("../../etc/passwd", "x"),
            ("__MACOSX/b.txt", "x"), ("dir/README.md", "x"), ("dir/", ""), ("c.ndjson", "{\"id\":\"n\",\"date\":\"1954\",\"text\":\"五\"}\n"), ("in.zip", "x"));
        IReadOnlyList<SourceDocument> documents = _folder.ReadAll();
        Assert.Equal(["a.zip!b.txt", "a.zip!c.ndjson#1", "a.zip!dir/a.txt", "a.zip!etc/passwd", "a.zip!in.zip"], documents.Select(document => document.SourceFile));
        Assert.Equal([DocumentStatus.Read, DocumentStatus.Read, DocumentStatus.Read, DocumentStatus.Failed, DocumentStatus.Failed], documents.Select(document => document.Status));
    }

    [Fact]
    public void Chinese_names_of_chinese_windows_are_read_and_give_the_date()
    {
        using (var archive = new ZipArchive(File.Create(Path.Combine(_folder.Path, "a.zip")), ZipArchiveMode.Create, leaveOpen: false, Gb))
        {
            Add(archive, "山西1953年11月28日.txt", "现有五个。");
        }

        byte[] bytes = File.ReadAllBytes(Path.Combine(_folder.Path, "a.zip"));
        ClearUtf8Flag(bytes);
        _folder.Write("a.zip", bytes);
        SourceDocument document = Assert.Single(_folder.ReadAll());
        Assert.Equal("a.zip!山西1953年11月28日.txt", document.SourceFile);
        Assert.Equal("1953-11-28", document.Date.ToString());
    }

    [Fact]
    public void Two_members_of_one_name_are_kept_apart()
    {
        Zip(("a.txt", "一。"), ("./a.txt", "二。"));
        Assert.Equal(["a.zip!a.txt", "a.zip!a.txt~2"], _folder.ReadAll().Select(document => document.SourceFile));
    }

    [Fact]
    public void Bomb_is_stopped()
    {
        Zip(("a.txt", new string('a', 4 << 20)));
        Assert.Contains("200 times", Assert.Single(_folder.ReadAll(new SourceLimits { RatioFreeBytes = 1 << 20 })).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Bomb_of_many_members_is_stopped()
    {
        Zip(("a.txt", new string('a', 1 << 20)), ("b.txt", new string('b', 1 << 20)), ("c.txt", new string('c', 1 << 20)));
        IReadOnlyList<SourceDocument> documents = _folder.ReadAll(new SourceLimits { RatioFreeBytes = 2 << 20 });
        Assert.Equal(["a.zip!a.txt", "a.zip!b.txt", "a.zip!c.txt"], documents.Select(document => document.SourceFile));
        Assert.Contains("200 times", documents[2].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void More_members_than_the_limit_are_refused()
    {
        Zip(("a.txt", Samples.Archive), ("b.txt", Samples.Archive));
        Assert.Contains("has 2 members, more than 1", Assert.Single(_folder.ReadAll(new SourceLimits { ArchiveMembers = 1 })).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("..\\..\\windows\\a.txt", "windows/a.txt")]
    [InlineData("C:\\a.txt", "C:/a.txt")]
    [InlineData("a\u001b[31m.txt", "a_[31m.txt")]
    [InlineData("//a.txt", "a.txt")]
    public void Names_are_made_relative_and_visible(string name, string shown)
    {
        Zip((name, Samples.Archive));
        Assert.Equal($"a.zip!{shown}", Assert.Single(_folder.ReadAll()).SourceFile);
    }

    [Fact]
    public void Archive_in_an_archive_and_locked_member_say_so()
    {
        Zip(("a.zip", Samples.Archive), ("b.txt", Samples.Archive));
        byte[] bytes = File.ReadAllBytes(Path.Combine(_folder.Path, "a.zip"));
        for (int i = 0; i + 10 < bytes.Length; i++)
        {
            int at = bytes.AsSpan(i).StartsWith("PK\u0003\u0004"u8) ? 6 : bytes.AsSpan(i).StartsWith("PK\u0001\u0002"u8) ? 8 : 0;
            if (at > 0)
            {
                bytes[i + at] |= 1;
            }
        }

        _folder.Write("a.zip", bytes);
        IReadOnlyList<SourceDocument> documents = _folder.ReadAll();
        Assert.Contains("an archive inside an archive is not opened", documents[0].Problem, StringComparison.Ordinal);
        Assert.Contains("locked with a password", documents[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Member_above_the_limit_is_refused()
    {
        Zip(("a.txt", new string('a', 5000)), ("b.txt", Samples.Archive));
        IReadOnlyList<SourceDocument> documents = _folder.ReadAll(new SourceLimits { DocumentBytes = 4000 });
        Assert.Contains("5000 bytes, more than the 4000 bytes", documents[0].Problem, StringComparison.Ordinal);
        Assert.Equal(DocumentStatus.Read, documents[1].Status);
    }

    [Fact]
    public void Damaged_archives_fail()
    {
        Zip(("a.txt", Samples.Archive));
        byte[] bytes = File.ReadAllBytes(Path.Combine(_folder.Path, "a.zip"));
        _folder.Write("a.zip", bytes[..^30]);
        _folder.Write("b.zip", "no archive");
        byte[] inside = (byte[])bytes.Clone();
        inside[40] ^= 0xFF;
        inside[60] ^= 0xFF;
        inside[80] ^= 0xFF;
        _folder.Write("c.zip", inside);
        Assert.Equal(3, _folder.ReadAll().Count(document => document.Status == DocumentStatus.Failed));
    }

    [Fact]
    public void Archive_without_documents_is_skipped()
    {
        Zip(("README.md", "x"));
        Assert.Equal(DocumentStatus.Skipped, Assert.Single(_folder.ReadAll()).Status);
    }

    private void Zip(params (string Name, string Text)[] members)
    {
        using var archive = new ZipArchive(File.Create(Path.Combine(_folder.Path, "a.zip")), ZipArchiveMode.Create);
        foreach ((string name, string text) in members)
        {
            Add(archive, name, text);
        }
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using Stream stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Clears bit 11 of the flags in the local and the central header, as Chinese Windows leaves it.</summary>
    private static void ClearUtf8Flag(byte[] zip)
    {
        for (int i = 0; i + 10 < zip.Length; i++)
        {
            int at = zip.AsSpan(i).StartsWith("PK\u0003\u0004"u8) ? 7 : zip.AsSpan(i).StartsWith("PK\u0001\u0002"u8) ? 9 : 0;
            if (at > 0)
            {
                zip[i + at] &= 0xF7;
            }
        }
    }
}
