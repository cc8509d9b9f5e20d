using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Tests;

public sealed class RunComparisonTests : IDisposable
{
    private readonly Collection _collection = new();

    [Fact]
    public void What_documents_add_change_and_lose_is_told_at_the_end_of_a_run_and_between_two()
    {
        string first = _collection.Beside("first");
        Assert.Null(_collection.Run(_collection.Options(first)).Changes);
        RunReport before = _collection.Run();
        _collection.Write("new.txt", "1955年5月2日\n山西省农业生产合作社现有三千一百个。\n");
        string seed = Path.Combine(_collection.Input, "04-sichuan-1953.txt");
        File.Delete(seed);
        _collection.Write("02-northeast-1953.txt", File.ReadAllText(Path.Combine(_collection.Input, "02-northeast-1953.txt")).Replace("日期：1953", "日期：1954", StringComparison.Ordinal) + "\n");
        RunReport after = _collection.Run();
        ChangeSummary changes = after.Changes!;
        Assert.All(changes.Counts, count => Assert.Equal(ChangeCause.Document, count.Cause));
        Assert.Contains(changes.Changes, change => change is { Kind: ChangeKind.Added, SourceFile: "new.txt", Quote: "三千一百个" });
        Assert.Contains(changes.Changes, change => change is { Kind: ChangeKind.Lost, SourceFile: "04-sichuan-1953.txt" });
        Assert.Contains(changes.Changes, change => change is { Kind: ChangeKind.Changed, SourceFile: "02-northeast-1953.txt" } && change.Cells.Any(cell => cell.Column == "period_start"));
        int Count(ChangeKind kind) => changes.Counts.Where(count => count.Kind == kind).Sum(count => count.Count);
        Assert.Equal(before.Observations, changes.Same + Count(ChangeKind.Changed) + Count(ChangeKind.Lost));
        Assert.Equal(after.Observations, changes.Same + Count(ChangeKind.Changed) + Count(ChangeKind.Added));
        Assert.Equal(changes.Changes.Select(change => change.ToString()[..60]), RunComparison.Compare(first, _collection.Output).Changes.Select(change => change.ToString()[..60]));
        ChangeSummary none = _collection.Run().Changes!;
        Assert.Empty(none.Counts);
        Assert.Equal(after.Observations, none.Same);
    }

    [Theory]
    [InlineData("rules", null, ChangeCause.Rules)]
    [InlineData("vocabularies", null, ChangeCause.Vocabulary)]
    [InlineData("rules", "vocabularies", ChangeCause.Rules)]
    [InlineData("model", null, ChangeCause.Rules)]
    [InlineData(null, null, ChangeCause.Decision)]
    public void Without_another_document_the_cause_is_what_else_differs(string? one, string? other, ChangeCause cause)
    {
        string before = _collection.Beside("before"), after = _collection.Beside("after");
        _collection.Run(_collection.Options(before));
        _collection.Run(_collection.Options(after));
        Execute(after, one is null ? "UPDATE observations SET review = 'accepted' WHERE unit = '户'" : "UPDATE observations SET subject = 'x' WHERE unit = '户'");
        string run = Path.Combine(after, "run.json");
        JsonObject json = JsonNode.Parse(File.ReadAllText(run))!.AsObject();
        foreach (string name in new[] { one, other }.OfType<string>())
        {
            json.Remove(name);
            json.Insert(0, name, "0"); // before the list of inputs, as runs write it
        }

        File.WriteAllText(run, json.ToJsonString());
        ChangeSummary changes = RunComparison.Compare(before, after);
        ChangeCount count = Assert.Single(changes.Counts);
        Assert.Equal((ChangeKind.Changed, cause), (count.Kind, count.Cause));
        Assert.All(changes.Changes, change => Assert.Equal(one is null ? "review" : "subject", Assert.Single(change.Cells).Column));
    }

    [Fact]
    public void A_folder_without_a_dataset_is_refused() =>
        Assert.Throws<StoreException>(() => RunComparison.Compare(_collection.Input, _collection.Input));

    public void Dispose() => _collection.Dispose();

    private static void Execute(string folder, string text)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "dataset.sqlite")};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }
}
