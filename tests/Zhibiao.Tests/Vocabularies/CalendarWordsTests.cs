using Zhibiao.Vocabularies;

namespace Zhibiao.Tests.Vocabularies;

public sealed class CalendarWordsTests
{
    private const string Header = "id,kind,language,phrases,not_after,not_before,only_before,months,start,end,year,role\n";

    [Fact]
    public void Every_row_of_the_calendar_can_be_used() => Assert.True(CalendarWords.Read().Count > 150);

    [Theory]
    [InlineData("a,period,zh,今冬,,,,9..13,Y:11-01,Y+1:02-28,own,named", "months")]
    [InlineData("a,period,zh,今冬,,,,,Y:13-01,Y+1:02-28,own,named", "start")]
    [InlineData("a,period,zh,今冬,,,,,Y:11-01,next spring,own,named", "end")]
    [InlineData("a,season,zh,今冬,,,,,Y:11-01,Y+1:02-28,own,named", "kind")]
    [InlineData("a,year,zh,今年,,,,,soon,,,", "start")]
    [InlineData("a,period,zh,,,,,,D,D,own,now", "phrases")]
    public void A_bad_row_is_refused_by_column(string row, string column)
    {
        VocabularyRow read = VocabularyFile.Read("calendar.csv", new StringReader(Header + row + "\n")).Single();
        Assert.Contains($"calendar.csv, line 2, column {column}", Assert.Throws<VocabularyException>(() => new CalendarRow(read)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Y-1:11-01", "1952-11-01")]
    [InlineData("Y:same", "1953-11-28")]
    [InlineData("Y:02-end", "1953-02-28")]
    [InlineData("M-1:15", "1953-10-15")]
    [InlineData("M:end", "1953-11-30")]
    [InlineData("D-30", "1953-10-29")]
    [InlineData("D", "1953-11-28")]
    [InlineData("L:1-1+14", "1953-02-28")]
    [InlineData("L:1-1-1", "1953-02-13")]
    [InlineData("L:12-end", "1954-02-02")]
    [InlineData("1949-10-01", "1949-10-01")]
    public void A_formula_gives_its_day(string formula, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), DayFormula.Parse(formula)?.On(1953, new DateOnly(1953, 11, 28), new LunarMonths()));

    [Theory]
    [InlineData("")]
    [InlineData("Y")]
    [InlineData("Y:0-5")]
    [InlineData("D:05")]
    [InlineData("X:01-01")]
    [InlineData("Y1:01-01")]
    public void What_is_no_formula_is_refused(string text) => Assert.Null(DayFormula.Parse(text));
}
