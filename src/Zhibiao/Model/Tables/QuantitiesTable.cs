using static Zhibiao.Model.Tables.ColumnType;

namespace Zhibiao.Model.Tables;

internal static class QuantitiesTable
{
    public static TableSchema<FoundQuantity> Make() => new(dataset => dataset.Quantities,
    [
        new("quantity_id", Text, "Stable id.", row => row.QuantityId) { Required = true },
        new("document_id", Text, "The document it stands in.", row => row.DocumentId) { Required = true },
        new("source_file", Text, "The document's file.", row => row.SourceFile) { Required = true },
        new("language", Text, "Language of the text around it.", row => Names.Of(row.Language)) { Required = true, Categories = Categories.Languages },
        new("start", Integer, "Where it begins in the decoded text; the first code unit is 0.", row => row.Span.Start) { Required = true, Unit = "UTF-16 code units", Bounds = (0, null) },
        new("end", Integer, "Where it ends; the code unit at this place no longer belongs to it.", row => row.Span.End) { Required = true, Unit = "UTF-16 code units", Bounds = (0, null) },
        new("quote", Text, "The words, exactly as they stand from start to end.", row => row.Quote) { Required = true, IsQuotation = true, HashedAs = "quote_sha256" },
        new("kind", Text, "Kind of number expression.", row => Names.Of(row.Quantity.Kind)) { Required = true, Categories = Categories.QuantityKinds },
        new("value_low", Number, "Inclusive lower bound, multiplied out (五十万 is 500000); empty where open.", row => row.Quantity.Low) { Unit = "see unit" },
        new("value_high", Number, "Inclusive upper bound; empty where open.", row => row.Quantity.High) { Unit = "see unit" },
        new("modifier", Text, "How the words at the number qualify it.", row => Names.Of(row.Quantity.Modifier)) { Required = true, Categories = Categories.Modifiers },
        new("unit", Text, "Unit as written, without multipliers; empty where the text has none.", row => row.Quantity.Unit) { IsCounted = true },
        new("not_used", Text, "Why it is no statistic; empty where it is one, and for English text, which is read only to compare.", row => row.NotUsed) { IsQuotation = true },
    ])
    {
        Name = "quantities",
        Description = "One row a number expression of the texts, whether it is a statistic or not (dates and ordinals too).",
        PrimaryKey = ["quantity_id"],
        SortKey = ["source_file", "start", "end", "quantity_id"],
        ForeignKeys = [new(["document_id", "source_file"], "documents", ["document_id", "source_file"])],
        LookUps = [["document_id"]],
    };
}
