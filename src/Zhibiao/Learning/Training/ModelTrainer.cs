using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Learning.Training;

/// <summary>Trains a model from rows that people judged. The same rows give the same model.</summary>
/// <param name="options">How.</param>
public sealed class ModelTrainer(TrainingOptions options)
{
    private const int LeastRows = 20;
    private const int LeastDocuments = 3;

    /// <summary>Trains all heads and tries each on documents held back; a head that doesn't beat the rules is left out.</summary>
    /// <param name="rows">The rows, in any order.</param>
    /// <param name="dataSha256">SHA-256 of what they were made of.</param>
    /// <exception cref="TrainingException">There is too little to learn from.</exception>
    public LearnedModel Train(IEnumerable<LabelledRow> rows, string dataSha256)
    {
        // A stable sort: within a document the rows keep the order of the text.
        LabelledRow[] sorted = [.. rows.OrderBy(row => row.Document, StringComparer.Ordinal)];
        string[] documents = HeadTrainer.Documents(sorted);
        if (sorted.Length < LeastRows || documents.Length < LeastDocuments)
            throw new TrainingException($"there are {sorted.Length} judged rows of {documents.Length} documents to learn from; at least {LeastRows} rows of {LeastDocuments} documents are needed");
        var confidence = new HeadTrainer(HeadKind.Confidence, 2, options);
        ImmutableArray<HeldBack> said = confidence.CrossValidate(sorted);
        var heads = ImmutableDictionary.CreateBuilder<HeadKind, LearnedHead>();
        var scores = ImmutableDictionary.CreateBuilder<HeadKind, HeadScores>();
        heads[HeadKind.Confidence] = confidence.Train(sorted);
        foreach ((HeadKind kind, int classes) in new[] { (HeadKind.Status, 2), (HeadKind.Measure, Enum.GetValues<Measure>().Length), (HeadKind.Statistic, 2) })
        {
            var trainer = new HeadTrainer(kind, classes, options);
            scores[kind] = Score(kind, trainer.CrossValidate(sorted));
            if (scores[kind].Used)
            {
                heads[kind] = trainer.Train(sorted);
            }
        }

        return new LearnedModel
        {
            DataSha256 = dataSha256,
            KnownDocuments = HeadTrainer.Documents(sorted.Where(row => row.Known)).Length,
            OtherDocuments = HeadTrainer.Documents(sorted.Where(row => !row.Known)).Length,
            Rows = sorted.Length,
            Options = options,
            OnKnown = Score([.. said.Where(row => row.Row.Known)]),
            OnOthers = Score([.. said.Where(row => !row.Row.Known)]),
            Scores = scores.ToImmutable(),
            Heads = heads.ToImmutable(),
        };
    }

    private static ConfidenceScores? Score(ImmutableArray<HeldBack> said)
    {
        if (said.IsEmpty)
            return null;
        static bool Right(HeldBack row) => row.Row[HeadKind.Confidence].Truth == 1;
        var model = Reliability.Of([.. said.Select(row => (row.Second, Right(row)))]);
        var rules = Reliability.Of([.. said.Select(row => (row.Row.RulesConfidence, Right(row)))]);
        return new ConfidenceScores(
            said.Length, HeadTrainer.Documents(said.Select(row => row.Row)).Length, Four(model.Right), Four(rules.Error), Four(rules.Brier), Four(model.Error), Four(model.Brier));
    }

    private HeadScores Score(HeadKind kind, ImmutableArray<HeldBack> said)
    {
        HeldBack[] known = [.. said.Where(row => row.Row[kind].Truth is not null)];
        bool Right(HeldBack row) => row.Row[kind].Rules == row.Row[kind].Truth;
        HeldBack[] overruled = [.. known.Where(row => row.Row[kind].Unsure && row.Class != row.Row[kind].Rules && row.Probability >= options.Margin)];
        int mended = overruled.Count(row => row.Class == row.Row[kind].Truth), broken = overruled.Count(Right);
        double chance = SignTest(mended, broken);
        return new HeadScores(
            known.Length,
            known.Count(row => row.Row[kind].Unsure),
            known.Count(Right),
            known.Count(row => row.Class == row.Row[kind].Truth),
            mended,
            broken,
            Four(chance),
            mended > broken && chance <= options.Luck);
    }

    // The chance of at least so many heads among so many throws of a coin.
    private static double SignTest(int mended, int broken)
    {
        int throws = mended + broken;
        double chance = 0, ways = 1;
        for (int heads = throws; heads >= mended; heads--)
        {
            chance += ways * Math.Pow(0.5, throws);
            ways *= heads / (double)(throws - heads + 1);
        }

        return Math.Min(1, chance);
    }

    private static double Four(double value) => Math.Round(value, 4, MidpointRounding.ToEven);
}
