using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>Passes on the findings of the earlier stages; the name of their rule tells the kind.</summary>
internal sealed class ReportedFindings : IQuestion
{
    public IEnumerable<Check> Ask(Collection collection) =>
        from document in collection.Documents
        from finding in document.Findings
        let kind = DoubtKind.Of(finding.Rule, otherwise: DoubtKind.Context)
        select Doubt.Of(
            kind, kind == DoubtKind.Context ? Severity.Info : Severity.Warning, document.Document.DocumentId,
            Doubt.At(document, finding.Span), finding.Note, Doubt.Words(document, finding.Span), $"{finding.Rule} {finding.Span}");
}
