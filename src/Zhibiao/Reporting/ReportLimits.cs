namespace Zhibiao.Reporting;

/// <summary>How much the report shows, so that a browser opens it at once; the tables hold everything, and the page says what it leaves to them.</summary>
internal static class ReportLimits
{
    /// <summary>Observations.</summary>
    public const int Observations = 30_000;

    /// <summary>Targets.</summary>
    public const int Targets = 10_000;

    /// <summary>Checks.</summary>
    public const int Checks = 10_000;

    /// <summary>Documents.</summary>
    public const int Documents = 10_000;

    /// <summary>Numbers that were not used.</summary>
    public const int Unused = 30_000;

    /// <summary>UTF-16 code units of all specifications together.</summary>
    public const int Charts = 2_500_000;
}
