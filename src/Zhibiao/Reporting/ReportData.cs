using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Reporting;

/// <summary>The dataset as the page reads it: JSON, a short array a row, every repeated text once.</summary>
internal sealed class ReportData
{
    // A writer holds all that it was given until it is told to hand it on.
    private const int BetweenWrites = 1 << 16;

    private readonly Dataset _dataset;
    private readonly SentenceIndex _sentences;
    private readonly TextTable _texts = new();
    private readonly ImmutableArray<Observation> _observations;
    private readonly Dictionary<string, int> _observationRow = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> _documentRow = [];
    private readonly Dictionary<string, int> _documentById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _targetRow = new(StringComparer.Ordinal);
    private readonly ImmutableArray<SourceDocument> _documents;
    private readonly IReadOnlyList<Place> _provinces;
    private readonly ImmutableArray<Target> _targets;

    public ReportData(Dataset dataset, IReadOnlyList<Place> provinces)
    {
        _dataset = dataset;
        _provinces = provinces;
        _observations = Chosen(dataset);
        _sentences = new SentenceIndex(_observations);
        _documents = [.. dataset.Documents.Take(ReportLimits.Documents)];
        _targets = [.. dataset.Targets.Take(ReportLimits.Targets)];
        for (int i = 0; i < _observations.Length; i++)
            _observationRow.TryAdd(_observations[i].ObservationId, i);
        for (int i = 0; i < _documents.Length; i++)
        {
            _documentRow.TryAdd((_documents[i].DocumentId, _documents[i].SourceFile), i);
            _documentById.TryAdd(_documents[i].DocumentId, i);
        }

        for (int i = 0; i < _targets.Length; i++)
            _targetRow.TryAdd(_targets[i].TargetId, i);
    }

    /// <summary>Writes one object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteCounts(json);
        Rows(json, "documents", _documents, Document);
        Rows(json, "observations", _observations, Observation);
        Rows(json, "targets", _targets, Target);
        Rows(json, "checks", _dataset.Checks.Take(ReportLimits.Checks), Check);
        ILookup<string, int> byFile = _sentences.ByFile();
        Rows(json, "unused", _dataset.Quantities.Where(q => q.NotUsed.Length > 0).Take(ReportLimits.Unused), (row, q) => Unused(row, q, byFile));
        Rows(json, "sentences", _sentences.All, (row, s) => row.Add(s.Start).Add(s.Sentence));
        Rows(json, "provinces", _provinces, (row, place) => row.Add(place.Id).Add(place.NameZh).Add(place.NameEn));
        json.WriteStartArray("texts");
        foreach (string text in _texts.All)
            json.WriteStringValue(text);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Where there are too many: those in targets and checks first, then the surest, in the order of the table.
    private static ImmutableArray<Observation> Chosen(Dataset dataset)
    {
        if (dataset.Observations.Length <= ReportLimits.Observations)
            return dataset.Observations;
        var asked = dataset.Checks.SelectMany(check => check.ObservationIds)
            .Concat(dataset.Targets.Take(ReportLimits.Targets).SelectMany(t => new[] { t.BaselineObservationId, t.TargetObservationId }))
            .ToHashSet(StringComparer.Ordinal);
        var kept = Enumerable.Range(0, dataset.Observations.Length)
            .OrderByDescending(i => asked.Contains(dataset.Observations[i].ObservationId))
            .ThenByDescending(i => dataset.Observations[i].Confidence).ThenBy(i => i)
            .Take(ReportLimits.Observations).Order();
        return [.. kept.Select(i => dataset.Observations[i])];
    }

    private void WriteCounts(Utf8JsonWriter json)
    {
        json.WriteStartObject("counts");
        DatasetTotals totals = _dataset.Totals;
        json.WriteNumber("documents", DatasetTables.Documents.Count(_dataset));
        json.WriteNumber("read", totals.Read);
        json.WriteNumber("skipped", totals.Skipped);
        json.WriteNumber("failed", totals.Failed);
        json.WriteNumber("quantities", DatasetTables.Quantities.Count(_dataset));
        json.WriteNumber("observations", DatasetTables.Observations.Count(_dataset));
        json.WriteNumber("targets", DatasetTables.Targets.Count(_dataset));
        json.WriteNumber("series", DatasetTables.Series.Count(_dataset));
        json.WriteNumber("checks", DatasetTables.Checks.Count(_dataset));
        json.WriteNumber("unused", totals.Unused);
        json.WriteEndObject();
    }

    private void Document(RowWriter row, SourceDocument d) => row
        .Add(d.DocumentId).Add(d.SourceFile).Add(d.TitleZh).Add(d.TitleEn).Add(d.Author).Add(d.Date?.ToString() ?? "")
        .Add(_texts.Of(d.Publication)).Add(d.Page).Add(d.Source).Add(_texts.Of(d.Layout)).Add(d.Characters)
        .Add(_texts.Of(Names.Of(d.Status))).Add(d.Problem);

