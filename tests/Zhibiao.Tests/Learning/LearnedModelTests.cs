using Zhibiao.Learning;
using Zhibiao.Model.Tables;

namespace Zhibiao.Tests.Learning;

public sealed class LearnedModelTests
{
    private static readonly string Embedded = Path.Combine(Shared.Repository, "src", "Zhibiao", "Learning", "model.json");

    [Fact]
    public void The_embedded_model_is_written_back_byte_for_byte()
    {
        using var folder = new TemporaryFolder();
        LearnedModel.Embedded.Write(folder.File("model.json"));
        Assert.Equal(File.ReadAllText(Embedded), File.ReadAllText(folder.File("model.json")));
    }

    /// <summary>Whatever the rules make of them meanwhile.</summary>
    [Fact]
    public void The_embedded_model_was_trained_from_the_documents_and_codings_that_are_here()
    {
        string others = Path.Combine(Shared.Repository, "tests", "Zhibiao.Tests", "Data", "unseen");
        var request = new TrainingRequest
        {
            Inputs = [Shared.Path("seeds"), Shared.Path("corpus", "dev"), others],
            KnownGold = [Shared.Path("gold", "seeds.gold.csv"), Shared.Path("gold", "dev.gold.csv"), Path.Combine(others, "met.gold.csv")],
            Gold = [Path.Combine(others, "unseen.gold.csv")],
        };
        Assert.Equal(new ModelTraining(request).DataSha256(), LearnedModel.Embedded.DataSha256);
    }

    [Fact]
    public void The_embedded_model_holds_no_words_of_documents() => Assert.DoesNotContain(File.ReadAllText(Embedded), c => c > 127);

    [Fact]
    public void The_embedded_model_was_calibrated_on_documents_held_back()
    {
        LearnedModel model = LearnedModel.Embedded;
        Assert.True(model.OnKnown!.Error <= 0.05, $"{model.OnKnown}");
        Assert.True(model.OnKnown.Error < model.OnKnown.RulesError, $"{model.OnKnown}");
    }

    [Fact]
    public void A_head_that_does_not_beat_the_rules_is_not_in_the_embedded_model() => Assert.All(
        LearnedModel.Embedded.Scores, score => Assert.Equal(score.Value.Used, LearnedModel.Embedded.Heads.ContainsKey(score.Key)));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"format\": 2}")]
    [InlineData("{\"format\": 1, \"data_sha256\": 5}")]
    public void What_is_no_model_is_refused(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("model.json"), text);
        string message = Assert.Throws<StoreException>(() => LearnedModel.Read(folder.File("model.json"))).Message;
        Assert.StartsWith($"{folder.File("model.json")}: is no model of this program", message, StringComparison.Ordinal);
        Assert.EndsWith("make one with the command train", message, StringComparison.Ordinal);
    }
}
