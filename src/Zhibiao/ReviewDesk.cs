using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Zhibiao.Charting;
using Zhibiao.Model;
using Zhibiao.Reporting;
using Zhibiao.Reviewing;
using Zhibiao.Vocabularies;

namespace Zhibiao;

/// <summary>What the review pages show besides the decisions themselves: the order of the queue, charts, and names to choose from.</summary>
public sealed class ReviewDesk
{
    private const int MostProposals = 12;

    private readonly Lazy<IReadOnlyList<(string Phrase, Indicator Indicator)>> _indicators = new(() => new IndicatorVocabulary().Words);

    /// <summary>The browser code that draws charts, in the order in which it is to run; empty where it is not installed.</summary>
    public static IReadOnlyList<string> DrawingLibrary => ChartLibrary.Find();

    /// <summary>Ids of the decisions that no longer count.</summary>
    /// <param name="log">All decisions, in the order of the log.</param>
    public static IReadOnlySet<string> Undone(IReadOnlyList<Decision> log) => LiveDecisions.Undone(log);

    /// <summary>How far reviewers agree, a line a field; empty where no two of them decided about one row.</summary>
    /// <param name="log">All decisions, in the order of the log.</param>
    public static IReadOnlyList<FieldAgreement> Agreement(IReadOnlyList<Decision> log) => [.. Reviewing.Agreement.Of([log]).Where(field => field.Rows > 0)];

    /// <summary>All observations, what most needs a look first.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "A desk is an object that the review pages are given.")]
    public ImmutableArray<QueueEntry> Queue(Dataset dataset) => new ReviewQueue().Order(dataset);

    /// <summary>The charts of a dataset, as its report shows them. A large dataset takes long.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="chinese">Whether labels are Chinese; else they are English.</param>
    /// <param name="narrow">Whether they are for a telephone.</param>
    [SuppressMessage("Performance", "CA1822", Justification = "A desk is an object that the review pages are given.")]
    public IReadOnlyList<ReviewChart> Charts(Dataset dataset, bool chinese, bool narrow) =>
        new ReportCharts(dataset).Of(chinese ? ChartLabels.Chinese : ChartLabels.English, narrow ? 90 : 140);

    /// <summary>Indicators of which an id, a name or another name holds what was typed; those that begin with it first.</summary>
    public IReadOnlyList<Indicator> Indicators(string typed)
    {
        string part = typed.Trim();
        return part.Length == 0 ? [] : [.. _indicators.Value
            .Select((word, order) => (word.Indicator, Order: order, At: PositionIn(word.Phrase, word.Indicator, part)))
            .Where(found => found.At >= 0)
            .OrderBy(found => found.At > 0).ThenBy(found => found.Order)
            .Select(found => found.Indicator).Distinct().Take(MostProposals)];
    }

    private static int PositionIn(string phrase, Indicator indicator, string part)
    {
        int[] places = [phrase.IndexOf(part, StringComparison.Ordinal), indicator.NameEn.IndexOf(part, StringComparison.OrdinalIgnoreCase), indicator.Id.IndexOf(part, StringComparison.OrdinalIgnoreCase)];
        return places.Where(at => at >= 0).DefaultIfEmpty(-1).Min();
    }
}
