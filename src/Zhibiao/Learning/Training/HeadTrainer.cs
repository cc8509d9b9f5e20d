using System.Collections.Immutable;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Learning.Training;

/// <summary>Trains one head, and tries it on each document with a head that learned from all the others.</summary>
internal sealed class HeadTrainer(HeadKind kind, int classes, TrainingOptions options)
{
    private static readonly Calibration None = new(1, 0);

    /// <summary>The head, learned from all rows whose truth is known.</summary>
    public LearnedHead Train(IReadOnlyList<LabelledRow> rows)
    {
        List<(LabelledRow Row, double LogOdds)> said = classes == 2 ? SaidOfOthers(rows) : [];
        return LearnedHead.Of(classes, Weights(rows), Calibrated(said, known: false), Calibrated(said, known: true));
    }

    /// <summary>Leave one document out: what the head says of each row when it has learned from the other documents only.</summary>
    public ImmutableArray<HeldBack> CrossValidate(IReadOnlyList<LabelledRow> rows)
    {
        string[] documents = Documents(rows);
        var found = new HeldBack[documents.Length][];
        Parallel.For(0, documents.Length, i =>
        {
            LabelledRow[] rest = [.. rows.Where(row => row.Document != documents[i])];
            LabelledRow[] held = [.. rows.Where(row => row.Document == documents[i])];
            LearnedHead head = Train(rest);
            found[i] = [.. held.Select(row => Say(head, row))];
        });
        return [.. found.SelectMany(said => said)];
    }

    /// <summary>The documents of the rows, in the order of their names.</summary>
    public static string[] Documents(IEnumerable<LabelledRow> rows) =>
        [.. rows.Select(row => row.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static HeldBack Say(LearnedHead head, LabelledRow row)
    {
        (int best, double probability) = head.Likeliest(row.Features.AsSpan(), row.Known);
        return new HeldBack(row, best, probability, head.Classes == 2 ? head.Probability(row.Features.AsSpan(), row.Known) : 0);
    }

    private double[] Weights(IEnumerable<LabelledRow> rows) =>
        Softmax.Train([.. rows.Where(row => row[kind].Truth is not null).Select(row => (row.Features.ToArray(), row[kind].Truth!.Value))], classes, options);

    // Log-odds of each row by a model that has not learned from its document; documents are never split.
    private List<(LabelledRow Row, double LogOdds)> SaidOfOthers(IReadOnlyList<LabelledRow> rows)
    {
        string[] documents = Documents(rows);
        int folds = Math.Min(options.InnerFolds, documents.Length);
        var fold = documents.Select((document, i) => (document, Fold: i % folds)).ToDictionary(pair => pair.document, pair => pair.Fold, StringComparer.Ordinal);
        var said = new List<(LabelledRow, double)>();
        for (int i = 0; folds >= 2 && i < folds; i++)
        {
            var head = LearnedHead.Of(classes, Weights(rows.Where(row => fold[row.Document] != i)), None, None);
            said.AddRange(rows.Where(row => fold[row.Document] == i && row[kind].Truth is not null).Select(row => (row, head.LogOdds(row.Features.AsSpan()))));
        }

        return said;
    }

    // Where there are no such documents, all of them have to do.
    private Calibration Calibrated(List<(LabelledRow Row, double LogOdds)> said, bool known)
    {
        (double, bool)[] such = [.. said.Where(row => row.Row.Known == known || said.TrueForAll(other => other.Row.Known != known)).Select(row => (row.LogOdds, row.Row[kind].Truth == 1))];
        return such.Length == 0 ? None : Calibration.Fit(such);
    }
}
