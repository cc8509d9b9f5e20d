using System.Text;
using Zhibiao.Storing;

namespace Zhibiao.Tests.Storing;

public sealed class SharedTextsTests
{
    [Fact]
    public void Every_text_comes_back_and_one_that_comes_again_is_the_same()
    {
        var texts = new SharedTexts();
        string sentence = new('长', 100), edge = new('a', 48);
        foreach (string text in new[] { "", "个", "𠮷", edge, sentence })
        {
            string first = texts.Of(Encoding.UTF8.GetBytes(text));
            Assert.Equal(text, first);
            Assert.Same(first, texts.Of(Encoding.UTF8.GetBytes(text)));
        }

        Assert.Equal(sentence + "。", texts.Of(Encoding.UTF8.GetBytes(sentence + "。")));
    }
}
