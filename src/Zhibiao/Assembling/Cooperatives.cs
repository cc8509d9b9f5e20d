using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>The indicators that 社 alone may stand for.</summary>
internal static class Cooperatives
{
    /// <summary>Whether the indicator counts co-operatives of one kind.</summary>
    public static bool Has(Indicator indicator) =>
        indicator.Id is "apc" or "handicraft-coops" or "supply-marketing-coops" or "credit-coops" or "fishery-coops" or "livestock-coops" or "apc-elementary" or "apc-advanced" or "people-communes";

    /// <summary>The first such indicator that the sentences name; null where none.</summary>
    public static Indicator? First(IReadOnlyList<RecognisedSentence> sentences)
    {
        foreach (RecognisedSentence sentence in sentences)
        {
            foreach (Mention mention in sentence.Mentions)
            {
                if (mention is IndicatorMention { Indicator: var indicator } && Has(indicator))
                {
                    return indicator;
                }
            }
        }

        return null;
    }
}
