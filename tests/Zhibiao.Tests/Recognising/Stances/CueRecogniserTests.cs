using Zhibiao.Model;
using Zhibiao.Recognising.Stances;
using Zhibiao.Vocabularies;

namespace Zhibiao.Tests.Recognising.Stances;

public sealed class CueRecogniserTests
{
    private static readonly CueRecogniser Recogniser = new();

    public static TheoryData<string, string> Accepted() => Examples(word => word.Accepts);

    public static TheoryData<string, string> Refused() => Examples(word => word.Refuses);

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Is_found_in_its_accepted_example(string phrase, string example) =>
        Assert.Contains(Seen(example), cue => cue.Span.Of(example) == phrase);

    [Theory]
    [MemberData(nameof(Refused))]
    public void Is_not_found_in_its_near_miss(string phrase, string example) =>
        Assert.DoesNotContain(Seen(example), cue => cue.Span.Of(example) == phrase);

    private static List<CueMention> Seen(string text)
    {
        var seen = new List<CueMention>();
        for (int at = 0; at < text.Length;)
        {
            if (Recogniser.At(text, at, text.Length, out int length) is { } cue)
            {
                seen.Add(cue);
            }

            at += Math.Max(length, 1);
        }

        return seen;
    }

    private static TheoryData<string, string> Examples(Func<CueWord, IEnumerable<string>> which)
    {
        var data = new TheoryData<string, string>();
        foreach (CueWord word in CueVocabulary.Load())
        {
            foreach (string example in which(word))
            {
                data.Add(word.Phrase, example);
            }
        }

        return data;
    }
}
