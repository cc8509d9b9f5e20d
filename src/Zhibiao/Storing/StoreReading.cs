using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Storing;

/// <summary>Builds the rows of the model from an open store, in the order in which they were written.</summary>
internal sealed class StoreReading(SqliteConnection connection)
{
    private const string All = "ORDER BY rowid";

    private readonly NamedValues<Language> languages = new(Names.Of);
    private readonly NamedValues<DocumentStatus> documentStatuses = new(Names.Of);
    private readonly NamedValues<QuantityKind> kinds = new(Names.Of);
    private readonly NamedValues<Modifier> modifiers = new(Names.Of);
    private readonly NamedValues<PlaceLevel> levels = new(Names.Of);
    private readonly NamedValues<Status> statuses = new(Names.Of);
    private readonly NamedValues<Stance> stances = new(Names.Of);
    private readonly NamedValues<Measure> measures = new(Names.Of);
    private readonly NamedValues<Review> reviews = new(Names.Of);
    private readonly NamedValues<TargetBasis> bases = new(Names.Of);
    private readonly NamedValues<Severity> severities = new(Names.Of);

    public ImmutableArray<SourceDocument> Documents() => Rows(DatasetTables.Documents, All, row => new SourceDocument
    {
        DocumentId = row.Text("document_id"),
        SourceFile = row.Text("source_file"),
        Layout = row.Text("layout"),
        Encoding = row.Text("encoding"),
        Sha256 = row.Text("sha256"),
        TitleZh = row.Text("title_zh"),
        TitleEn = row.Text("title_en"),
        Author = row.Text("author"),
        Date = PartialDateOf(row.Text("date")),
        Publication = row.Text("publication"),
        Page = row.Text("page"),
        Column = row.Text("column"),
        Source = row.Text("source"),
        Tags = row.Text("tags"),
        Book = row.Text("book"),
        Characters = row.Integer("characters"),
        Status = documentStatuses.Of(row.Text("status")),
        Problem = row.Text("problem"),
    });

    public ImmutableArray<FoundQuantity> Quantities(string which = All) => Rows(DatasetTables.Quantities, which, row => new FoundQuantity(
        row.Text("quantity_id"),
        row.Text("document_id"),
        row.Text("source_file"),
        languages.Of(row.Text("language")),
        new TextSpan(row.Integer("start"), row.Integer("end")),
        row.Text("quote"),
        new Quantity
        {
            Kind = kinds.Of(row.Text("kind")),
            Low = row.Number("value_low"),
            High = row.Number("value_high"),
            Modifier = modifiers.Of(row.Text("modifier")),
            Unit = row.Text("unit"),
        })
    {
        NotUsed = row.Text("not_used"),
    });

    public ImmutableArray<Observation> Observations(string which = All) => Rows(DatasetTables.Observations, which, row => new Observation
    {
        ObservationId = row.Text("observation_id"),
        DocumentId = row.Text("document_id"),
        SourceFile = row.Text("source_file"),
        Language = languages.Of(row.Text("language")),
        Span = new TextSpan(row.Integer("start"), row.Integer("end")),
        Quote = row.Text("quote"),
        Sentence = row.Text("sentence"),
        Quantity = new Quantity
        {
            Kind = kinds.Of(row.Text("kind")),
            Low = row.Number("value_low"),
            High = row.Number("value_high"),
            Modifier = modifiers.Of(row.Text("modifier")),
            Unit = row.Text("unit"),
            Si = row.Number("factor_si") is decimal factor ? new UnitValue(row.Text("unit_si"), factor) : null,
        },
        Indicator = row.Indicator(),
        Subject = row.Text("subject"),
        PlaceId = row.Text("place_id"),
        PlaceZh = row.Text("place_zh"),
        PlaceEn = row.Text("place_en"),
        PlaceLevel = row.Text("place_level") is { Length: > 0 } level ? levels.Of(level) : null,
        ProvinceId = row.Text("province_id"),
        Status = statuses.Of(row.Text("status")),
        Stance = stances.Of(row.Text("stance")),
        Measure = measures.Of(row.Text("measure")),
        Period = row.Date("period_start") is DateOnly start
            ? new Period(start, row.Date("period_end") ?? start, row.Text("period_text"))
            : null,
        Confidence = row.Fraction("confidence"),
        Method = row.Text("method"),
        Review = reviews.Of(row.Text("review")),
        PairId = row.Text("pair_id"),
        Inherited = row.List("inherited"),
    });

