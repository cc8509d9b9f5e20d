using Zhibiao.Model;
using Zhibiao.Reviewing;

namespace Zhibiao.Tests.Reviewing;

public sealed class DecisionBookTests
{
    private static readonly Decision Accept = Decided.Accept(Samples.Planned);
    private static readonly DecisionBook Book = new([Accept, Decided.Flag(Samples.Growth, "?"), Decided.Undo(Decided.Flag(Samples.Growth, "?"))]);

    [Fact]
    public void A_decision_goes_to_its_own_document() => Assert.Equal("000_shanxi.txt", Place(Document("000_shanxi.txt"), Document("copy.txt", id: "other")));

    [Fact]
    public void A_renamed_document_keeps_it_by_its_id() => Assert.Equal("new/name.txt", Place(Document("new/name.txt")));

    [Fact]
    public void A_changed_document_whose_id_is_its_content_keeps_it_by_its_file() =>
        Assert.Equal("000_shanxi.txt", Place(Document("000_shanxi.txt", id: "other", before: "新的一段。\n")));

    [Fact]
    public void A_moved_and_changed_document_keeps_it_by_its_words() =>
        Assert.Equal("elsewhere.txt", Place(Document("elsewhere.txt", id: "other", before: "新的一段。\n"), Document("far.txt", id: "third", text: "别的文字五千四百个而已")));

    [Fact]
    public void Words_that_moved_to_another_document_take_it_along() =>
        Assert.Equal("part2.txt", Place(Document("000_shanxi.txt", text: "上半部分"), Document("part2.txt", id: "other")));

    [Fact]
    public void Two_copies_elsewhere_are_not_chosen_between() =>
        Assert.Equal("its words stand alike in several documents", Place(Document("a.txt", id: "a"), Document("b.txt", id: "b")));

    [Fact]
    public void Of_two_files_with_the_documents_id_the_one_of_the_name_is_meant() =>
        Assert.Equal("000_shanxi.txt", Place(Document("copy.txt"), Document("000_shanxi.txt", before: "。")));

    [Theory]
    [InlineData("其中没有", "its words no longer stand in the document")]
    [InlineData("又：五千四百个", "its words stand in the document, but nothing around them is as it was")]
    public void Why_it_found_no_place_is_said(string text, string reason) => Assert.Equal(reason, Place(Document("000_shanxi.txt", text: text)));

    [Fact]
    public void A_missing_document_is_said() => Assert.Equal("its document is not among the input, and no other has its words", Place());

    [Fact]
    public void An_added_row_is_found_where_the_rules_see_no_number()
    {
        var book = new DecisionBook([Decided.Add(Samples.Planned)]);
        Assert.Single(DecisionBook.PlaceElsewhere(Document("elsewhere.txt", id: "other"), book.Live).Placed);
    }

    [Fact]
    public void It_knows_which_documents_it_touches()
    {
        Assert.True(Book.Touches("4f53f1e4a5", "x"));
        Assert.True(Book.Touches("x", "000_shanxi.txt"));
        Assert.False(Book.Touches("x", "y"));
    }

    /// <summary>The file where the decision went, or why it went nowhere.</summary>
    private static string Place(params SourceDocument[] documents)
    {
        var (byFile, unplaced) = Book.Settle(documents.Select(Book.Place));
        Decision[] astray = [.. unplaced.Select(one => one.Decision)];
        (byFile, unplaced) = Book.Settle([.. documents.Select(Book.Place), .. documents.Select(document => DecisionBook.PlaceElsewhere(document, astray))]);
        Assert.Equal(1, unplaced.Length + byFile.Sum(file => file.Value.Length));
        return unplaced.Length > 0 ? unplaced[0].Reason : byFile.Single().Key;
    }

    private static SourceDocument Document(string file, string id = "4f53f1e4a5", string before = "", string? text = null) =>
        Samples.Document with { DocumentId = id, SourceFile = file, Text = before + (text ?? Samples.Text) };
}
