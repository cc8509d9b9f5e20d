namespace Zhibiao;

/// <summary>The stages in order; the only file that sees them all.</summary>
public sealed class Pipeline
{
    /// <summary>Reads the inputs and writes the dataset and its charts.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="progress">Told of the way now and then, from any thread; may be null.</param>
    /// <param name="cancellation">Stops the run; what was written before stays whole.</param>
    public RunReport Run(RunOptions options, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>What was seen around a character of a document.</summary>
    /// <param name="file">A document, or an archive's only one.</param>
    /// <param name="offset">UTF-16 index into the decoded text.</param>
    public Explanation Explain(string file, int offset) => throw new NotImplementedException();
}
