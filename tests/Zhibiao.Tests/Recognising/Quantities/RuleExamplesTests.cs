using System.Globalization;
using Zhibiao.Model;
using Zhibiao.Recognising.Numerals;
using Zhibiao.Recognising.Quantities;
using Zhibiao.Vocabularies;

namespace Zhibiao.Tests.Recognising.Quantities;

/// <summary>Every row of the quantity vocabularies is tried on its own examples.</summary>
public sealed class RuleExamplesTests
{
    private static readonly QuantityVocabulary Vocabulary = QuantityVocabulary.Load();
    private static readonly UnitVocabulary Units = UnitVocabulary.Load();
    private static readonly QuantityRecogniser Recogniser = new(Units, Vocabulary);

    public static TheoryData<string, string, string> Rules =>
        [.. Vocabulary.Rules.Select(rule => new TheoryDataRow<string, string, string>(rule.Name, rule.Accepts, rule.Refuses))];

    public static TheoryData<string, string, string> Modifiers =>
        [.. Vocabulary.Modifiers.Select(row => new TheoryDataRow<string, string, string>(Names.Of(row.Modifier), row.Accepts, row.Refuses))];

    public static TheoryData<string, string, string> FixedPhrases =>
        [.. Vocabulary.Fixed.Where(row => row.Kind is not null).Select(row => new TheoryDataRow<string, string, string>(row.Rule, row.Accepts, row.Refuses))];

    public static TheoryData<string, string> Links =>
        [.. Vocabulary.Links.Select(row => new TheoryDataRow<string, string>(row.Means, row.Accepts))];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_reads_its_example_and_not_its_near_miss(string rule, string accepts, string refuses)
    {
        int equals = accepts.LastIndexOf('=');
        Language language = rule.StartsWith("english", StringComparison.Ordinal) ? Language.English : Language.Chinese;
        QuantityMention mention = Assert.Single(Read(accepts[..equals], language).Where(m => m.Rule == rule).Take(1));
        Assert.Equal(accepts[(equals + 1)..], Shown(mention.Quantity).TrimEnd(' '));
        Assert.DoesNotContain(Read(refuses, language), m => m.Rule == rule);
    }

    [Fact]
    public void Rule_names_are_unique() =>
        Assert.Equal(Vocabulary.Rules.Count, Vocabulary.Rules.Select(rule => rule.Name).Distinct().Count());

    [Theory]
    [MemberData(nameof(Modifiers))]
    public void A_modifier_qualifies_its_example_and_not_its_near_miss(string modifier, string accepts, string refuses)
    {
        Assert.Contains(Read(accepts), m => Names.Of(m.Quantity.Modifier) == modifier);
        Assert.DoesNotContain(Read(refuses), m => Names.Of(m.Quantity.Modifier) == modifier);
    }

    [Theory]
    [MemberData(nameof(FixedPhrases))]
    public void A_fixed_phrase_is_one_quantity(string rule, string accepts, string refuses)
    {
        Assert.Contains(Read(accepts), m => m.Rule == rule);
        Assert.DoesNotContain(Read(refuses), m => m.Rule == rule);
    }

    [Theory]
    [MemberData(nameof(Links))]
    public void A_link_joins_or_lends(string means, string accepts)
    {
        List<QuantityMention> found = Read(accepts);
        bool works = means switch
        {
            "change" or "list" => found.Count == 2 && found.Any(m => m.Quantity.Inherited.Length == 1),
            _ => found.Count == 1,
        };
        Assert.True(works, string.Join(" ", found));
    }

    [Fact]
    public void Words_with_numerals_are_no_quantities()
    {
        string[] wrong = [.. Vocabulary.Words.Where(row => Read($"由于{row.Word}{"很，".First(c => !row.UnlessNext.Contains(c))}所以").Count > 0).Select(row => row.Word)];
        Assert.True(wrong.Length == 0, string.Join(" ", wrong));
    }

    [Fact]
    public void Every_unit_word_is_read_behind_a_number()
    {
        string[] wrong = [.. Units.Words.Where(word => !Read($"已有二十七{word}，").Exists(m => m.Span.Length == 3 + word.Length || m.Quantity.Unit == "%")).Order(StringComparer.Ordinal)];
        Assert.True(wrong.Length == 0, string.Join(" ", wrong));
    }

    [Fact]
    public void What_goes_on_as_another_word_is_no_unit()
    {
        var table = new NumeralTable(Vocabulary);
        List<string> wrong = [];
        foreach (UnitWord row in Units.Rows.Where(row => row.Dimension is not ("date" or "ratio")))
        {
            foreach (string tail in row.NotBefore.Where(tail => tail != "、" && !table.IsNumeral(tail[0])))
            {
                string word = row.Words[0];
                if (Read($"已有二十六{word}{tail}").Exists(m => m.Quantity.Unit == word))
                    wrong.Add(word + tail);
            }
        }

        Assert.True(wrong.Count == 0, string.Join(" ", wrong));
    }

    private static List<QuantityMention> Read(string text, Language language = Language.Chinese) =>
        Recogniser.Recognise(text, new TextSpan(0, text.Length), language, new DateOnly(1954, 6, 1));

    private static string Shown(Quantity quantity) =>
        string.Create(CultureInfo.InvariantCulture, $"{quantity.Low}..{quantity.High} {quantity.Unit}");
}
