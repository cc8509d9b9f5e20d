using System.Globalization;
using Zhibiao.Model;
using Zhibiao.Recognising.Quantities;

namespace Zhibiao.Tests.Recognising.Quantities;

/// <summary>Expected: quote|kind|low..high|modifier|unit, ';' between quantities.</summary>
public sealed class EnglishQuantityTests
{
    private static readonly QuantityRecogniser Recogniser = QuantityRecogniser.Load();

    [Theory]
    [InlineData("nearly three times the current number", "nearly three times|multiple|..3|near|times")]
    [InlineData("contracts totaling more than 320 million yuan", "more than 320 million yuan|money|320000000..|over|yuan")]
    [InlineData("will develop to 500,000 to 600,000.", "500,000 to 600,000|cardinal|500000..600000|range|")]
    [InlineData("a total of thirty-nine cooperatives and five hundred and thirty-seven teams", "thirty-nine|cardinal|39..39|exact|;five hundred and thirty-seven|cardinal|537..537|exact|")]
    [InlineData("half a million, two thousand", "half a million|cardinal|500000..500000|exact|;two thousand|cardinal|2000..2000|exact|")]
    [InlineData("two-thirds of the members, half of them", "two-thirds|fraction|66.666666666666666666666666667..66.666666666666666666666666667|exact|%;half|fraction|50..50|exact|%")]
    [InlineData("12 handicraft production cooperatives", "12|cardinal|12..12|exact|")]
    [InlineData("between 20 and 30 per cent", "20 and 30 per cent|percent|20..30|range|%")]
    [InlineData("from 51 to 65 percent", "51|percent|51..51|exact|%;65 percent|percent|65..65|exact|%")]
    [InlineData("up to four or five months", "up to four or five|duration|..5|atmost|")]
    [InlineData("one of them; no one; one or two; the \"Eight-Character Charter\"; B12", "")]
    [InlineData("December 23rd, 1954 and 12th January; in 1954-55", "23rd|date part|23..23|exact|;1954|date part|1954..1954|exact|;12th|date part|12..12|exact|;1954-55|date part|1954..1954|exact|")]
    [InlineData("the sixth and seventh districts: (1) steel", "sixth|ordinal|6..6|exact|;seventh|ordinal|7..7|exact|;1|ordinal|1..1|exact|")]
    public void English_quantities_are_read(string text, string expected)
    {
        IEnumerable<string> found = Recogniser.Recognise(text, new TextSpan(0, text.Length), Language.English, null).Select(m => string.Create(
            CultureInfo.InvariantCulture,
            $"{m.Span.Of(text)}|{Names.Of(m.Quantity.Kind)}|{m.Quantity.Low}..{m.Quantity.High}|{Names.Of(m.Quantity.Modifier)}|{m.Quantity.Unit}"));
        Assert.Equal(expected, string.Join(";", found));
    }
}
