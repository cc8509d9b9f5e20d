using Zhibiao.Model;
using Zhibiao.Reviewing;

namespace Zhibiao.Tests.Reviewing;

public sealed class AnchorFinderTests
{
    private const string Quote = "五千四百个";

    private static DecisionAnchor Anchor => DecisionAnchor.Of(Samples.Document, Samples.Planned.Span, "o-planned");

    [Fact]
    public void An_unchanged_text_has_the_place_where_it_was() =>
        Assert.Equal(new AnchorMatch(Samples.Planned.Span, 1), Find(Samples.Text));

    [Theory]
    [InlineData("前面又收进一整段文字，长短不拘。\n\n", "")]
    [InlineData("", "\n后面又有一段，其中也有五千四百个，但上下文不同。")]
    public void A_text_that_grew_has_it_farther_on(string before, string after) =>
        Assert.Equal(Samples.Planned.Span.Shift(before.Length), Find(before + Samples.Text + after)!.Value.Span);

    [Theory]
    [InlineData("明年增至", "明年増至")]
    [InlineData("现有二千二百四十二个", "现有 2242 個")]
    [InlineData("，约增一点四倍", "，约增１．４倍左右")]
    [InlineData("明年增至五千四百个，约增一点四倍。", "。又讯：五千四百个，约增一点四倍。")]
    [InlineData("农业生产合作社", "农业生严合作祉")]
    public void A_text_that_was_corrected_nearby_has_it_still(string old, string now)
    {
        Assert.Contains(old, Samples.Text, StringComparison.Ordinal);
        string text = Samples.Text.Replace(old, now, StringComparison.Ordinal);
        Assert.Equal(Quote, Find(text)!.Value.Span.Of(text));
    }

    [Fact]
    public void White_space_within_the_words_does_not_matter()
    {
        string text = Samples.Text.Replace(Quote, "五千\n 四百个", StringComparison.Ordinal);
        Assert.Equal("五千\n 四百个", Find(text)!.Value.Span.Of(text));
    }

    [Fact]
    public void Of_several_places_the_one_with_the_old_surroundings_is_meant()
    {
        string text = $"河北省要求发展到{Quote}。\n{Samples.Text}\n绥远省已有{Quote}。";
        Assert.Equal(text.IndexOf(Samples.Text, StringComparison.Ordinal) + Samples.Planned.Span.Start, Find(text)!.Value.Span.Start);
    }

    [Fact]
    public void Of_places_that_look_alike_the_only_unchanged_one_is_meant()
    {
        string text = $"{Samples.Text.Replace("明年", "今年", StringComparison.Ordinal)}\n{Samples.Text}";
        Assert.Equal(text.LastIndexOf(Quote, StringComparison.Ordinal), Find(text)!.Value.Span.Start);
    }

    [Fact]
    public void Places_that_look_alike_are_not_chosen_between() =>
        Assert.Equal("its words stand at several places that look alike", Problem($"又：{Samples.Text}\n{Samples.Text}"));

    [Fact]
    public void A_number_that_was_itself_corrected_is_another_number() =>
        Assert.Equal("its words no longer stand in the document", Problem(Samples.Text.Replace("五千四百个", "五千九百个", StringComparison.Ordinal)));

    [Fact]
    public void The_same_number_in_other_surroundings_is_another_one() =>
        Assert.Equal("its words stand in the document, but nothing around them is as it was", Problem($"湖北省今年造木船{Quote}，修旧船若干，另有帆船不计。"));

    [Fact]
    public void The_surroundings_keep_no_half_of_a_character()
    {
        string text = string.Concat(Enumerable.Repeat("𠀀", 17)) + "共五十a" + string.Concat(Enumerable.Repeat("𠀀", 17));
        int at = text.IndexOf("五十", StringComparison.Ordinal);
        var anchor = DecisionAnchor.Of(Samples.Document with { Text = text }, new TextSpan(at, at + 2), "o");
        Assert.Equal((31, 31), (anchor.Before.Length, anchor.After.Length));
    }

    private static AnchorMatch? Find(string text) => new AnchorFinder(text).Find(Anchor, out _);

    private static string Problem(string text)
    {
        Assert.Null(new AnchorFinder(text).Find(Anchor, out string problem));
        return problem;
    }
}
