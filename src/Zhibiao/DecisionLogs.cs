using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Model.Tables;
using Zhibiao.Reviewing;
using Zhibiao.Sources;

namespace Zhibiao;

/// <summary>Work on logs of decisions outside a run and a review.</summary>
public static class DecisionLogs
{
    /// <summary>Where the log of some inputs stands.</summary>
    /// <param name="inputs">Files, folders and archives, as the user gave them.</param>
    /// <param name="decisionsFile">The log, where it was named; else empty.</param>
    public static string PathOf(IReadOnlyList<string> inputs, string decisionsFile) => DecisionFile.Of(inputs, decisionsFile);

    /// <summary>Reads a log; one that is not there is empty.</summary>
    /// <exception cref="StoreException">It can't be read, or is no log.</exception>
    public static ReadLog Read(string path)
    {
        using var log = DecisionLog.Open(path);
        return new ReadLog(log.Path, log.Decisions, LiveDecisions.Undone(log.Decisions), DecisionConflicts.Of(log.Decisions), log.Messages);
    }

    /// <summary>The decisions that find no place in the documents as they are now.</summary>
    /// <param name="options">Documents and log.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="StoreException">The log can't be read.</exception>
    public static ImmutableArray<UnplacedDecision> Unplaced(ReviewOptions options, CancellationToken cancellation = default)
    {
        using var log = DecisionLog.Open(DecisionFile.Of(options.Inputs, options.DecisionsFile));
        return Replaying.Over(log, SourceFinder.Find(options.Inputs, options.OutputFolder), cancellation).Unplaced;
    }

    /// <summary>Joins two logs into a third file, which may be one of the two.</summary>
    /// <exception cref="StoreException">A log is missing or damaged, or the third can't be written; it stays as it was.</exception>
    public static MergedLogs Merge(string first, string second, string output)
    {
        using DecisionLog one = Whole(first), other = Whole(second);
        ImmutableArray<Decision> merged = DecisionMerge.Of(one.Decisions, other.Decisions);
        DecisionLog.Replace(output, merged);
        HashSet<string> inFirst = [.. one.Decisions.Select(decision => decision.DecisionId)], inSecond = [.. other.Decisions.Select(decision => decision.DecisionId)];
        return new MergedLogs(
            Path.GetFullPath(output),
            merged,
            inFirst.Count(id => !inSecond.Contains(id)),
            inSecond.Count(id => !inFirst.Contains(id)),
            DecisionConflicts.Of(merged),
            [.. one.Messages, .. other.Messages]);
    }

    /// <summary>How far the reviewers of two logs agree, a line a field.</summary>
    /// <exception cref="StoreException">A log is missing or can't be read.</exception>
    public static ImmutableArray<FieldAgreement> Agreement(string first, string second)
    {
        using DecisionLog one = There(first), other = There(second);
        return Reviewing.Agreement.Of(one.Decisions, other.Decisions);
    }

    /// <summary>What reviewers found, as examples to learn from and to measure against: each decided row once, as it is right; rejected ones as they were shown.</summary>
    /// <exception cref="StoreException">The log can't be read.</exception>
    public static ImmutableArray<Observation> Gold(string path)
    {
        using var log = DecisionLog.Open(path);
        return DecisionGold.Of(log.Decisions);
    }

    private static DecisionLog There(string path) => File.Exists(path) ? DecisionLog.Open(path) : throw new StoreException($"{path}: is not there; name a log of decisions");

    private static DecisionLog Whole(string path)
    {
        DecisionLog log = There(path);
        if (!log.IsDamaged)
            return log;
        string damage = log.Messages[0];
        log.Dispose();
        throw new StoreException($"{damage}. Mend the line or take it out, then merge again");
    }
}
