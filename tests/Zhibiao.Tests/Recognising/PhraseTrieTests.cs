using Zhibiao.Recognising;

namespace Zhibiao.Tests.Recognising;

public sealed class PhraseTrieTests
{
    private const string Letters = "一二三四五";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Finds_what_trying_every_phrase_finds(int seed)
    {
        var random = new Random(seed);
        string[] phrases = [.. Enumerable.Range(0, 60).Select(_ => Text(random, random.Next(1, 6))).Distinct(StringComparer.Ordinal)];
        var trie = new PhraseTrie<string>();
        foreach (string phrase in phrases)
        {
            trie.Add(phrase, phrase);
        }

        string text = Text(random, 400);
        for (int at = 0; at < text.Length; at++)
        {
            int end = Math.Min(text.Length, at + random.Next(1, 8));
            string? longest = phrases.Where(phrase => at + phrase.Length <= end && text.AsSpan(at).StartsWith(phrase, StringComparison.Ordinal)).MaxBy(phrase => phrase.Length);
            Assert.Equal(longest is null ? [] : [longest], trie.Longest(text, at, end, out int length));
            Assert.Equal(longest?.Length ?? 0, length);
            Assert.True(longest is null || trie.MayBegin(text, at, end));
        }
    }

    [Fact]
    public void Gives_all_that_a_phrase_stands_for_in_the_order_of_adding()
    {
        var trie = new PhraseTrie<int>();
        trie.Add("石", 1);
        trie.Add("石", 2);
        Assert.Equal([1, 2], trie.Longest("石灰", 0, 2, out int length));
        Assert.Equal(1, length);
    }

    [Fact]
    public void Hops_to_the_next_place_where_a_phrase_or_another_character_may_stand()
    {
        var trie = new PhraseTrie<int>();
        trie.Add("合作社", 1);
        trie.Add("户", 2);
        var marks = new CharacterSet(c => c == '，');
        string text = "合同里，每户入合作社";
        var hops = new List<int>();
        for (int at = 0; (at = trie.Next(text, at, text.Length, marks)) < text.Length; at++)
        {
            hops.Add(at);
        }

        Assert.Equal([3, 5, 7], hops);
        Assert.Equal(7, trie.Next(text, 6, 7, marks));
        Assert.Equal(8, trie.Next(text, 7, 8, marks)); // 合 alone, before the end, begins nothing
    }

    private static string Text(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Letters[random.Next(Letters.Length)]));
}
