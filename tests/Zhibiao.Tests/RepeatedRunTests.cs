using System.Globalization;

namespace Zhibiao.Tests;

/// <summary>The same input gives the same bytes.</summary>
[Collection(nameof(Alone))]
public sealed class RepeatedRunTests
{
    [Fact]
    public void Every_file_has_the_same_bytes_whatever_the_culture_the_time_zone_and_the_workers()
    {
        IReadOnlyDictionary<string, string> first = Run(1, CultureInfo.InvariantCulture, "UTC");
        Assert.Contains("run.json", first.Keys);
        Assert.Contains("charts/targets-apc-1954.vl.json", first.Keys);
        AssertSame(first, Run(2, Foreign(), "Asia/Shanghai"));
        AssertSame(first, Run(8, Foreign(), "America/St_Johns"));
    }

    private static void AssertSame(IReadOnlyDictionary<string, string> first, IReadOnlyDictionary<string, string> other)
    {
        Assert.Equal(first.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(first.Where(file => other[file.Key] != file.Value).Select(file => file.Key));
    }

    /// <summary>A culture that writes numbers and dates in a way of its own.</summary>
    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        culture.DateTimeFormat.DateSeparator = ".";
        return culture;
    }

    /// <summary>Every file of the output, by name, its bytes in hex digits.</summary>
    private static IReadOnlyDictionary<string, string> Run(int workers, CultureInfo culture, string timeZone)
    {
        using var folder = new TemporaryFolder();
        CultureInfo before = CultureInfo.CurrentCulture;
        string? zoneBefore = Environment.GetEnvironmentVariable("TZ");
        try
        {
            CultureInfo.CurrentCulture = culture;
            SetTimeZone(timeZone);
            var options = new RunOptions
            {
                Inputs = [Path.Combine(Shared.Repository, "seeds")],
                OutputFolder = folder.Path,
                Workers = workers,
                Formats = ["svg"],
            };
            Assert.Equal(0, new Pipeline().Run(options, cancellation: TestContext.Current.CancellationToken).Failed);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            SetTimeZone(zoneBefore);
        }

        return folder.Output();
    }

    private static void SetTimeZone(string? name)
    {
        Environment.SetEnvironmentVariable("TZ", name);
        TimeZoneInfo.ClearCachedData();
    }
}
