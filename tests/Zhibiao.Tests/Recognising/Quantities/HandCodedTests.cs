using System.Globalization;
using System.Text;
using Zhibiao.Model;
using Zhibiao.Recognising.Quantities;

namespace Zhibiao.Tests.Recognising.Quantities;

/// <summary>The statistics that were coded by hand in real documents: each must be found, with its bounds and unit.</summary>
public sealed class HandCodedTests
{
    private static readonly QuantityRecogniser Recogniser = QuantityRecogniser.Load();

    [Theory]
    [InlineData("seeds.gold.csv", "seeds")]
    [InlineData("dev.gold.csv", "corpus/dev")]
    public void Ninety_nine_in_a_hundred_hand_coded_quantities_are_read(string gold, string folder)
    {
        List<string[]> rows = TestCsv.Rows(Shared.Path("gold", gold));
        List<string> wrong = [];
        foreach (IGrouping<string, string[]> file in rows.GroupBy(row => row[0]))
        {
            string text = File.ReadAllText(Shared.Path([.. folder.Split('/'), file.Key]), Encoding.UTF8);
            DateOnly date = new(1955, 1, 1);
            List<QuantityMention> found = Recogniser.Recognise(text, new TextSpan(0, text.Length), Language.Chinese, date);
            foreach (string[] row in file)
            {
                var span = new TextSpan(int.Parse(row[1], CultureInfo.InvariantCulture), int.Parse(row[2], CultureInfo.InvariantCulture));
                QuantityMention? hit = found.Find(m => m.Span.Overlaps(span));
                if (hit is null || !Same(row, hit.Quantity) || hit.Span.End != span.End || hit.Span.Start > span.Start)
                    wrong.Add($"{file.Key} {row[3]} {row[4]}..{row[5]} {row[7]} got {hit?.Span.Of(text)} {hit?.Quantity.Low}..{hit?.Quantity.High} {hit?.Quantity.Unit}");
            }
        }

        Assert.True(wrong.Count <= 0, string.Join("\n", wrong));
    }

    private static bool Same(string[] row, Quantity got)
    {
        decimal? low = Bound(row[4]), high = Bound(row[5]);
        bool fall = low < 0 || high < 0;
        (low, high) = fall ? (-high, -low) : (low, high);
        return Near(low, got.Low) && Near(high, got.High) && got.Unit == row[7];
    }

    private static decimal? Bound(string text) => text.Length == 0 ? null : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool Near(decimal? want, decimal? got) => want is null || got is null ? want is null && got is null : Math.Abs(want.Value - got.Value) < 0.000001m;
}
