using static Zhibiao.Model.Tables.ColumnType;

namespace Zhibiao.Model.Tables;

internal static class ChecksTable
{
    public static TableSchema<Check> Make() => new(dataset => dataset.Checks,
    [
        new("check_id", Text, "Stable id.", row => row.CheckId) { Required = true },
        new("kind", Text, "What is questioned.", row => row.Kind) { Required = true, Categories = Categories.CheckKinds, IsOpen = true },
        new("severity", Text, "How much it matters.", row => Names.Of(row.Severity)) { Required = true, Categories = Categories.Severities },
        new("document_id", Text, "The document concerned; empty where several are.", row => row.DocumentId),
        new("observation_ids", Text, "The observations concerned; ';' between several.", row => Cell.List(row.ObservationIds)) { IsList = true },
        new("message", Text, "What is questioned, in a sentence.", row => row.Message) { Required = true, IsQuotation = true },
        new("evidence", Text, "The words of the source that show it.", row => row.Evidence) { IsQuotation = true },
    ])
    {
        Name = "checks",
        Description = "One row a thing that a careful reader would question.",
        PrimaryKey = ["check_id"],
        SortKey = ["document_id", "kind", "check_id"],
        ForeignKeys = [new(["document_id"], "documents", ["document_id"])],
        LookUps = [["document_id"]],
    };
}
