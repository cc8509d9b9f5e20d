using Zhibiao.Model;

namespace Zhibiao;

/// <summary>What a run did.</summary>
public sealed record RunReport
{
    /// <summary>Documents read.</summary>
    public int Read { get; init; }

    /// <summary>Documents left out: those that hold nothing, and those whose content was read before.</summary>
    public int Skipped { get; init; }

    /// <summary>Those of the skipped whose content an earlier document has; nothing is lost with them.</summary>
    public int Repeated { get; init; }

    /// <summary>Documents that could not be read.</summary>
    public int Failed { get; init; }

    /// <summary>Every quantity found.</summary>
    public int Quantities { get; init; }

    /// <summary>Statistics.</summary>
    public int Observations { get; init; }

    /// <summary>Targets.</summary>
    public int Targets { get; init; }

    /// <summary>Points of the time series.</summary>
    public int SeriesPoints { get; init; }

    /// <summary>Checks.</summary>
    public int Checks { get; init; }

    /// <summary>Charts drawn.</summary>
    public int Charts { get; init; }

    /// <summary>Lines of the log of reviewers' decisions.</summary>
    public int Decisions { get; init; }

    /// <summary>Decisions that count and found no place.</summary>
    public int Unplaced { get; init; }

    /// <summary>The first of them in words.</summary>
    public IReadOnlyList<string> UnplacedLines { get; init; } = [];

    /// <summary>Rows about which reviewers disagree.</summary>
    public int Conflicts { get; init; }

    /// <summary>Documents that were skipped or failed, with their problems.</summary>
    public IReadOnlyList<SourceDocument> Problems { get; init; } = [];

    /// <summary>Targets with a baseline, the largest first.</summary>
    public IReadOnlyList<Target> Strongest { get; init; } = [];

    /// <summary>The folder written to.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>Files written, relative to the folder, '/' between names, sorted.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Remarks for the user, a line each (images not drawn for want of Node).</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>How the observations differ from those of the run before in the same folder; null where there was none.</summary>
    public ChangeSummary? Changes { get; init; }

    /// <summary>Bytes of input.</summary>
    public long Bytes { get; init; }
}
