using System.Globalization;

namespace Zhibiao.Vocabularies;

/// <summary>The lunar calendar of 1949 to 1963, from lunar-months.csv.</summary>
internal sealed class LunarMonths
{
    private readonly Dictionary<(int Year, int Month), (DateOnly Start, DateOnly End)> _months = [];

    /// <summary>Reads the embedded table.</summary>
    /// <exception cref="VocabularyException">A row can't be used, or the months do not follow each other.</exception>
    public LunarMonths()
    {
        (int Year, int Month, DateOnly Start)? before = null;
        foreach (VocabularyRow row in VocabularyFile.Read("lunar-months.csv", "start", "year", "month", "leap"))
        {
            DateOnly start = row.FirstDay("start") ?? throw row.Refuse("start", "is empty");
            int year = Whole(row, "year", 1900, 1999);
            int month = Whole(row, "month", 1, 12);
            bool leap = row.OneOf("leap", "0", "1") == "1";
            if (before is { } last)
            {
                int days = start.DayNumber - last.Start.DayNumber;
                if (days is < 29 or > 30)
                {
                    throw row.Refuse("start", string.Create(CultureInfo.InvariantCulture, $"comes {days} days behind the month before"));
                }

                // A leap month prolongs the month of its number.
                _months[(last.Year, last.Month)] = _months.TryGetValue((last.Year, last.Month), out var known)
                    ? (known.Start, start.AddDays(-1))
                    : (last.Start, start.AddDays(-1));
            }

            if (leap != (before is { } b && b.Year == year && b.Month == month))
            {
                throw row.Refuse("leap", "a leap month follows the month of the same number, and no other does");
            }

            before = (year, month, start);
        }
    }

    /// <summary>First and last day of a lunar month, a leap month of the same number included; null outside the table.</summary>
    /// <param name="year">Lunar year, named for the Gregorian year in which it begins.</param>
    /// <param name="month">1 to 12.</param>
    public (DateOnly Start, DateOnly End)? Month(int year, int month) =>
        _months.TryGetValue((year, month), out var found) ? found : null;

    private static int Whole(VocabularyRow row, string column, int least, int most) =>
        row.Number(column) is decimal value && value >= least && value <= most && value == decimal.Truncate(value)
            ? (int)value
            : throw row.Refuse(column, string.Create(CultureInfo.InvariantCulture, $"'{row.Text(column)}' is no whole number of {least} to {most}"));
}
