using System.Globalization;

namespace Zhibiao.Model.Tables;

/// <summary>Numbers as the tables write them.</summary>
internal static class PlainNumber
{
    /// <summary>Most decimal places of a number: 66.6666666667 for two thirds in percent.</summary>
    public const int Places = 10;

    /// <summary>How a fraction such as a confidence is written.</summary>
    public const string FractionFormat = "0.00##";

    /// <summary>The number rounded to ten places, half away from zero, without trailing zeros or a negative zero.</summary>
    public static decimal Rounded(decimal value)
    {
        if (value.Scale > Places)
            value = decimal.Round(value, Places, MidpointRounding.AwayFromZero);
        if (value == 0)
            return 0;

        // Dividing by a one of the greatest scale leaves the shortest scale that holds the value.
        return value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;
    }

    /// <summary>The rounded number as text.</summary>
    public static string Text(decimal value) => Rounded(value).ToString(CultureInfo.InvariantCulture);

    /// <summary>The product, or null where it is too large for a decimal.</summary>
    public static decimal? Product(decimal? value, decimal? factor)
    {
        try
        {
            return value * factor;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
