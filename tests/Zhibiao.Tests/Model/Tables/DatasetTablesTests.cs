using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Tests.Model.Tables;

public sealed class DatasetTablesTests
{
    public static TheoryData<string, string> Contract => new()
    {
        { "documents", "document_id source_file layout encoding sha256 title_zh title_en author date date_precision publication page column source tags book characters status problem" },
        { "quantities", "quantity_id document_id source_file language start end quote kind value_low value_high modifier unit" },
        { "observations", "observation_id document_id source_file language start end quote sentence value value_low value_high modifier unit value_si unit_si indicator_id indicator_zh indicator_en subject place_id place_zh place_en place_level province_id status stance measure period_start period_end period_text confidence method review pair_id inherited" },
        { "targets", "target_id document_id place_id place_zh place_en indicator_id indicator_zh indicator_en unit baseline_value baseline_low baseline_high baseline_date baseline_observation_id target_value target_low target_high target_start target_end target_observation_id basis absolute_change multiple growth_percent stated_growth consistent fulfilled_value fulfilled_date fulfilment confidence review" },
        { "series", "place_id place_zh place_en province_id indicator_id indicator_zh indicator_en unit date period_start period_end status value value_low value_high sources spread observation_ids" },
        { "checks", "check_id kind severity document_id observation_ids message evidence" },
    };

    [Theory]
    [MemberData(nameof(Contract))]
    public void Columns_keep_their_names_and_order_and_more_come_at_the_right_only(string name, string columns)
    {
        string[] promised = columns.Split(' ');
        TableSchema table = DatasetTables.All.Single(table => table.Name == name);
        Assert.Equal(promised, table.Columns.Take(promised.Length).Select(column => column.Name));
    }

    [Fact]
    public void Every_key_names_columns_that_are_there()
    {
        foreach (TableSchema table in DatasetTables.All)
        {
            Assert.All([.. table.PrimaryKey, .. table.SortKey, .. table.LookUps.SelectMany(columns => columns)], name => Column(table, name));
            Assert.All(table.PrimaryKey, name => Assert.True(Column(table, name).Required, $"{table.Name}.{name}"));
            foreach (ForeignKey key in table.ForeignKeys)
            {
                Assert.Equal(key.Columns.Length, key.References.Length);
                Assert.All(key.Columns, name => Column(table, name));
                Assert.All(key.References, name => Column(DatasetTables.All.Single(other => other.Name == key.Table), name));
            }
        }
    }

    [Fact]
    public void Every_column_is_named_for_every_program_and_described()
    {
        foreach (TableSchema table in DatasetTables.All)
        {
            Assert.Distinct(table.Columns.Select(column => column.Name));
            Assert.All(table.Columns, column =>
            {
                Assert.Matches(new Regex("^[a-z][a-z0-9_]{0,31}$"), column.Name);
                Assert.EndsWith(".", column.Description, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public void A_cell_holds_what_its_column_says()
    {
        foreach (TableSchema table in DatasetTables.All)
        {
            table.ForEachRow(Samples.Dataset, cells =>
            {
                for (int i = 0; i < cells.Length; i++)
                {
                    AssertFits(table.Columns[i], cells[i]);
                }
            });
        }
    }

    [Fact]
    public void Rows_come_sorted_even_where_the_dataset_is_not()
    {
        Dataset sorted = Samples.Many(5);
        Dataset turned = sorted with { Observations = [.. sorted.Observations.Reverse()] };
        Assert.Equal(sorted.Observations, DatasetTables.Observations.Sorted(turned.Observations));
    }

    [Fact]
    public void The_empty_cell_sorts_first_and_text_by_code_unit()
    {
        ImmutableArray<Target> targets =
        [
            Samples.Target with { TargetId = "1", PlaceZh = "山西省" },
            Samples.Target with { TargetId = "2", PlaceZh = "Z", TargetEnd = null },
            Samples.Target with { TargetId = "3", PlaceZh = "Z" },
            Samples.Target with { TargetId = "4", Indicator = null },
        ];
        Assert.Equal(["4", "2", "3", "1"], DatasetTables.Targets.Sorted(targets).Select(target => target.TargetId));
    }

    private static Column Column(TableSchema table, string name) => table.Columns.Single(column => column.Name == name);

    private static void AssertFits(Column column, Cell cell)
    {
        if (cell.Kind == CellKind.Empty)
        {
            Assert.False(column.Required, column.Name);
            return;
        }

        CellKind[] kinds = column.Type switch
        {
            ColumnType.Number => [CellKind.Number, CellKind.Fraction],
            ColumnType.Integer => [CellKind.Integer],
            ColumnType.Date => [CellKind.Date],
            ColumnType.Boolean => [CellKind.Boolean],
            _ => [CellKind.Text],
        };
        Assert.Contains(cell.Kind, kinds);
        if (column.Categories.Length > 0)
            Assert.All(cell.Text.Split(';'), word => Assert.Contains(column.Categories, category => category.Name == word));
        if (column.Pattern.Length > 0)
            Assert.Matches($"^(?:{column.Pattern})$", cell.Text);
    }
}
