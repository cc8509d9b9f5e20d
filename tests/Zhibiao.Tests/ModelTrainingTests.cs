using System.Globalization;
using Zhibiao.Learning;
using Zhibiao.Model;
using Zhibiao.Model.Scoring;
using Zhibiao.Reviewing;
using Zhibiao.Sources;
using Zhibiao.Storing;

namespace Zhibiao.Tests;

public sealed class ModelTrainingTests
{
    [Fact]
    public void Training_twice_on_the_samples_gives_the_same_bytes_whatever_the_culture()
    {
        var request = new TrainingRequest
        {
            Inputs = [Path.Combine(Shared.Repository, "seeds")],
            Gold = [Path.Combine(Shared.Repository, "tests", "Zhibiao.Tests", "Data", "seeds.expected.csv")],
        };
        byte[] first = Train(request);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CommaCulture();
            Assert.Equal(first, Train(request));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Training_twice_on_real_documents_gives_the_same_bytes()
    {
        var request = new TrainingRequest { Inputs = [Shared.Path("seeds")], KnownGold = [Shared.Path("gold", "seeds.gold.csv")] };
        Assert.Equal(Train(request), Train(request));
    }

    [Fact]
    public void Documents_that_are_not_there_are_named()
    {
        using var folder = new TemporaryFolder();
        var request = new TrainingRequest
        {
            Inputs = [Path.Combine(Shared.Repository, "seeds")],
            Gold = [Path.Combine(Shared.Repository, "tests", "Zhibiao.Tests", "Data", "seeds.expected.csv"), folder.File("more.csv")],
        };
        File.WriteAllText(folder.File("more.csv"), "file,start,end,quote,low,high,unit,place,subject,indicator,status,measure,from,to\nlost.txt,0,2,十户,10,10,户,山西省,户,,actual,level,,\n");
        Assert.Contains($"{folder.File("more.csv")}: 1 of its documents are not among the inputs: lost.txt", new ModelTraining(request).Train(cancellation: TestContext.Current.CancellationToken).Messages);
    }

    [Fact]
    public void Decisions_of_reviewers_are_learned_from_like_coded_statistics()
    {
        using var folder = new TemporaryFolder();
        string seeds = Path.Combine(Shared.Repository, "seeds"), log = folder.File("decisions.csv");
        new Pipeline().Run(new RunOptions { Inputs = [seeds], OutputFolder = folder.File("output"), Charts = false }, cancellation: TestContext.Current.CancellationToken);
        Observation[] rows = [.. new DatasetStore().Read(Path.Combine(folder.File("output"), "dataset.sqlite")).Observations];
        SourceDocument[] documents = [.. SourceFinder.Find([seeds]).Items.SelectMany(new SourceReader().Read)];
        using (DecisionLog decisions = DecisionLog.Open(log))
        {
            foreach ((Observation row, int i) in rows.Select((row, i) => (row, i)))
            {
                decisions.Append(new Decision
                {
                    Reviewer = "a",
                    At = DateTimeOffset.UnixEpoch.AddSeconds(i),
                    Kind = i % 3 == 0 ? DecisionKind.Reject : DecisionKind.Accept,
                    Anchor = DecisionAnchor.Of(documents.Single(document => document.SourceFile == row.SourceFile), row.Span, row.ObservationId),
                    Row = row,
                });
            }
        }

        TrainingReport report = new ModelTraining(new TrainingRequest { Inputs = [seeds], Decisions = [log] }).Train(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(rows.Length, report.Model.Rows);
        Assert.Equal(rows.Where((_, i) => i % 3 != 0).Count() / (double)rows.Length, report.Model.OnOthers!.Right, 4);
        Evaluation compared = new DatasetEvaluation(new EvaluationRequest { Observations = Path.Combine(folder.File("output"), "observations.csv"), Gold = log }).Evaluate().Evaluation;
        Assert.Equal((rows.Length, report.Model.OnOthers.Right), (compared.Strict.Read, Math.Round(compared.Strict.Precision, 4)));
    }

    private static byte[] Train(TrainingRequest request)
    {
        using var folder = new TemporaryFolder();
        LearnedModel model = new ModelTraining(request).Train(cancellation: TestContext.Current.CancellationToken).Model;
        model.Write(folder.File("model.json"));
        return File.ReadAllBytes(folder.File("model.json"));
    }

    private static CultureInfo CommaCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.DateSeparator = ".";
        return culture;
    }
}
