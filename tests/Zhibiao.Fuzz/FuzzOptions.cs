namespace Zhibiao.Fuzz;

/// <summary>What to try.</summary>
public sealed record FuzzOptions
{
    public int Seed { get; init; } = 1;

    /// <summary>How many inputs at most.</summary>
    public long Inputs { get; init; } = 10_000;

    /// <summary>Minutes at most; 0 for no end.</summary>
    public double Minutes { get; init; }

    /// <summary>A kind of input, or empty for all of them.</summary>
    public string Only { get; init; } = "";

    /// <summary>Every so many inputs, one is extracted twice, to see that its rows are the same.</summary>
    public int Twice { get; init; } = 1;

    public int Threads { get; init; } = Math.Min(2, Environment.ProcessorCount);

    /// <summary>Most megabytes of the process over one input alone, 3 times its length coming on top. The vocabularies and the learned model take some 100 of them.</summary>
    public int Memory { get; init; } = 300;

    /// <summary>Minutes after which an input that is still at work is taken to go on for ever; the program then ends, since a thread can't be stopped.</summary>
    public double Hang { get; init; } = 15;

    /// <summary>Folder that inputs which fail are written to.</summary>
    public string Failures { get; init; } = Path.Combine(Path.GetTempPath(), "zhibiao-fuzz");
}
