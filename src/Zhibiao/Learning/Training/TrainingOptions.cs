namespace Zhibiao.Learning.Training;

/// <summary>How a model is trained. The defaults are those of the embedded model.</summary>
public sealed record TrainingOptions
{
    /// <summary>Strength of the pull towards zero (L2) on the named features.</summary>
    public double Penalty { get; init; } = 2;

    /// <summary>The same on the hashed words, of which there are many.</summary>
    public double HashedPenalty { get; init; } = 8;

    /// <summary>A model that overrules the rules has to be at least so sure.</summary>
    public double Margin { get; init; } = 0.75;

    /// <summary>Most chance (one-sided sign test) that what it mends and breaks is luck.</summary>
    public double Luck { get; init; } = 0.05;

    /// <summary>Parts into which the training documents of a fold are cut to calibrate it.</summary>
    public int InnerFolds { get; init; } = 5;
}
