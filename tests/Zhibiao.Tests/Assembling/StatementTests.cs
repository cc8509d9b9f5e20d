using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Tests.Assembling;

/// <summary>Every row of statements.csv: what must be understood of a statement.</summary>
public sealed class StatementTests
{
    private static readonly Lazy<DocumentExtractor> Extractor = new(() => new DocumentExtractor());

    public static TheoryData<Row> Rows =>
        [.. TestCsv.Rows(Path.Combine(Shared.Repository, "tests", "Zhibiao.Tests", "Assembling", "statements.csv")).Where(cells => cells[0] != "rule").Select(Row.Of)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_statement_is_understood(Row row)
    {
        string source = $"标题：{row.Title}\n日期：{row.Date}\n作者：\n来源：\n\n正文：\n# {row.Title}\n\n{row.Text.Replace("¶", "\n\n", StringComparison.Ordinal)}\n\n描述：\n";
        DocumentExtraction extraction = Extractor.Value.Extract(Sources.Samples.Read(source));
        Observation[] quoted = [.. extraction.Observations.Where(o => o.Quote == row.Quote)];
        Assert.True(quoted.Length > 0, $"no observation quotes {row.Quote}; there are {string.Join(' ', extraction.Observations.Select(o => o.Quote))}");
        Observation[] placed = [.. quoted.Where(o => o.PlaceZh == row.Place)];
        Assert.True(placed.Length > 0, $"none is of {row.Place}, but of {string.Join(' ', quoted.Select(o => o.PlaceZh))}");
        Observation found = placed[0];
        Assert.Equal(row.Means, Means(found, row.Indicator.Length > 0));
        if (row.From.Length > 0)
        {
            Assert.True(
                found.Period is { } period && period.Start <= Day(row.To) && period.End >= Day(row.From),
                $"{found.Period} does not overlap {row.From} to {row.To}");
        }
    }

    private static string Means(Observation found, bool indicator) => string.Join(
        ' ',
        Bound(found.Quantity.Low),
        Bound(found.Quantity.High),
        found.Quantity.Unit,
        indicator ? found.Indicator?.Id ?? "-" : "",
        Names.Of(found.Status),
        Names.Of(found.Measure));

    private static string Bound(decimal? bound) => bound is { } value ? value.ToString("0.####", CultureInfo.InvariantCulture) : "open";

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A row; its rule and quote name the test.</summary>
    public sealed record Row(string Rule, string Title, string Date, string Text, string Quote, string Place, string Indicator, string Means, string From, string To)
    {
        public static Row Of(string[] cells)
        {
            Assert.Equal(14, cells.Length);
            string means = string.Join(' ', cells[5].Length > 0 ? cells[5] : "open", cells[6].Length > 0 ? cells[6] : "open", cells[7], cells[9], cells[10], cells[11]);
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[8], cells[9], means, cells[12], cells[13]);
        }

        public override string ToString() => $"{Rule}: {Quote}";
    }
}
