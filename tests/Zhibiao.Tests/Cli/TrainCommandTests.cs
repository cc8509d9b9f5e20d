using System.Collections.Immutable;
using Zhibiao.Cli;
using Zhibiao.Learning;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Tests.Cli;

public sealed class TrainCommandTests : IDisposable
{
    private readonly FakeCli _cli = new();
    private TrainingRequest? _asked;

    [Fact]
    public void Rules_and_model_are_printed_side_by_side_and_the_model_is_written()
    {
        Files();
        Assert.Equal(0, Main("train", "a.txt", "--gold", "gold.csv", "--known-gold", "gold.csv", "-o", "models/model.json"));
        Assert.Single(_asked!.Gold);
        Assert.Single(_asked.KnownGold);
        string said = _cli.Out.ToString();
        Assert.Matches(@"others\s+90\s+61\.2 %\s+0\.031\s+0\.333\s+0\.200\s+0\.300", said);
        Assert.Matches(@"actual or planned\s+90\s+80\s+84\s+40\s+5\s+0\s+0\.031\s+the model is used where the rules are unsure", said);
        Assert.Equal(0, Main("run", "a.txt", "--model", "models/model.json"));
        Assert.EndsWith("model.json", _cli.Asked!.Model, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_get_json()
    {
        Files();
        Assert.Equal(0, Main("train", "a.txt", "--gold", "gold.csv", "-o", "model.json", "--json"));
        Assert.Contains("\"mended\": 5", _cli.Out.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing says which rows are right", "a.txt", "-o", "m.json")]
    [InlineData("there is no file 'gone.csv'", "a.txt", "--gold", "gone.csv", "-o", "m.json")]
    [InlineData("there is no file or folder 'gone.txt'", "gone.txt", "--gold", "gold.csv", "-o", "m.json")]
    [InlineData("option '--output' is required", "a.txt", "--gold", "gold.csv")]
    public void What_cannot_be_learned_from_is_wrong_usage(string line, params string[] arguments)
    {
        Files();
        Assert.Equal(2, Main(["train", .. arguments]));
        Assert.Contains(line, _cli.Error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _cli.Dispose();

    private void Files()
    {
        _cli.Write("a.txt", "社十个。");
        _cli.Write("gold.csv", "file,start,end,quote,low,high,unit,place,subject,indicator,status,measure,from,to\n");
    }

    private int Main(params string[] arguments) => new Tool(_cli.Surroundings with
    {
        Train = (request, _, _) =>
        {
            _asked = request;
            return new TrainingReport(
                LearnedModel.Embedded with
                {
                    OnKnown = null,
                    OnOthers = new ConfidenceScores(90, 9, 0.612, 0.333, 0.3, 0.031, 0.2),
                    Scores = ImmutableDictionary<HeadKind, HeadScores>.Empty.Add(HeadKind.Status, new HeadScores(90, 40, 80, 84, 5, 0, 0.0312, true)),
                },
                []);
        },
    }).Main(arguments);
}
