using Zhibiao.Bench.Texts;

namespace Zhibiao.Bench.Stages;

/// <summary>The whole run without charts: extraction, pairing, checks, SQLite, CSV, data package and report.</summary>
public class RunningAll : Stage
{
    private readonly Pipeline _pipeline = new();
    private string _folder = "";

    public override int Documents => 4000; // fewer, and start-up and the workbook are most of it

    public override string Name => "whole run (SQLite, CSV, report)";

    public override long On(int threads) => Run(threads);

    protected override long Work(int first, int last) => Run(1);

    protected override void Load()
    {
        _folder = Path.Combine(Texts.Folder, "many");
        Collection.Write(_folder, Documents);
    }

    private int Run(int workers)
    {
        string output = Path.Combine(_folder, "output");
        int found = _pipeline.Run(new RunOptions { Inputs = [_folder], OutputFolder = output, Workers = workers, Charts = false }).Observations;
        Directory.Delete(output, recursive: true);
        return found;
    }
}
