namespace Zhibiao.Charting;

/// <summary>One value in time.</summary>
/// <param name="Date">Where it stands on the time axis.</param>
/// <param name="Amount">What is drawn.</param>
/// <param name="Planned">Open and dashed where planned.</param>
/// <param name="Sources">How many documents give it; the line goes through the best supported of one day.</param>
internal sealed record LinePoint(DateOnly Date, Amount Amount, bool Planned, int Sources);

/// <summary>From one value to the next.</summary>
internal sealed record LineSegment(LinePoint From, LinePoint To);

/// <summary>One place's values, by date.</summary>
internal sealed class LineSeries
{
    /// <summary>Takes the values in any order.</summary>
    public LineSeries(Wording name, IEnumerable<LinePoint> points, DateOnly? ended = null)
    {
        Name = name;
        Ended = ended;
        Points = [.. points.OrderBy(p => p.Date).ThenBy(p => p.Planned).ThenBy(p => p.Amount.Middle)];
        Segments = [.. Connect()];
    }

    /// <summary>The place.</summary>
    public Wording Name { get; }

    /// <summary>The last day of a place that ended, or null.</summary>
    public DateOnly? Ended { get; }

    /// <summary>Until when a place was there; empty for one that goes on.</summary>
    public Wording Until => Ended is DateOnly day ? new($"until {DateWords.ShortMonth(day).English}", $"{DateWords.ShortMonth(day).Chinese}撤销") : Wording.Empty;

    /// <summary>All values, also those of one day that differ.</summary>
    public IReadOnlyList<LinePoint> Points { get; }

    /// <summary>Reported to reported, and to each plan from the latest value before it.</summary>
    public IReadOnlyList<LineSegment> Segments { get; }

    /// <summary>The last value.</summary>
    public LinePoint Last => Points[^1];

    private IEnumerable<LineSegment> Connect()
    {
        List<LinePoint> through =
            [.. Points.GroupBy(p => (p.Date, p.Planned)).Select(g => g.OrderByDescending(p => p.Sources).ThenBy(p => p.Amount.Middle).First())];
        foreach (LinePoint point in through)
        {
            IEnumerable<LinePoint> before = through.Where(p => p.Date < point.Date && (point.Planned || !p.Planned));
            if (before.OrderBy(p => p.Date).ThenByDescending(p => p.Planned).LastOrDefault() is LinePoint from)
                yield return new(from, point);
        }
    }
}
