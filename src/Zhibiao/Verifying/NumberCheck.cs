using System.Globalization;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Verifying;

/// <summary>Whether every number that follows from others of the tables does follow from them. Targets, which need what is known of claims, are checked elsewhere.</summary>
/// <param name="tables">All tables that could be read.</param>
public sealed class NumberCheck(IReadOnlyList<TableRows> tables)
{
    /// <summary>What is wrong, row by row.</summary>
    public IEnumerable<Fault> Check()
    {
        if (tables.FirstOrDefault(rows => rows.Table.Name == "observations") is not { } observations)
            yield break;
        foreach (Fault fault in Observations(observations))
        {
            yield return fault;
        }

        if (tables.FirstOrDefault(rows => rows.Table.Name == "series") is not { } series)
            yield break;
        foreach (Fault fault in new SeriesCheck(series, observations).Check())
        {
            yield return fault;
        }
    }

    /// <summary>What a recomputed number is, beside what the table has; empty where they agree to ten places.</summary>
    internal static string Differs(string column, decimal? stored, decimal? right)
    {
        decimal? rounded = right is decimal value ? PlainNumber.Rounded(value) : null;
        return stored == rounded ? "" : $"{column} is {Written(stored)}, but works out as {Written(rounded)}";
    }

    /// <summary>One number for plotting: the middle, else the bound that is known.</summary>
    internal static decimal? Middle(decimal? low, decimal? high) => low is decimal least && high is decimal greatest ? least + ((greatest - least) / 2) : low ?? high;

    private static IEnumerable<Fault> Observations(TableRows rows)
    {
        for (int row = 0; row < rows.Rows.Length; row++)
        {
            decimal? low = rows.Number(row, "value_low"), high = rows.Number(row, "value_high"), value = rows.Number(row, "value");
            string[] wrong =
            [
                low > high ? "value_low is above value_high" : "",
                Differs("value", value, Middle(low, high)),
                rows.Number(row, "factor_si") is decimal factor ? Differs("value_si", rows.Number(row, "value_si"), PlainNumber.Product(value, factor))
                    : Differs("value_si", rows.Number(row, "value_si"), null),
                rows.Date(row, "period_start") > rows.Date(row, "period_end") ? "period_start is after period_end" : "",
                rows.Integer(row, "start") >= rows.Integer(row, "end") ? "start is not before end" : "",
            ];
            foreach (string one in wrong.Where(one => one.Length > 0))
            {
                yield return rows.Fault("number", row, one);
            }
        }
    }

    private static string Written(decimal? number) => number is decimal value ? value.ToString(CultureInfo.InvariantCulture) : "empty";
}
