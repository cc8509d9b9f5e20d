using Zhibiao.Model;
using Zhibiao.Vocabularies;

namespace Zhibiao.Tests.Vocabularies;

public sealed class IndicatorVocabularyTests
{
    [Fact]
    public void Every_rule_fits_its_own_example()
    {
        IReadOnlyList<IndicatorRule> rules = IndicatorRuleVocabulary.Load(new IndicatorVocabulary());
        Assert.NotEmpty(rules);
    }

    [Fact]
    public void Every_indicator_is_found_by_its_own_name()
    {
        var vocabulary = new IndicatorVocabulary();
        Assert.All(vocabulary.All, indicator => Assert.Contains((indicator.NameZh, indicator), vocabulary.Words));
    }

    [Fact]
    public void A_bad_row_is_refused_with_file_line_and_column()
    {
        using var text = new StringReader("a,b\n1,2\n3\n");
        VocabularyException refused = Assert.Throws<VocabularyException>(() => VocabularyFile.Read("test.csv", text, "a", "b").Count());
        Assert.Contains("test.csv, line 3", refused.Message, StringComparison.Ordinal);
    }
}
