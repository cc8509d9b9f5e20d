using System.Collections.Immutable;
using Zhibiao.Checking;
using Zhibiao.Model;
using Zhibiao.Pairing;
using Zhibiao.Tests.Pairing;

namespace Zhibiao.Tests.Checking;

public class CheckerTests
{
    private static ImmutableArray<Check> Ask(params DocumentExtraction[] documents)
    {
        Observation[] observations = [.. documents.SelectMany(document => document.Observations)];
        ImmutableArray<Target> targets = new TargetPairing().Pair(observations).Targets;
        var checker = new DocumentChecker(documents.SelectMany(document => DocumentChecker.Named(document)));
        var collection = new CollectionChecker();
        DocumentResult[] results = [.. documents.Select(document => new DocumentResult
        {
            Document = document.Document,
            Checks = checker.Check(document, [.. targets.Where(target => target.DocumentId == document.Document.DocumentId)]),
            PossibleMisprints = checker.PossibleMisprints(document),
            Named = DocumentChecker.Named(document),
            Content = DocumentChecker.Content(document.Document),
        })];
        Array.ForEach(results, collection.Add);
        return
        [
            .. results.SelectMany(result => result.Checks.Concat(collection.Misprints(result)))
                .Concat(collection.Repeated())
                .Concat(CollectionChecker.Disagreements(new SeriesBuilder().Build(observations), observations.Where(one => one.Review != Review.Rejected)))
                .DistinctBy(check => check.CheckId)
                .OrderBy(check => check.DocumentId, StringComparer.Ordinal)
                .ThenBy(check => check.Kind, StringComparer.Ordinal)
                .ThenBy(check => check.CheckId, StringComparer.Ordinal),
        ];
    }

    private static DocumentExtraction Holding(params Observation[] observations) => new()
    {
        Document = Bilingual.Document(observations[0].DocumentId),
        Observations = [.. observations],
    };

    [Fact]
    public void An_empty_dataset_raises_no_doubt() => Assert.Empty(Ask());