    private void Observation(RowWriter row, Observation o) => row
        .Add(o.ObservationId).Add(DocumentRow(o.DocumentId, o.SourceFile)).Add(_sentences.Of(o)).Add(o.Span.Start).Add(o.Quote)
        .Add(o.Quantity.Low).Add(o.Quantity.High).Add(_texts.Of(Names.Of(o.Quantity.Modifier))).Add(_texts.Of(o.Quantity.Unit))
        .Add(o.Quantity.Si?.Factor).Add(_texts.Of(o.Quantity.Si?.Unit ?? ""))
        .Add(_texts.Of(o.Indicator?.Id ?? "")).Add(_texts.Of(o.Indicator?.NameZh ?? "")).Add(_texts.Of(o.Indicator?.NameEn ?? "")).Add(_texts.Of(o.Subject))
        .Add(_texts.Of(o.PlaceId)).Add(_texts.Of(o.PlaceZh)).Add(_texts.Of(o.PlaceEn)).Add(_texts.Of(o.ProvinceId))
        .Add(_texts.Of(Names.Of(o.Status))).Add(_texts.Of(Names.Of(o.Stance))).Add(_texts.Of(Names.Of(o.Measure)))
        .Add(_texts.Of(Day(o.Period?.Start))).Add(_texts.Of(Day(o.Period?.End))).Add(_texts.Of(o.Period?.Text ?? ""))
        .Add((decimal)Math.Round(o.Confidence, 2)).Add(_texts.Of(o.Method)).Add(_texts.Of(Names.Of(o.Review)))
        .Add(_targetRow.GetValueOrDefault(o.PairId, -1)).Add(_texts.Of(string.Join(' ', o.Inherited)));

    private void Target(RowWriter row, Target t) => row
        .Add(t.TargetId).Add(_documentById.GetValueOrDefault(t.DocumentId, -1))
        .Add(_texts.Of(t.PlaceId)).Add(_texts.Of(t.PlaceZh)).Add(_texts.Of(t.PlaceEn))
        .Add(_texts.Of(t.Indicator?.Id ?? "")).Add(_texts.Of(t.Indicator?.NameZh ?? "")).Add(_texts.Of(t.Indicator?.NameEn ?? "")).Add(_texts.Of(t.Subject))
        .Add(_texts.Of(t.Unit)).Add(t.BaselineValue).Add(t.BaselineLow).Add(t.BaselineHigh).Add(_texts.Of(Day(t.BaselineDate))).Add(ObservationRow(t.BaselineObservationId))
        .Add(t.TargetValue).Add(t.TargetLow).Add(t.TargetHigh).Add(_texts.Of(Day(t.TargetStart))).Add(_texts.Of(Day(t.TargetEnd))).Add(ObservationRow(t.TargetObservationId))
        .Add(_texts.Of(Names.Of(t.Basis))).Add(t.Multiple).Add(t.StatedGrowth).Add(t.Consistent is bool agrees ? agrees ? 1 : 0 : -1)
        .Add(t.FulfilledValue).Add(_texts.Of(Day(t.FulfilledDate))).Add(t.Fulfilment).Add(_texts.Of(Names.Of(t.Review)));

    private void Check(RowWriter row, Check c) => row
        .Add(c.CheckId).Add(_texts.Of(c.Kind)).Add(_texts.Of(Names.Of(c.Severity))).Add(_documentById.GetValueOrDefault(c.DocumentId, -1))
        .Add(c.Message).Add(c.Evidence).Add(c.ObservationIds.Select(ObservationRow).Where(i => i >= 0));

    private void Unused(RowWriter row, FoundQuantity q, ILookup<string, int> byFile) => row
        .Add(DocumentRow(q.DocumentId, q.SourceFile)).Add(q.Span.Start).Add(q.Quote).Add(_texts.Of(Names.Of(q.Quantity.Kind))).Add(_texts.Of(q.NotUsed))
        .Add(byFile[q.SourceFile].FirstOrDefault(i => _sentences.All[i].Start <= q.Span.Start && q.Span.End <= _sentences.All[i].Start + _sentences.All[i].Sentence.Length, -1));

    private int DocumentRow(string id, string file) => _documentRow.GetValueOrDefault((id, file), -1);

    private int ObservationRow(string id) => _observationRow.GetValueOrDefault(id, -1);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static void Rows<T>(Utf8JsonWriter json, string name, IEnumerable<T> rows, Action<RowWriter, T> write)
    {
        json.WriteStartArray(name);
        var row = new RowWriter(json);
        foreach (T one in rows)
        {
            json.WriteStartArray();
            write(row, one);
            json.WriteEndArray();
            if (json.BytesPending > BetweenWrites)
                json.Flush();
        }

        json.WriteEndArray();
    }
}
