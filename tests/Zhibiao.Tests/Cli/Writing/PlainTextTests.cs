using Zhibiao.Cli.Writing;

namespace Zhibiao.Tests.Cli.Writing;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("plain 文字 ，。", "plain 文字 ，。")]
    [InlineData("\u001b[31mred\u001b[0m", "red")]
    [InlineData("\u009b1;31mred", "red")]
    [InlineData("\u001b]0;a window's title\u0007after", "after")]
    [InlineData("\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\", "link")]
    [InlineData("\u001bcreset", "reset")]
    [InlineData("cut \u001b[3", "cut")]
    [InlineData("cut \u001b", "cut")]
    [InlineData("open \u001b]0;title", "open 0;title")]
    [InlineData("a\r\nb\tc\u2028d", "a  b c d")]
    [InlineData("back\bspace\0\u007f", "backspace")]
    [InlineData("right\u202eleft\u2066\u200b", "rightleft")]
    [InlineData("𠀀 whole", "𠀀 whole")]
    [InlineData("[red]kept[/]", "[red]kept[/]")]
    [InlineData("", "")]
    public void Only_what_can_be_seen_is_left(string text, string shown) => Assert.Equal(shown, PlainText.OneLine(text));

    [Theory]
    [InlineData("\u001b[31m红\n\u202e", " [31m红  ")]
    public void Offsets_hold_where_the_length_is_kept(string text, string shown) => Assert.Equal(shown, PlainText.SameLength(text));

    [Fact]
    public void Half_a_character_is_not_shown()
    {
        string half = "𠀀"[..1];
        Assert.Equal("lone  half", PlainText.OneLine($"lone {half} half"));
        Assert.Equal("𠀀 ", PlainText.SameLength($"𠀀{half}"));
    }
}