    [Fact]
    public void A_number_that_the_translation_changes_is_questioned()
    {
        Check check = Assert.Single(Ask(Bilingual.Numbers([39000, 71000, 25000], [93000, 71000, 25000])));
        Assert.Equal("translation-number", check.Kind);
        Assert.Contains("<39000>", check.Message, StringComparison.Ordinal);
        Assert.Contains("<93000>", check.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_factor_of_ten_is_questioned() =>
        Assert.Single(Ask(Bilingual.Numbers([71000, 300000, 25000], [71000, 30000, 25000])));

    [Fact]
    public void Percents_are_set_against_percents() =>
        Assert.Single(Ask(Bilingual.Numbers([0.34m, 90000, 0.72m], [0.43m, 90000, 0.72m])));

    [Theory]
    [InlineData("moved", new[] { 39, 71, 250 }, new[] { 250, 39, 71 })]
    [InlineData("dropped", new[] { 390, 710, 250 }, new[] { 390, 250 })]
    [InlineData("small", new[] { 390, 12, 250 }, new[] { 390, 13, 250 })]
    [InlineData("years", new[] { 390, 1953, 250 }, new[] { 390, 1954, 250 })]
    [InlineData("said twice", new[] { 600, 600, 390 }, new[] { 600, 390 })]
    [InlineData("two against one", new[] { 390, 500, 600, 250 }, new[] { 390, 700, 250 })]
    [InlineData("unrelated", new[] { 390, 50000, 250 }, new[] { 390, 70, 250 })]
    [InlineData("one language", new[] { 390, 50000, 250 }, new int[0])]
    public void What_translators_do_every_day_is_not_questioned(string what, int[] chinese, int[] english)
    {
        Assert.NotEmpty(what);
        Assert.Empty(Ask(Bilingual.Numbers([.. chinese.Select(number => (decimal)number)], [.. english.Select(number => (decimal)number)])));
    }

    [Fact]
    public void Faithful_newspaper_translations_raise_no_doubt()
    {
        Assert.Empty(Ask(Bilingual.Numbers(
            [600000, 600000, 550000, 0.30m, 1000000, 39000, 71000, 25000, 1279, 300000, 250000],
            [600000, 550000, 0.30m, 39000, 71000, 25000, 1279, 300000, 250000])));
        Assert.Empty(Ask(Bilingual.Numbers(
            [12, 0.34m, 0.06m, 0.80m, 6, 90000000, 0.72m, 0.62m, 0.166m, 320000000, 10, 39, 537],
            [12, 0.34m, 0.06m, 0.80m, 6, 90000000, 0.72m, 0.62m, 0.166m, 320000000, 10, 39, 500, 37])));
    }

    [Fact]
    public void A_range_told_as_two_numbers_agrees()
    {
        DocumentExtraction document = Bilingual.Numbers([39000, 1, 25000], [39000, 500000, 600000, 25000]);
        document = document with
        {
            Quantities = document.Quantities.SetItem(1, document.Quantities[1] with
            {
                Quantity = document.Quantities[1].Quantity with { Low = 500000, High = 600000, Modifier = Modifier.Range },
            }),
        };
        Assert.Empty(Ask(document));
    }

    [Fact]
    public void A_province_that_the_translation_changes_is_questioned()
    {
        Check check = Assert.Single(Ask(Bilingual.Places(
            ["Liaoyang County", "Liaodong", "Liaoyang County", "Liaoyang County"], ["Liaoyang County", "Liaoning", "Liaoyang County"])));
        Assert.Equal("translation-place", check.Kind);
        Assert.Contains("Liaodong", check.Message, StringComparison.Ordinal);
        Assert.Contains("Liaoning", check.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Provinces_in_another_order_and_counties_are_not_questioned()
    {
        Assert.Empty(Ask(Bilingual.Places(["Hunan", "Jiangxi"], ["Jiangxi", "Hunan"])));
        Assert.Empty(Ask(Bilingual.Places(["Hubei", "Yingshan County"], ["Hubei", "Yingcheng County"])));
    }

    [Theory]
    [InlineData("促成1950年更大的跃进", "Leap Forward in 1959", "1959", true)]
    [InlineData("一九五○年的任务", "", "1955", true)]
    [InlineData("１９５０年的任务", "", "1955", true)]
    [InlineData("1958年工作总结", "", "1959", false)]
    [InlineData("1949年以来的成绩", "", "1959", false)]
    [InlineData("粮食产量比1949年增加一倍", "", "1959", false)]
    [InlineData("1956年到1967年全国农业发展纲要", "", "1956", false)]
    [InlineData("售出1950斤余粮", "Sold 1950 Jin of Grain", "1955", false)]
    [InlineData("", "Progress Since 1949 in Industry", "1959", false)]
    public void A_year_in_the_title_far_from_the_date_is_questioned(string zh, string en, string date, bool questioned)
    {
        ImmutableArray<Check> checks = Ask(new DocumentExtraction { Document = Bilingual.Document(zh: zh, en: en, date: date) });
        Assert.Equal(questioned ? ["date-conflict"] : Array.Empty<string>(), checks.Select(check => check.Kind));
    }

    [Fact]
    public void A_claimed_growth_that_the_numbers_refute_is_questioned()
    {
        Check check = Assert.Single(Ask(Holding(
            Observed.Actual(1000), Observed.Planned(5000), Observed.Planned(1, "o-3").As(Measure.Growth, "倍", "一倍"))));
        Assert.Equal("growth-conflict", check.Kind);
        Assert.Equal(["o-1", "o-2"], check.ObservationIds);
        Assert.Contains("一倍", check.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_that_disagree_are_questioned()
    {
        Check check = Assert.Single(Ask(Holding(Observed.Actual(2242)), Holding(Observed.Actual(2422, "o-5").In("d2"))));
        Assert.Equal("series-conflict", check.Kind);
        Assert.Equal("", check.DocumentId);
        Assert.Equal(["o-1", "o-5"], check.ObservationIds);
    }

    [Fact]
    public void Rounded_values_do_not_disagree()
    {
        Assert.Empty(Ask(
            Holding(Observed.Actual(2242)), Holding(Observed.Actual(2000, "o-5").Said(2000, null, Modifier.Over).In("d2"))));
        Assert.Empty(Ask(
            Holding(Observed.Actual(2242)), Holding(Observed.Actual(2200, "o-5").Said(2200, 2200, Modifier.About).In("d2"))));
    }

    [Fact]
    public void Doubts_about_a_quantity_reach_the_user_with_their_kind()
    {
        DocumentExtraction document = Bilingual.Numbers([105, 90], []);
        ImmutableArray<FoundQuantity> quantities = document.Quantities;
        document = document with
        {
            Quantities =
            [
                quantities[0] with { Quantity = quantities[0].Quantity with { Doubt = "a likely misprint: digits and characters are mixed" } },
                quantities[1] with { Quantity = quantities[1].Quantity with { Doubt = "old or new yuan" } },
            ],
        };
        Assert.Equal(["character-suspect", "unit-suspect"], Ask(document).Select(check => check.Kind));
    }

    [Fact]
    public void Findings_become_checks_of_the_kind_that_their_rule_names()
    {
        var document = new DocumentExtraction
        {
            Document = Bilingual.Document(text: "全区整顿一百个"),
            Findings = [new Finding("unknown place", "d1", new TextSpan(0, 2), "which 区 is meant?"), new Finding("ambiguous unit", "d1", new TextSpan(4, 7), "x")],
        };
        ImmutableArray<Check> checks = Ask(document);
        Assert.Equal(["context", "unit-suspect"], checks.Select(check => check.Kind));
        Assert.Equal("全区整顿一百个", checks[0].Evidence);
    }

    [Fact]
    public void A_share_above_the_whole_is_questioned_but_not_a_rate()
    {
        Observation share = Observed.Actual(120).Said(120, 120, Modifier.Exact, "%") with { Indicator = null, Subject = "入社农户占总农户比重" };
        Assert.Equal("unit-suspect", Assert.Single(Ask(Holding(share))).Kind);
        Assert.Empty(Ask(Holding(share with { Subject = "粮食销售计划完成率" })));
    }

    [Theory]
    [InlineData("争取大部提高为农农生产合作社。", true)]
    [InlineData("这个农业生生产合作社办得好。", true)]
    [InlineData("农业生产合作社社员都来了。", false)]
    [InlineData("渔业生产合作社和林业生产合作社。", false)]
    [InlineData("贫农农业生产合作社。", false)]
    [InlineData("天天讨论农业生产合作社。", false)]
    public void A_doubled_character_in_a_name_is_questioned(string text, bool questioned)
    {
        DocumentExtraction document = Holding(Observed.Actual(2242)) with { Document = Bilingual.Document(text: text) };
        Assert.Equal(questioned ? ["character-suspect"] : Array.Empty<string>(), Ask(document).Select(check => check.Kind));
    }

    public static TheoryData<string, string, string, bool> SenselessVerbs()
    {
        var data = new TheoryData<string, string, string, bool>();
        foreach (MisprintRule rule in MisprintRule.All)
        {
            foreach ((string sentence, string thing, string number) in rule.Accepts)
            {
                data.Add(sentence, thing, number, true);
            }

            foreach ((string sentence, string thing, string number) in rule.Refuses)
            {
                data.Add(sentence, thing, number, false);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(SenselessVerbs))]
    public void A_verb_that_makes_no_sense_before_a_count_is_questioned(string sentence, string thing, string number, bool questioned)
    {
        Observation observation = Observed.Actual(157) with { Subject = thing, Quote = number, Sentence = sentence };
        Assert.Equal(questioned ? ["character-suspect"] : Array.Empty<string>(), Ask(Holding(observation)).Select(check => check.Kind));
    }

    [Fact]
    public void The_names_of_misprint_rules_are_unique() =>
        Assert.Equal(MisprintRule.All.Length, MisprintRule.All.Select(rule => rule.Name).Distinct().Count());

    [Fact]
    public void A_province_that_never_was_is_questioned()
    {
        var place = new Place("", "远东省", "", PlaceLevel.Province, "province", "", "", "");
        var document = new DocumentExtraction
        {
            Document = Bilingual.Document(),
            Places = [new FoundPlace(Language.Chinese, new TextSpan(0, 3), "远东省", place)],
        };
        Assert.Equal("character-suspect", Assert.Single(Ask(document)).Kind);
    }

    [Fact]
    public void The_same_words_under_two_ids_are_questioned()
    {
        Check check = Assert.Single(Ask(
            new DocumentExtraction { Document = Bilingual.Document("d1", text: "全省现有\n一百个社。") },
            new DocumentExtraction { Document = Bilingual.Document("d2", text: "全省现有一百个社。") },
            new DocumentExtraction { Document = Bilingual.Document("d3", text: "全省现有二百个社。") }));
        Assert.Equal("duplicate-document", check.Kind);
        Assert.Equal("d1.txt; d2.txt", check.Evidence);
    }

    [Theory]
    [InlineData(new[] { 19, 48, 20, 10, 8 }, false)]
    [InlineData(new[] { 19, 48, 20, 10, 9 }, true)]
    [InlineData(new[] { 19, 48, 20 }, false)]
    [InlineData(new[] { 80, 90, 70 }, false)]
    public void Parts_that_nearly_add_up_are_questioned(int[] parts, bool questioned)
    {
        string text = $"该县共有105个村，其中{string.Join("，", parts.Select((part, at) => $"{(char)('甲' + at)}类{part}个"))}。";
        var observations = new List<Observation>();
        int from = 0;
        foreach (int number in parts.Prepend(105))
        {
            string quote = $"{number}个";
            int at = text.IndexOf(quote, from, StringComparison.Ordinal);
            from = at + quote.Length;
            observations.Add(Observed.Actual(number, $"o-{at}") with
            {
                Quote = quote, Sentence = text, Span = new TextSpan(1000 + at, 1000 + from), Indicator = null, Subject = $"村{at}",
            });
        }

        Assert.Equal(questioned ? ["sum-conflict"] : Array.Empty<string>(), Ask(Holding([.. observations])).Select(check => check.Kind));
    }

    [Fact]
    public void Rejected_observations_raise_no_doubt() =>
        Assert.Empty(Ask(Holding(
            Observed.Actual(1000), Observed.Planned(5000) with { Review = Review.Rejected }, Observed.Planned(1, "o-3").As(Measure.Growth, "倍", "一倍"))));

    [Fact]
    public void Checks_come_in_the_same_order_with_the_same_ids()
    {
        DocumentExtraction[] documents = [Bilingual.Numbers([39000, 71000, 25000], [93000, 71000, 52000]), Holding(Observed.Actual(1).In("d0"))];
        Assert.Equal(Ask(documents), Ask([.. documents.Reverse()]), (one, other) => one.CheckId == other.CheckId);
    }
}
