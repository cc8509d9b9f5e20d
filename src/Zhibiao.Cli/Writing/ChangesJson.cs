using System.Text.Json;
using Zhibiao.Model;

namespace Zhibiao.Cli.Writing;

/// <summary>What differs between two runs, for scripts.</summary>
internal static class ChangesJson
{
    /// <summary>All that is known, one object.</summary>
    public static string Of(ChangeSummary changes) => JsonSerializer.Serialize(
        new
        {
            Counts = Counts(changes),
            Changes = changes.Changes.Select(change => new
            {
                Kind = Names.Of(change.Kind),
                Cause = Names.Of(change.Cause),
                change.ObservationId,
                change.DocumentId,
                change.SourceFile,
                change.Quote,
                Cells = change.Cells.Select(cell => new { cell.Column, cell.Before, cell.After }),
            }),
        },
        RunJson.Options);

    /// <summary>The counts: of each kind in all, and by cause.</summary>
    public static object Counts(ChangeSummary changes) => new
    {
        changes.Same,
        Added = Count(changes, ChangeKind.Added),
        Changed = Count(changes, ChangeKind.Changed),
        Lost = Count(changes, ChangeKind.Lost),
        Causes = changes.Counts.Select(count => new { Kind = Names.Of(count.Kind), Cause = Names.Of(count.Cause), count.Count }),
    };

    /// <summary>How many changes there are of a kind.</summary>
    public static int Count(ChangeSummary changes, ChangeKind kind) => changes.Counts.Where(count => count.Kind == kind).Sum(count => count.Count);
}
