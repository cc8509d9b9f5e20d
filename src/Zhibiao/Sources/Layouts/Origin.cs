using Zhibiao.Model;
using Zhibiao.Sources.Dates;

namespace Zhibiao.Sources.Layouts;

/// <summary>Where a decoded document comes from: all that its text does not say.</summary>
/// <param name="SourceFile">Its name in the tables.</param>
/// <param name="FileName">The last name of it, with extension.</param>
/// <param name="Sha256">Of the bytes, 64 hex digits.</param>
/// <param name="Encoding">IANA name; empty where it was not decoded.</param>
internal sealed record Origin(string SourceFile, string FileName, string Sha256, string Encoding = "")
{
    /// <summary>A document with this origin and the id of its content.</summary>
    public SourceDocument Document(string layout, string text) => new()
    {
        DocumentId = Sha256[..16],
        SourceFile = SourceFile,
        Layout = layout,
        Encoding = Encoding,
        Sha256 = Sha256,
        Text = text,
        Characters = text.Length,
    };

    /// <summary>A document that was not read, for a reason.</summary>
    public SourceDocument Refused(string problem, DocumentStatus status = DocumentStatus.Failed, string layout = "") =>
        Document(layout, "") with { Status = status, Problem = Problems.In(SourceFile, problem) };

    /// <summary>The document with its date and, where it lacks a date or a body, its verdict.</summary>
    /// <param name="document">The document, its parts set.</param>
    /// <param name="date">What it writes where its date stands.</param>
    public SourceDocument Judged(SourceDocument document, DateReading date)
    {
        bool body = document.Parts.Any(part => part.Role == PartRole.Body);
        string problem = string.Join(" ", new[] { body ? null : Problems.NoBody, date.Problem }.Where(text => text is not null));
        return problem.Length == 0
            ? document with { Date = date.Date }
            : document with { Date = date.Date, Status = DocumentStatus.Failed, Problem = Problems.In(SourceFile, problem), Parts = [] };
    }
}
