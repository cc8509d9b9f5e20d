using System.Collections.Immutable;

namespace Zhibiao.Model.Scoring;

/// <summary>A statistic that was read wrongly, missed, or read where there is none.</summary>
/// <param name="Match">The statistic and the row.</param>
/// <param name="Fields">The fields that are wrong; empty where it was missed or is none.</param>
/// <param name="Sentence">The sentence around; empty where no row holds it.</param>
public sealed record WrongRow(Match Match, ImmutableArray<Field> Fields, string Sentence)
{
    /// <summary>What is wrong, in words: <c>missed</c>, <c>not coded</c>, or the names of the fields.</summary>
    public string What => Match.Row is null ? "missed" : Match.Gold is null ? "not coded" : string.Join(", ", Fields.Select(name => name.ToString().ToLowerInvariant()));

    /// <summary>Name of the document's file.</summary>
    public string File => Match.Gold?.File ?? Match.Row!.File;

    /// <summary>Where the number expression begins.</summary>
    public int Start => Match.Row?.Span.Start ?? Match.Gold!.Span.Start;

    /// <summary>The number expression.</summary>
    public string Quote => Match.Row?.Quote is { Length: > 0 } read ? read : Match.Gold?.Quote ?? "";

    /// <summary>What the wrong fields should be, by the gold; for a statistic that was missed, all of it.</summary>
    public string Coded => Match.Gold is { } gold ? Told(name => FieldText.Of(gold, name)) : "";

    /// <summary>What the wrong fields are, as read; for a row that is none, all of it.</summary>
    public string Read => Match.Row is { } row ? Told(name => FieldText.Of(row, name)) : "";

    private string Told(Func<Field, string> text) => string.Join("; ", (Fields.IsEmpty ? Enum.GetValues<Field>() : [.. Fields])
        .Select(name => (Name: name, Text: text(name))).Where(told => told.Text.Length > 0 || !Fields.IsEmpty)
        .Select(told => $"{told.Name.ToString().ToLowerInvariant()} {(told.Text.Length > 0 ? told.Text : "none")}"));
}
