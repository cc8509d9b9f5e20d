using System.Globalization;

namespace Zhibiao.Model;

/// <summary>A date of which the day, or day and month, may be unknown. Written YYYY, YYYY-MM or YYYY-MM-DD.</summary>
public readonly record struct PartialDate
{
    /// <summary>Makes a date that exists in the calendar.</summary>
    /// <param name="year">Gregorian, 1 to 9999.</param>
    /// <param name="month">1 to 12, or null where unknown.</param>
    /// <param name="day">1 to the month's last, or null where unknown; a day needs a month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (!Exists(year, month, day))
        {
            throw new ArgumentOutOfRangeException(nameof(day), $"{year}-{month}-{day} is no date");
        }

        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>Gregorian year.</summary>
    public int Year { get; }

    /// <summary>1 to 12, or null.</summary>
    public int? Month { get; }

    /// <summary>1 to 31, or null.</summary>
    public int? Day { get; }

    /// <summary><c>day</c>, <c>month</c> or <c>year</c>.</summary>
    public string Precision => Day is not null ? "day" : Month is not null ? "month" : "year";

    /// <summary>The first day that the date may mean.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that the date may mean.</summary>
    public DateOnly Last => Day is int day ? new(Year, Month!.Value, day)
        : new DateOnly(Year, Month ?? 12, DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>Whether the calendar has such a date. A day without a month is none.</summary>
    public static bool Exists(int year, int? month, int? day) =>
        year is >= 1 and <= 9999
        && (month is null or (>= 1 and <= 12))
        && (day is null || (month is int m && day >= 1 && day <= DateTime.DaysInMonth(year, m)));

    /// <inheritdoc/>
    public override string ToString()
    {
        string year = Year.ToString("0000", CultureInfo.InvariantCulture);
        return Month is not int month ? year
            : Day is not int day ? string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{day:00}");
    }
}
