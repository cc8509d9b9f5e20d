using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>The decisions of a log, looked up by row.</summary>
internal sealed class Ledger
{
    private readonly ILookup<string, Decision> _byRow;
    private readonly IReadOnlySet<string> _undone;
    private readonly HashSet<string> _flagged;

    public Ledger(IReadOnlyList<Decision> all)
    {
        All = all;
        _byRow = all.ToLookup(one => one.Anchor.ObservationId, StringComparer.Ordinal);
        _undone = ReviewDesk.Undone(all);
        _flagged = [.. all.Where(one => one.Kind == DecisionKind.Flag && !_undone.Contains(one.DecisionId)).Select(one => one.Anchor.ObservationId)];
    }

    /// <summary>In the order of the log.</summary>
    public IReadOnlyList<Decision> All { get; }

    /// <summary>Decisions on a row, the last one last.</summary>
    public IEnumerable<Decision> Of(string id) => _byRow[id];

    /// <summary>Changes with every decision on the row: who sends an older one has not seen the last.</summary>
    public string StampOf(string id) => _byRow[id].LastOrDefault()?.DecisionId ?? "";

    /// <summary>Id of the reviewer's newest decision that still counts; empty where there is none.</summary>
    public string LastOf(string reviewer) => All.LastOrDefault(one => one.Kind != DecisionKind.Undo && one.Reviewer == reviewer && !IsUndone(one.DecisionId))?.DecisionId ?? "";

    public bool IsUndone(string decisionId) => _undone.Contains(decisionId);

    /// <summary>Ids of the rows that are flagged.</summary>
    public IReadOnlyCollection<string> Flagged => _flagged;

    public bool IsFlagged(string id) => _flagged.Contains(id);

    /// <summary>Fields that a reviewer corrected, by the words of the page.</summary>
    public IEnumerable<string> CorrectedFields(string id) => Of(id).Where(one => one.Kind == DecisionKind.Edit && !IsUndone(one.DecisionId))
        .SelectMany(one => one.Changes).Select(change => FieldName(change.Field)).Distinct(StringComparer.Ordinal);

    public object Row(Decision one, bool known) => new
    {
        id = one.DecisionId,
        kind = one.Kind.ToString().ToLowerInvariant(),
        reviewer = one.Reviewer,
        at = one.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        quote = one.Anchor.Quote,
        observation = one.Anchor.ObservationId,
        note = one.Note,
        undone = IsUndone(one.DecisionId),
        known,
        changes = one.Changes.Select(change => new { field = FieldName(change.Field), old = change.Old, @new = change.New }),
    };

    private static string FieldName(ObservationField field) => field.ToString().ToLowerInvariant();
}
