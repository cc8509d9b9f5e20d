using Zhibiao.Model;
using Zhibiao.Sources;

namespace Zhibiao.Tests.Sources;

public sealed class DuplicateDocumentsTests
{
    [Fact]
    public void Same_content_is_skipped_and_same_id_with_other_content_fails()
    {
        var duplicates = new DuplicateDocuments();
        SourceDocument first = Document("a.txt", Samples.Archive);
        Assert.Same(first, duplicates.Mark(first));
        SourceDocument same = duplicates.Mark(Document("b.txt", Samples.Archive));
        Assert.Equal(DocumentStatus.Skipped, same.Status);
        Assert.StartsWith("b.txt: same content as a.txt", same.Problem, StringComparison.Ordinal);
        Assert.Empty(same.Parts);
        SourceDocument other = duplicates.Mark(Document("c.txt", Samples.Archive + "\n附"));
        Assert.Equal(DocumentStatus.Failed, other.Status);
        Assert.Contains("already that of a.txt", other.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_that_was_not_read_claims_nothing()
    {
        var duplicates = new DuplicateDocuments();
        SourceDocument failed = Document("a.txt", Samples.Archive.Replace("1953-11-28", "", StringComparison.Ordinal));
        Assert.Same(failed, duplicates.Mark(failed));
        Assert.Equal(DocumentStatus.Read, duplicates.Mark(Document("b.txt", Samples.Archive)).Status);
    }

    private static SourceDocument Document(string file, string text) => Samples.Read(text, file);
}