    public ImmutableArray<Target> Targets() => Rows(DatasetTables.Targets, All, row => new Target
    {
        TargetId = row.Text("target_id"),
        DocumentId = row.Text("document_id"),
        PlaceId = row.Text("place_id"),
        PlaceZh = row.Text("place_zh"),
        PlaceEn = row.Text("place_en"),
        Indicator = row.Indicator(),
        Subject = row.Text("subject"),
        Unit = row.Text("unit"),
        BaselineValue = row.Number("baseline_value"),
        BaselineLow = row.Number("baseline_low"),
        BaselineHigh = row.Number("baseline_high"),
        BaselineDate = row.Date("baseline_date"),
        BaselineObservationId = row.Text("baseline_observation_id"),
        TargetValue = row.Number("target_value"),
        TargetLow = row.Number("target_low"),
        TargetHigh = row.Number("target_high"),
        TargetStart = row.Date("target_start"),
        TargetEnd = row.Date("target_end"),
        TargetObservationId = row.Text("target_observation_id"),
        Basis = bases.Of(row.Text("basis")),
        AbsoluteChange = row.Number("absolute_change"),
        Multiple = row.Number("multiple"),
        GrowthPercent = row.Number("growth_percent"),
        StatedGrowth = row.Text("stated_growth"),
        Consistent = row.Flag("consistent"),
        FulfilledValue = row.Number("fulfilled_value"),
        FulfilledDate = row.Date("fulfilled_date"),
        Fulfilment = row.Number("fulfilment"),
        Confidence = row.Fraction("confidence"),
        Review = reviews.Of(row.Text("review")),
    });

    public ImmutableArray<SeriesPoint> Series() => Rows(DatasetTables.Series, All, row => new SeriesPoint
    {
        PlaceId = row.Text("place_id"),
        PlaceZh = row.Text("place_zh"),
        PlaceEn = row.Text("place_en"),
        ProvinceId = row.Text("province_id"),
        Indicator = row.Indicator() ?? throw new FormatException("a row of series has no indicator"),
        Unit = row.Text("unit"),
        Si = row.Number("factor_si") is decimal factor ? new UnitValue(row.Text("unit_si"), factor) : null,
        Date = row.Date("date") ?? throw new FormatException("a row of series has no date"),
        PeriodStart = row.Date("period_start") ?? throw new FormatException("a row of series has no period"),
        PeriodEnd = row.Date("period_end") ?? throw new FormatException("a row of series has no period"),
        Status = statuses.Of(row.Text("status")),
        Value = row.Number("value"),
        ValueLow = row.Number("value_low"),
        ValueHigh = row.Number("value_high"),
        Sources = row.Integer("sources"),
        Spread = row.Number("spread"),
        ObservationIds = row.List("observation_ids"),
    });

    public ImmutableArray<Check> Checks() => Rows(DatasetTables.Checks, All, row => new Check(
        row.Text("check_id"),
        row.Text("kind"),
        severities.Of(row.Text("severity")),
        row.Text("document_id"),
        row.List("observation_ids"),
        row.Text("message"),
        row.Text("evidence")));

    private static PartialDate? PartialDateOf(string text)
    {
        if (text.Length == 0)
            return null;
        int[] parts = [.. text.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return new PartialDate(parts[0], parts.Length > 1 ? parts[1] : null, parts.Length > 2 ? parts[2] : null);
    }

    private ImmutableArray<T> Rows<T>(TableSchema<T> table, string which, Func<StoredRow, T> make)
    {
        var columns = table.Columns.Select((column, at) => (column.Name, at)).ToDictionary(pair => pair.Name, pair => pair.at, StringComparer.Ordinal);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", columns.Keys.Select(SqliteText.Quoted))} FROM {SqliteText.Quoted(table.Name)} {which}";
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = ImmutableArray.CreateBuilder<T>();
        var row = new StoredRow(reader.Handle!, columns);
        while (reader.Read())
        {
            rows.Add(make(row));
        }

        return rows.ToImmutable();
    }
}
