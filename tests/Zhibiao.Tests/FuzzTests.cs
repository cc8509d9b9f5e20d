using Zhibiao.Fuzz;
using Zhibiao.Fuzz.Inputs;

namespace Zhibiao.Tests;

/// <summary>A short part of what tests/Zhibiao.Fuzz does.</summary>
public sealed class FuzzTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => [.. Kinds.All.Select(kind => kind.Name).Where(name => name != "huge")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Random_input_of_every_kind_breaks_no_promise(string kind)
    {
        using var run = new FuzzRun(new FuzzOptions { Seed = 1953, Inputs = kind == "long" ? 4 : 250, Only = kind, Failures = _folder.Path, Memory = int.MaxValue >> 20 });
        var table = new List<string>();
        run.Run(table.Add);
        Assert.True(run.Failures.Count == 0, string.Join('\n', table));
        Assert.Equal(kind == "long" ? 4 : 250, run.Tried);
    }

    [Fact]
    public void An_input_comes_again_from_its_number()
    {
        for (int number = 0; number < 200; number++)
        {
            FuzzInput one = Kinds.Input(3, number, ""), again = Kinds.Input(3, number, "");
            Assert.Equal((one.Kind, one.Name), (again.Kind, again.Name));
            Assert.True(one.Kind is "zip" || one.Bytes.AsSpan().SequenceEqual(again.Bytes));
        }
    }

    [Fact]
    public void An_input_over_the_bound_of_memory_is_told_and_kept()
    {
        using var run = new FuzzRun(new FuzzOptions { Seed = 1953, Inputs = 1, Only = "dates", Failures = _folder.Path, Memory = 1 });
        run.Run(_ => { });
        Assert.Contains("MB over an input of", Assert.Single(run.Failures), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder.Path, "*.fault"));
    }

    public void Dispose() => _folder.Dispose();
}
