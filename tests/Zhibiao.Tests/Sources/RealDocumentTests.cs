using System.Globalization;
using Zhibiao.Model;
using Zhibiao.Sources;

namespace Zhibiao.Tests.Sources;

public sealed class RealDocumentTests
{
    [Theory]
    [InlineData("seeds.gold.csv", "seeds", "")]
    [InlineData("dev.gold.csv", "corpus", "dev")]
    public void Hand_coded_offsets_point_at_their_words_inside_a_chinese_part(string gold, string folder, string below)
    {
        string[] rows = File.ReadAllLines(Shared.Path("gold", gold));
        Dictionary<string, SourceDocument> documents = Read(Shared.Path(folder, below)).ToDictionary(document => document.SourceFile, StringComparer.Ordinal);
        int looked = 0;
        foreach (string row in rows.Skip(1).Where(row => row.Length > 0))
        {
            string[] cells = row.Split(',', 5);
            SourceDocument document = documents[cells[0]];
            var span = new TextSpan(int.Parse(cells[1], CultureInfo.InvariantCulture), int.Parse(cells[2], CultureInfo.InvariantCulture));
            string quote = cells[3].Trim('"');
            Assert.StartsWith(quote, span.Of(document.Text), StringComparison.Ordinal);
            Assert.Contains(document.Parts, part => part.Language == Language.Chinese && part.Span.Contains(span));
            looked++;
        }

        Assert.True(looked > 50);
    }

    [Fact]
    public void Seeds_have_their_parts()
    {
        IReadOnlyList<SourceDocument> documents = Read(Shared.Path("seeds"));
        Assert.Equal(5, documents.Count);
        Assert.All(documents, document => Assert.Equal((DocumentStatus.Read, ""), (document.Status, document.Problem)));
        Assert.Equal(["archive-text", "bilingual", "bilingual", "bilingual", "bilingual"], documents.Select(document => document.Layout));
        Assert.Equal([1, 4, 4, 4, 4], documents.Select(document => document.Parts.Length));
        Assert.Equal(["4f53f1e4a5", .. documents.Skip(1).Select(document => document.Sha256[..16])], documents.Select(document => document.DocumentId));
        Assert.Equal(["1953-11-28", "1954-12-24", "1954-02-27", "1954-06-07", "1959-01-13"], documents.Select(document => document.Date.ToString()));
        Assert.Equal(["", "1", "1", "2", "2"], documents.Select(document => document.Page));
        Assert.Equal(["内部参考", "", "", "", ""], documents.Select(document => document.Publication));
        Assert.Equal("Teng Chunfeng", documents[3].Author);
    }

    [Fact]
    public void Corpus_is_read_whole()
    {
        IReadOnlyList<SourceDocument> texts = Read(Shared.Path("corpus", "dev"));
        Assert.Equal(16, texts.Count);
        Assert.All(texts, document =>
        {
            Assert.Equal((DocumentStatus.Read, "archive-text", 1), (document.Status, document.Layout, document.Parts.Length));
            Assert.Equal('#', document.Text[document.Parts[0].Span.Start]);
            Assert.DoesNotContain("描述", document.Parts[0].Span.Of(document.Text), StringComparison.Ordinal);
        });
        IReadOnlyList<SourceDocument> json = Read(Shared.Path("corpus", "json"));
        Assert.Equal(4, json.Count);
        Assert.All(json, document => Assert.Equal((DocumentStatus.Read, "archive-json"), (document.Status, document.Layout)));
        foreach (SourceDocument document in json)
        {
            SourceDocument twin = texts.Single(text => text.SourceFile == Path.ChangeExtension(document.SourceFile, ".txt"));
            Assert.Equal((twin.TitleZh, twin.Date, twin.Author), (document.TitleZh, document.Date, document.Author));
            Assert.Equal(PartRole.Title, document.Parts[0].Role);
        }
    }

    private static IReadOnlyList<SourceDocument> Read(string folder)
    {
        SourceListing listing = SourceFinder.Find([folder]);
        Assert.Empty(listing.Problems);
        var reader = new SourceReader();
        return [.. listing.Items.SelectMany(reader.Read)];
    }
}
