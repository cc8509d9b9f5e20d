using Zhibiao.Cli.Writing;
using Zhibiao.Model;

namespace Zhibiao.Tests.Cli.Writing;

public sealed class ExplanationPageTests
{
    private const string Words = "山西省现有社2,242个，一月增至5,400个。";

    private static readonly SourceDocument Document = new()
    {
        DocumentId = "d",
        SourceFile = "a.txt",
        TitleZh = "题",
        Text = $"前文。{Words}",
        Date = new PartialDate(1953, 11, 28),
    };

    private static readonly Place Shanxi = new("cn-shanxi", "山西省", "Shanxi", PlaceLevel.Province, "province", "cn-shanxi", "", "cn-shanxi");

    private static readonly Quantity Count = new() { Kind = QuantityKind.Cardinal, Low = 2242, High = 2242, Unit = "个" };

    [Fact]
    public void All_that_was_seen_and_made_is_shown()
    {
        string text = Written(new Explanation(
            Document,
            9,
            new RecognisedSentence(
                new Sentence(1, new TextSpan(3, Document.Text.Length), Language.Chinese, SentenceRole.Body, 2, 0),
                [
                    new PlaceMention(new TextSpan(3, 6), "place-name", PlaceForm.Name, "山西省", [Shanxi]),
                    new WordsMention(new TextSpan(6, 9), "现有社"),
                    new QuantityMention(new TextSpan(9, 15), "digits", Count with { Inherited = ["unit"], Doubt = "may be 2,422" }),
                ],
                [new PlaceMention(new TextSpan(4, 6), "place-form", PlaceForm.Reference, "西省", [], PlaceLevel.Province)]),
            [
                new Observation
                {
                    ObservationId = "o-1", DocumentId = "d", SourceFile = "a.txt", Quote = "2,242个", Quantity = Count, Subject = "社",
                    PlaceId = "cn-shanxi", PlaceZh = "山西省", PlaceEn = "Shanxi", Inherited = ["place"], Method = "rules", Confidence = 0.9,
                    Period = new Period(new DateOnly(1953, 11, 28), new DateOnly(1953, 11, 28), "现有"),
                },
            ],
            [new Finding("no-statistic", "d", new TextSpan(16, 18), "a date")],
            [FakeCli.Shanxi with { StatedGrowth = "一倍", Consistent = false }]));
        Assert.Equal(
            """
            a.txt · 题 · 1953-11-28
            Character 9, in sentence 1 (3..27, body, zh, section 2)

              山西省现有社2,242个，一月增至5,400个。
                          ^

            Seen, in order
              span   kind      words    rule        meaning
              3..6   place     山西省   place-name  Shanxi 山西省 (province, cn-shanxi)
              6..9   words     现有社   words
              9..15  quantity  2,242个  digits      cardinal 2,242 个 (exact, unit understood; doubt: may be 2,422)

            Gave way to one of these
              span  kind   words  rule        meaning
              4..6  place  西省   place-form  reference: province

            Observations
              2,242个  o-1
                value      cardinal 2,242 个 (exact)
                indicator  none of the vocabulary
                subject    社
                place      Shanxi 山西省 cn-shanxi
                status     actual (report)
                measure    level
                period     1953-11-28  现有
                inherited  place
                made by    rules, confidence 0.90

            Targets
              Shanxi 山西省, agricultural producers cooperatives
                baseline       2,242 个  1953-11-27
                target         5,400 个  1954
                multiple       ×2.41
                basis          stated
                the text says  一倍, which does not agree

            Doubts, and quantities turned down
              span    words  rule          reason
              16..18  一月   no-statistic  a date

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void The_caret_stays_below_its_character_in_a_long_sentence()
    {
        string sentence = new('长', 100);
        SourceDocument document = Document with { Text = sentence };
        string text = Written(new Explanation(
            document, 50, new RecognisedSentence(new Sentence(0, new TextSpan(0, 100), Language.Chinese, SentenceRole.Body, 0, 0), [], []), [], [], []));
        Assert.Contains($"  {new string('长', 38)}\n{new string(' ', 26)}^\n  {new string('长', 24)}\n", text, StringComparison.Ordinal);
        Assert.Contains("No observation came of it", text, StringComparison.Ordinal);
    }

    private static string Written(Explanation explanation)
    {
        using var cli = new FakeCli();
        var page = new Page(cli.Surroundings);
        ExplanationPage.Write(page, explanation);
        return page.ToString();
    }
}
