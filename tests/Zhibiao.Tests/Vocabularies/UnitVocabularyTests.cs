using Zhibiao.Model;
using Zhibiao.Vocabularies;

namespace Zhibiao.Tests.Vocabularies;

public sealed class UnitVocabularyTests
{
    private const string Header = "unit_zh,aliases_zh,dimension,canonical_unit,factor,valid_from,valid_to,region,confidence,numbered,not_before\n";
    private static readonly UnitVocabulary Units = UnitVocabulary.Load();

    [Theory]
    [InlineData("斤", "kg", 0.5)]
    [InlineData("担", "kg", 50)]
    [InlineData("亩", "m2", 666.6667)]
    public void A_unit_with_one_sure_meaning_converts(string word, string unit, double factor)
    {
        UnitValue? value = Units.Convert(word, new DateOnly(1954, 1, 1));
        Assert.Equal((unit, (decimal)factor), (value?.Unit, value?.Factor));
    }

    [Theory]
    [InlineData("石")]
    [InlineData("垧")]
    [InlineData("分")]
    [InlineData("个")]
    [InlineData("no unit")]
    public void An_ambiguous_or_counting_word_does_not_convert(string word) => Assert.Null(Units.Convert(word, new DateOnly(1956, 1, 1)));

    [Theory]
    [InlineData("斤,,weight,kg,0.5,,,,high,,", "column dimension")]
    [InlineData("斤,,mass,kg,-1,,,,high,,", "column factor")]
    [InlineData("元,,money,CNY_1955,1,1955-03-01,1949,,high,,", "column valid_to")]
    [InlineData(",,mass,kg,1,,,,high,,", "column unit_zh")]
    public void A_bad_row_is_refused_with_its_place(string row, string reason)
    {
        VocabularyException refused = Assert.Throws<VocabularyException>(() => UnitVocabulary.Read(new StringReader(Header + row)));
        Assert.Contains("units.csv, line 2", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }
}
