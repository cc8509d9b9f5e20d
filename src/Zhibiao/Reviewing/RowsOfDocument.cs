using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Reviewing;

/// <summary>The rows of one document, and which of them a decision is about.</summary>
internal sealed class RowsOfDocument
{
    private readonly DocumentExtraction _extraction;
    private readonly Dictionary<Observation, DecidedRow> _decided = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Observation> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DecidedRow> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _claimed;
    private readonly List<DecidedRow> _missing = [];

    /// <param name="extraction">What the rules found.</param>
    /// <param name="placed">All decisions that will ask.</param>
    public RowsOfDocument(DocumentExtraction extraction, IReadOnlyList<PlacedDecision> placed)
    {
        _extraction = extraction;
        foreach (Observation row in extraction.Observations)
        {
            _byId.TryAdd(row.ObservationId, row);
        }

        _claimed = [.. placed.Select(decision => decision.Decision.Anchor.ObservationId).Where(_byId.ContainsKey)];
    }

    /// <summary>The row that a decision is about.</summary>
    public DecidedRow Of(PlacedDecision placed)
    {
        string id = placed.Decision.Anchor.ObservationId;
        if (_named.TryGetValue(id, out DecidedRow? known))
            return known;
        Observation? found = _byId.TryGetValue(id, out Observation? same) && same.Span.Overlaps(placed.Span) ? same : Alike(placed);
        if (found is null)
        {
            var missing = new DecidedRow(null);
            _missing.Add(missing);
            return _named[id] = missing;
        }

        if (!_decided.TryGetValue(found, out DecidedRow? row))
            _decided[found] = row = new DecidedRow(found);
        return _named[id] = row;
    }

    /// <summary>All rows in text order, those that decisions brought back among them.</summary>
    public ImmutableArray<Observation> Result()
    {
        var ids = new HashSet<string>(_byId.Keys, StringComparer.Ordinal);
        IEnumerable<Observation> back = _missing.Select(missing => missing.Row).OfType<Observation>().Select(row => InContext(row, ids));
        return [.. _extraction.Observations.Select(row => _decided.TryGetValue(row, out DecidedRow? decided) ? decided.Row! : row)
            .Concat(back)
            .OrderBy(row => row.Span.Start).ThenBy(row => row.Span.End).ThenBy(row => row.PlaceZh, StringComparer.Ordinal).ThenBy(row => row.ObservationId, StringComparer.Ordinal)];
    }

    /// <summary>The row that the rules now make of the same statement: at the same number and of the same place, else the only one at the number.</summary>
    private Observation? Alike(PlacedDecision placed)
    {
        Decision decision = placed.Decision;
        if (decision.Row is not { } decided)
            return null;
        List<Observation> there = [.. _extraction.Observations.Where(row => row.Span.Overlaps(placed.Span) && row.Language == decided.Language && !_claimed.Contains(row.ObservationId))];
        string place = decision.Changes.FirstOrDefault(change => change.Field == ObservationField.Place)?.Old ?? FieldText.Of(decided, ObservationField.Place);
        List<Observation> here = there.FindAll(row => FieldText.Of(row, ObservationField.Place) == place);
        if (decision.Kind == DecisionKind.Add)
            return here.Find(row => row.Measure == decided.Measure && row.Status == decided.Status);
        return here.Count > 0 ? here.OrderByDescending(row => row.Span == placed.Span).ThenByDescending(row => row.Subject == decided.Subject).First()
            : there.Count == 1 ? there[0]
            : null;
    }

    /// <summary>A row from the log in this document: with an id of its own, in the section of the row that stands nearest.</summary>
    private Observation InContext(Observation row, HashSet<string> ids)
    {
        string id = row.ObservationId;
        while (id.Length == 0 || !ids.Add(id))
        {
            id = StableId.Of("o", id, row.PlaceZh);
        }

        Observation? near = _extraction.Observations.MinBy(other => Math.Abs(other.Span.Start - row.Span.Start));
        return row with
        {
            ObservationId = id,
            DocumentId = _extraction.Document.DocumentId,
            SourceFile = _extraction.Document.SourceFile,
            Section = near?.Section ?? row.Section,
            SentenceIndex = near is not null && near.Sentence == row.Sentence ? near.SentenceIndex : row.SentenceIndex,
        };
    }
}
