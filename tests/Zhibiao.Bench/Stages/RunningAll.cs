namespace Zhibiao.Bench.Stages;

/// <summary>The whole run without charts: extraction, pairing, checks, SQLite, CSV, data package and report.</summary>
public class RunningAll : Stage
{
    private readonly Pipeline _pipeline = new();

    public override string Name => "whole run (SQLite, CSV, report)";

    public override long On(int threads) => Run(threads);

    protected override long Work(int first, int last) => Run(1);

    private int Run(int workers)
    {
        string output = Path.Combine(Texts.Folder, "output");
        int found = _pipeline.Run(new RunOptions { Inputs = [Texts.Folder], OutputFolder = output, Workers = workers, Charts = false }).Observations;
        Directory.Delete(output, recursive: true);
        return found;
    }
}
