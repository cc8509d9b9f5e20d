using Zhibiao.Model;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Times;

/// <summary>A phrase of the calendar vocabulary: 今冬明春, 现有, 春耕, 年底.</summary>
/// <param name="Rows">Its rows; the document's month picks one.</param>
/// <param name="Year">The year before it (去年 in 去年春天); may be unnamed.</param>
/// <param name="Lunar">The lunar calendar.</param>
internal sealed record PhraseTime(CalendarRow[] Rows, YearRef Year, LunarMonths Lunar) : TimeExpression
{
    /// <summary>A festival that begins within so many days after the anchor is the one meant, else the last one.</summary>
    private const int LunarAhead = 90;

    /// <inheritdoc/>
    public override int? NamedYear(TimeAnchor anchor) => Year.In(anchor);

    /// <inheritdoc/>
    public override int? NamedMonth(TimeAnchor anchor) => null;

    /// <inheritdoc/>
    public override Period? Resolve(TimeAnchor anchor, string text)
    {
        bool taken = Rows[0].Year != "own";
        int? named = Year.In(anchor) ?? (taken && Rows[0].Start?.HasYear == true ? anchor.Year : null);
        CalendarRow row = named is not null ? Rows[0] : RowOf(anchor.Date.Month);
        if (row.Start is null || row.End is null)
        {
            return null;
        }

        int year = named ?? anchor.Date.Year;
        if (named is null && row.Start.IsLunar)
        {
            year = FestivalYear(row.Start, year, anchor.Date);
        }
        else if (named is null && taken && row.Start.Years == 0 && row.FirstMonth == 1 && row.Start.Month > anchor.Date.Month + 5)
        {
            year--; // 秋收 in a text of January was last year's
        }

        Period? period = Between(row, year, anchor, text);
        return period ?? (row.End.IsDocumentDay ? Between(row, year - 1, anchor, text)
            : row.Start.IsDocumentDay ? Between(row, year + 1, anchor, text)
            : null);
    }

    private CalendarRow RowOf(int month)
    {
        foreach (CalendarRow row in Rows)
        {
            if (month >= row.FirstMonth && month <= row.LastMonth)
            {
                return row;
            }
        }

        return Rows[0];
    }

    private int FestivalYear(DayFormula festival, int about, DateOnly date)
    {
        for (int year = about + 1; year >= about - 1; year--)
        {
            if (festival.On(year, date, Lunar) is DateOnly day && day <= date.AddDays(LunarAhead))
            {
                return year;
            }
        }

        return about;
    }

    private Period? Between(CalendarRow row, int year, TimeAnchor anchor, string text) =>
        row.Start!.On(year, anchor.Date, Lunar) is DateOnly start && row.End!.On(year, anchor.Date, Lunar) is DateOnly end && start <= end
            ? new Period(start, end, text)
            : null;
}
