using Zhibiao.Model;

namespace Zhibiao.Tests;

/// <summary>A copy of a dataset of the seeds, for tests that spoil it and look what verification says.</summary>
/// <param name="seeds">The whole one.</param>
public abstract class SpoiledSeeds(WrittenSeeds seeds) : IClassFixture<WrittenSeeds>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected WrittenSeeds Whole => seeds;

    protected string Dataset => _folder.File("dataset");

    protected string Sources => _folder.File("documents");

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected void Copy()
    {
        WrittenSeeds.CopyFolder(seeds.Dataset, Dataset);
        WrittenSeeds.CopyFolder(seeds.Sources, Sources);
    }

    protected VerificationResult Verify()
    {
        if (!Directory.Exists(Dataset))
            Copy();
        return new Verification(new VerificationRequest { DatasetFolder = Dataset, Inputs = [Sources] }).Verify(TestContext.Current.CancellationToken);
    }

    protected Fault[] Faults(string kind) => [.. Verify().Faults.Where(fault => fault.Kind == kind)];
}
