using Zhibiao.Model;
using Zhibiao.Sources;

namespace Zhibiao.Tests;

/// <summary>Sentences that name no number, place or time are only outlined on their way to the statistics; nobody may notice.</summary>
public sealed class OutlineTests
{
    private static readonly DocumentExtractor Extractor = new();

    public static TheoryData<string> Texts() =>
    [
        "山西省农业社四千个。有些干部（例如老张。其中四川省的老李）说社员九百人。其中高级社六百个。",
        "四川省有互助组三百个。①干部积极。②群众分别拥护。其中工人九千名，农民五万名。",
        "一九五三年各县办社五百个。农村信用合作社办得好。现有社六百二十个，计划增加一倍。",
        "山西省的工作。干部没有经验。\n他们去年收入粮食九万斤，今年要求增产一成。其中小麦占三成。",
        "去年的情形很好。\n其中棉花五千斤。这些手工业合作社（供销社）都有困难。社一百二十个。",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_found_is_the_same_as_with_every_sentence_seen_whole(string body)
    {
        SourceDocument document = Samples.Document with { Text = body, Characters = body.Length, Parts = [new DocumentPart(new TextSpan(0, body.Length), Language.Chinese, PartRole.Body)] };

        DocumentExtraction whole = Extractor.Assemble(document, Extractor.Recognise(document));
        DocumentExtraction outlined = Extractor.Assemble(document, Extractor.Outline(document));

        Assert.NotEmpty(whole.Observations);
        Same(whole, outlined);
    }

    [Fact]
    public void An_outlined_sentence_says_how_many_mentions_cover_it()
    {
        foreach (SourceDocument document in SourceFinder.Find([Path.Combine(Shared.Repository, "seeds")]).Items.SelectMany(new SourceReader().Read))
        {
            IReadOnlyList<RecognisedSentence> whole = Extractor.Recognise(document), outlined = Extractor.Outline(document);

            Assert.Equal(whole.Select(sentence => sentence.Mentions.Length), outlined.Select(sentence => sentence.Count));
            Same(Extractor.Assemble(document, whole), Extractor.Assemble(document, outlined));
        }
    }

    private static void Same(DocumentExtraction expected, DocumentExtraction actual)
    {
        Assert.Equal(expected.Observations.Select(Plain), actual.Observations.Select(Plain));
        Assert.Equal(expected.Quantities.Select(quantity => (quantity.QuantityId, quantity.NotUsed)), actual.Quantities.Select(quantity => (quantity.QuantityId, quantity.NotUsed)));
        Assert.Equal(expected.Places, actual.Places);
    }

    // Lists compare by identity.
    private static Observation Plain(Observation o) => o with { Inherited = [], Quantity = o.Quantity with { Inherited = [] }, Method = $"{o.Method} {string.Join(',', o.Inherited)}" };
}
