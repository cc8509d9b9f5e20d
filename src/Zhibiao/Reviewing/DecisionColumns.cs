using System.Collections.Immutable;
using System.Globalization;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Reviewing;

/// <summary>The columns of decisions.csv, and the way between a decision and its cells.</summary>
internal static class DecisionColumns
{
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private static readonly NamedValues<DecisionKind> Kinds = new(Names.Of);
    private static readonly NamedValues<ObservationField> Fields = new(Names.Of);

    /// <summary>The header row of a new log.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "decision_id", "reviewer", "at", "kind", "document_id", "source_file", "observation_id", "start", "end", "quote", "quote_sha256",
        "before", "after", "field", "old_value", "new_value", "note", "undoes", "settles", "row",
    ];

    /// <summary>The cells of a decision by column.</summary>
    public static string Cell(Decision decision, string column) => column switch
    {
        "decision_id" => decision.DecisionId,
        "reviewer" => decision.Reviewer,
        "at" => decision.At.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture),
        "kind" => Names.Of(decision.Kind),
        "document_id" => decision.Anchor.DocumentId,
        "source_file" => decision.Anchor.SourceFile,
        "observation_id" => decision.Anchor.ObservationId,
        "start" => decision.Anchor.Start.ToString(CultureInfo.InvariantCulture),
        "end" => decision.Anchor.End.ToString(CultureInfo.InvariantCulture),
        "quote" => decision.Anchor.Quote,
        "quote_sha256" => decision.Anchor.QuoteHash,
        "before" => decision.Anchor.Before,
        "after" => decision.Anchor.After,
        "field" => Joined(decision.Changes.Select(change => Names.Of(change.Field))),
        "old_value" => Joined(decision.Changes.Select(change => change.Old)),
        "new_value" => Joined(decision.Changes.Select(change => change.New)),
        "note" => decision.Note,
        "undoes" => decision.Undoes,
        "settles" => string.Join(' ', decision.Settles),
        "row" => decision.Row is null ? "" : RowJson.Of(decision.Row),
        _ => "",
    };

    /// <summary>The decision of a line.</summary>
    /// <param name="cell">The cell of a column; empty where the file lacks it.</param>
    /// <exception cref="FormatException">A cell can't be right; the message says which.</exception>
    public static Decision Read(Func<string, string> cell)
    {
        DecisionKind kind = Kinds.Of(cell("kind"));
        var anchor = new DecisionAnchor
        {
            DocumentId = cell("document_id"),
            SourceFile = cell("source_file"),
            ObservationId = cell("observation_id"),
            Start = Whole(cell("start"), "start"),
            End = Whole(cell("end"), "end"),
            Quote = cell("quote"),
            QuoteHash = cell("quote_sha256"),
            Before = cell("before"),
            After = cell("after"),
        };
        if (anchor.End < anchor.Start)
            throw new FormatException("its end lies before its start");
        string row = cell("row");
        bool needsRow = kind != DecisionKind.Undo;
        return row.Length == 0 && needsRow ? throw new FormatException("the cell row is empty") : new Decision
        {
            DecisionId = cell("decision_id") is { Length: > 0 } id ? id : throw new FormatException("the cell decision_id is empty"),
            Reviewer = cell("reviewer"),
            At = DateTimeOffset.TryParse(cell("at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset at)
                ? at : throw new FormatException($"'{cell("at")}' is no time"),
            Kind = kind,
            Anchor = anchor,
            Changes = Changes(cell),
            Row = row.Length == 0 ? null : RowJson.Read(row, anchor),
            Note = cell("note"),
            Undoes = cell("undoes"),
            Settles = [.. cell("settles").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        };
    }

    private static ImmutableArray<FieldChange> Changes(Func<string, string> cell)
    {
        if (cell("field").Length == 0)
            return [];
        List<string> fields = Split(cell("field")), old = Split(cell("old_value")), now = Split(cell("new_value"));
        return old.Count == fields.Count && now.Count == fields.Count
            ? [.. fields.Select((field, i) => new FieldChange(Fields.Of(field), old[i], now[i]))]
            : throw new FormatException("field, old_value and new_value don't name the same count of values");
    }

    private static int Whole(string text, string column) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw new FormatException($"{column} '{text}' is no whole number");

    /// <summary>Several values in one cell, <c>|</c> between; one within a value is doubled.</summary>
    private static string Joined(IEnumerable<string> values) =>
        string.Join(" | ", values.Select(value => value.Replace("|", "||", StringComparison.Ordinal)));

    private static List<string> Split(string cell) =>
        [.. cell.Split(" | ").Select(value => value.Replace("||", "|", StringComparison.Ordinal))];
}
