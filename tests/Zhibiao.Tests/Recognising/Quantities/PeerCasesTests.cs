using System.Globalization;
using Zhibiao.Model;
using Zhibiao.Recognising.Quantities;

namespace Zhibiao.Tests.Recognising.Quantities;

/// <summary>Other tools' own test cases for Chinese numbers.</summary>
public sealed class PeerCasesTests
{
    private static readonly QuantityRecogniser Recogniser = QuantityRecogniser.Load();

    [Fact]
    public void At_least_ninety_nine_in_a_hundred_cases_of_other_tools_are_read()
    {
        List<string[]> rows = TestCsv.Rows(Shared.Path("cases", "numbers.csv"));
        List<string> wrong = [];
        foreach (string[] row in rows)
        {
            List<QuantityMention> got = Recogniser.Recognise(row[2], new TextSpan(0, row[2].Length), Language.Chinese, new DateOnly(1954, 6, 1));
            string shown = string.Join(" ", got.Select(m => $"[{m.Span.Of(row[2])}|{m.Quantity.Low}..{m.Quantity.High}|{m.Quantity.Unit}|{m.Quantity.Kind}|{m.Rule}]"));
            got.RemoveAll(m => m.Quantity.Kind is QuantityKind.Ordinal or QuantityKind.DatePart or QuantityKind.Duration);
            foreach (string expected in row[3].Split(';'))
            {
                int hit = got.FindIndex(m => Matches(expected.Split(' ')[0], m.Quantity));
                if (hit >= 0)
                {
                    got.RemoveAt(hit);
                    continue;
                }

                wrong.Add($"{row[2]} expected {row[3]} got {shown}");
                break;
            }
        }

        Assert.True(wrong.Count <= 0, string.Join("\n", wrong));
        TestContext.Current.SendDiagnosticMessage(string.Join("\n", wrong));
    }

    private static bool Matches(string expected, Quantity got)
    {
        string[] bounds = expected.Split("..");
        decimal? low = Bound(bounds[0]), high = Bound(bounds[^1]);
        return Near(low, got.Low, 1) && Near(high, got.High, 1)
            || (got.Unit is "%" or "百分点" && Near(low, got.Low, 0.01m) && Near(high, got.High, 0.01m));
    }

    private static decimal? Bound(string text) => text.Length == 0 ? null : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool Near(decimal? want, decimal? got, decimal scale) =>
        want is null || got is null ? want is null && got is null : Math.Abs(want.Value - (got.Value * scale)) <= 0.000001m * Math.Max(1, Math.Abs(want.Value));
}
