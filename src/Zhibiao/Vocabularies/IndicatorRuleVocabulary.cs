using Zhibiao.Model;

namespace Zhibiao.Vocabularies;

/// <summary>The indicator rules, in the order in which they are tried, each with an example that it accepts.</summary>
public static class IndicatorRuleVocabulary
{
    private static readonly string[] Dimensions =
        ["share", "mass", "area", "money", "people", "households", "animals", "count", "growth", "length", "volume"];

    /// <summary>Reads indicator-rules.csv.</summary>
    /// <exception cref="VocabularyException">A row names no indicator of the vocabulary, or its example does not fit it.</exception>
    public static IReadOnlyList<IndicatorRule> Load(IndicatorVocabulary indicators)
    {
        var rules = new List<IndicatorRule>();
        foreach (VocabularyRow row in VocabularyFile.Read("indicator-rules.csv", "indicator", "dimension", "with", "and", "without", "last", "accepts"))
        {
            Indicator indicator = indicators.ById(row.Required("indicator"))
                ?? throw row.Refuse("indicator", $"'{row.Text("indicator")}' is no id of indicators.csv");
            var rule = new IndicatorRule(
                indicator, row.OneOf("dimension", Dimensions), [.. row.List("with")], [.. row.List("and")], [.. row.List("without")], row.Text("last") == "yes");
            if (!rule.Fits(row.Required("accepts")))
            {
                throw row.Refuse("accepts", $"the rule does not fit its own example '{row.Text("accepts")}'");
            }

            rules.Add(rule);
        }

        return rules;
    }
}
