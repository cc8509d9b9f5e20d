using static Zhibiao.Model.Tables.ColumnType;

namespace Zhibiao.Model.Tables;

internal static class ObservationsTable
{
    public static TableSchema<Observation> Make() => new(dataset => dataset.Observations,
    [
        new("observation_id", Text, "Stable id: the same statement in the same document keeps it from run to run, whatever is added elsewhere.", row => row.ObservationId) { Required = true },
        new("document_id", Text, "The document it stands in.", row => row.DocumentId) { Required = true },
        new("source_file", Text, "The document's file.", row => row.SourceFile) { Required = true },
        new("language", Text, "Language of the statement.", row => Names.Of(row.Language)) { Required = true, Categories = Categories.Languages },
        new("start", Integer, "Where the number expression begins in the decoded text; the first code unit is 0.", row => row.Span.Start) { Required = true, Unit = "UTF-16 code units", Bounds = (0, null) },
        new("end", Integer, "Where it ends; the code unit at this place no longer belongs to it.", row => row.Span.End) { Required = true, Unit = "UTF-16 code units", Bounds = (0, null) },
        new("quote", Text, "The number expression with its modifier and unit word, exactly as it stands from start to end.", row => row.Quote) { Required = true, IsQuotation = true, HashedAs = "quote_sha256" },
        new("sentence", Text, "The sentence around it, as it stands.", row => row.Sentence) { IsQuotation = true },
        new("value", Number, "One number for plotting: the middle of a range, else the bound that is known.", row => row.Quantity.Value) { Unit = "see unit" },
        new("value_low", Number, "Inclusive lower bound; empty where the words leave it open (不到, 将近).", row => row.Quantity.Low) { Unit = "see unit" },
        new("value_high", Number, "Inclusive upper bound; empty where the words leave it open (多, 以上).", row => row.Quantity.High) { Unit = "see unit" },
        new("modifier", Text, "How the words at the number qualify it.", row => Names.Of(row.Quantity.Modifier)) { Required = true, Categories = Categories.Modifiers },
        new("unit", Text, "Unit as written, without multipliers; % for percents, fractions and tenths; empty where the text has none.", row => row.Quantity.Unit) { IsCounted = true },
        new("value_si", Number, "The value in unit_si; empty where the unit has no certain conversion on the document's date.", row => PlainNumber.Product(row.Quantity.Value, row.Quantity.Si?.Factor)) { Unit = "see unit_si" },
        new("unit_si", Text, "Canonical unit that value_si is in.", row => row.Quantity.Si?.Unit) { IsCounted = true },
        new("indicator_id", Text, "Indicator of the vocabulary; empty where none says the same thing.", row => row.Indicator?.Id) { IsCounted = true },
        new("indicator_zh", Text, "Chinese name of the indicator.", row => row.Indicator?.NameZh),
        new("indicator_en", Text, "English name of the indicator.", row => row.Indicator?.NameEn),
        new("subject", Text, "What is counted or measured, as the text has it.", row => row.Subject) { Required = true },
        new("place_id", Text, "Place of the gazetteer; empty where it lacks the place.", row => row.PlaceId),
        new("place_zh", Text, "The place in the fullest form that the document gives; 全国 for the whole country.", row => row.PlaceZh),
        new("place_en", Text, "English name of the place.", row => row.PlaceEn),
        new("place_level", Text, "Rank of the place.", row => row.PlaceLevel is PlaceLevel level ? Names.Of(level) : null) { Categories = Categories.PlaceLevels },
        new("province_id", Text, "The province that the place belongs to on the document's date.", row => row.ProvinceId),
        new("status", Text, "Whether it is said to be so or planned.", row => Names.Of(row.Status)) { Required = true, Categories = Categories.Statuses },
        new("stance", Text, "In what voice it is given, finer than status.", row => Names.Of(row.Stance)) { Required = true, Categories = Categories.Stances },
        new("measure", Text, "What the value says of its indicator.", row => Names.Of(row.Measure)) { Required = true, Categories = Categories.Measures },
        new("period_start", Date, "First day that the number holds for; empty where the text leaves it open.", row => row.Period?.Start),
        new("period_end", Date, "Last day that the number holds for.", row => row.Period?.End),
        new("period_text", Text, "The words of the source that the period was read from.", row => row.Period?.Text) { IsQuotation = true },
        new("confidence", Number, "How likely the row is right: of the rows at 0.9, nine in ten are.", row => row.Confidence) { Required = true, Bounds = (0, 1) },
        new("method", Text, "The rule or model that made it.", row => row.Method) { IsCounted = true },
        new("review", Text, "What a reviewer decided about it.", row => Names.Of(row.Review)) { Required = true, Categories = Categories.Reviews },
        new("pair_id", Text, "The target that it is baseline or target of.", row => row.PairId),
        new("inherited", Text, "What was carried over from elsewhere in the text rather than said at the number; ';' between several.", row => Cell.List(row.Inherited)) { Categories = Categories.Inherited, IsOpen = true, IsList = true },
        new("kind", Text, "Kind of number expression.", row => Names.Of(row.Quantity.Kind)) { Required = true, Categories = Categories.QuantityKinds },
        new("factor_si", Number, "How many unit_si one written unit is on the document's date.", row => row.Quantity.Si?.Factor) { Unit = "unit_si per unit" },
        new("indicator_dimension", Text, "Dimension of the indicator: count, people, share, mass, area, money and so on.", row => row.Indicator?.Dimension) { IsCounted = true },
        new("indicator_group", Text, "Group of the vocabulary that the indicator belongs to.", row => row.Indicator?.Subject) { IsCounted = true },
    ])
    {
        Name = "observations",
        Description = "One row a statistic: a number expression that says how much of something there is, somewhere, at some time.",
        PrimaryKey = ["observation_id"],
        SortKey = ["source_file", "start", "end", "observation_id"],
        ForeignKeys =
        [
            new(["document_id", "source_file"], "documents", ["document_id", "source_file"]),
            new(["pair_id"], "targets", ["target_id"]),
        ],
        LookUps = [["document_id"], ["indicator_id", "place_id"]],
    };
}
