using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Cli.Writing;

/// <summary>Numbers for people: thousands apart, bounds as the dataset has them.</summary>
internal static class Figures
{
    /// <summary>To two decimal places.</summary>
    public static string Of(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Of(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>In full.</summary>
    public static string Exact(decimal value) => value.ToString("#,0.############################", CultureInfo.InvariantCulture);

    /// <summary>One number, a range, or an open bound: 2,242 · 700–800 · ≥ 1,000 · ≤ 300. Empty where nothing is known.</summary>
    public static string Bounds(decimal? low, decimal? high, Func<decimal, string> number) => (low, high) switch
    {
        (null, null) => "",
        (decimal least, null) => $"≥ {number(least)}",
        (null, decimal most) => $"≤ {number(most)}",
        (decimal least, decimal most) => least == most ? number(least) : $"{number(least)}–{number(most)}",
    };

    public static string Multiple(decimal? value) =>
        value is decimal times ? string.Create(CultureInfo.InvariantCulture, $"×{times:#,0.00}") : "";

    /// <summary>How many of a thing: 1 document, 2,000 documents.</summary>
    public static string Count(int count, string thing) => $"{Of(count)} {(count == 1 ? thing : $"{thing}s")}";

    /// <summary>Bytes as B, KB, MB or GB of 1,024 each.</summary>
    public static string Size(long bytes)
    {
        string[] units = ["B", "KB", "MB", "GB"];
        decimal size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < units.Length - 1)
        {
            size /= 1024;
            unit++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{size:#,0.#} {units[unit]}");
    }

    /// <summary>The two largest parts, from hours down to seconds: 2 minutes, 5 seconds.</summary>
    public static string Duration(TimeSpan time)
    {
        (int Count, string Thing)[] parts = [((int)time.TotalHours, "hour"), (time.Minutes, "minute"), (time.Seconds, "second")];
        string[] told = [.. parts.SkipWhile(part => part.Count == 0).Take(2).Where(part => part.Count > 0).Select(part => Count(part.Count, part.Thing))];
        return told.Length > 0 ? string.Join(", ", told) : "less than a second";
    }

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>1954 · 1953-11-27 · 1953-11-01 to 1954-05-31. Empty where nothing is known.</summary>
    public static string Days(DateOnly? start, DateOnly? end) =>
        start is not DateOnly from || end is not DateOnly to ? Day(end ?? start)
        : from == to ? Day(from)
        : from is { Month: 1, Day: 1 } && to is { Month: 12, Day: 31 } && from.Year == to.Year ? from.Year.ToString("0000", CultureInfo.InvariantCulture)
        : $"{Day(from)} to {Day(to)}";

    /// <summary>English and Chinese side by side, or the one there is.</summary>
    public static string Place(string english, string chinese) => PlainText.OneLine($"{english} {chinese}");

    /// <summary>The English name where the vocabulary has one, else the words of the text.</summary>
    public static string Indicator(Indicator? indicator, string subject) =>
        PlainText.OneLine(indicator is { NameEn.Length: > 0 } ? indicator.NameEn : subject);
}
