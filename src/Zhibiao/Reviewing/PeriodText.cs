using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Reviewing;

/// <summary>Reads a date that a reviewer typed.</summary>
internal static class PeriodText
{
    /// <summary>YYYY, YYYY-MM or YYYY-MM-DD that the calendar has; else null.</summary>
    public static PartialDate? Date(string text)
    {
        string[] parts = text.Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || parts.Skip(1).Any(part => part.Length is 0 or > 2))
            return null;
        var numbers = new int[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        }

        int? month = parts.Length > 1 ? numbers[1] : null, day = parts.Length > 2 ? numbers[2] : null;
        return PartialDate.Exists(numbers[0], month, day) ? new PartialDate(numbers[0], month, day) : null;
    }
}
