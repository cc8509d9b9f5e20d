namespace Zhibiao.Charting;

/// <summary>A box on the figure, in pixels.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Area shared with another box.</summary>
    public double Overlap(Box other) =>
        Math.Max(0, Math.Min(Right, other.Right) - Math.Max(Left, other.Left)) * Math.Max(0, Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top));
}

/// <summary>A label's place: where its text starts, ends or has its middle.</summary>
/// <param name="Dx">Pixels right of the mark.</param>
/// <param name="Dy">Pixels below the mark, to the middle of the text.</param>
/// <param name="Align">left, center or right.</param>
internal readonly record struct LabelSpot(double Dx, double Dy, string Align);

/// <summary>Finds places beside marks where labels cover neither marks nor lines nor each other.</summary>
internal sealed class LabelPlacer(Box bounds)
{
    private const double Most = 1;
    private readonly List<Box> _taken = [];
    private readonly List<(double X1, double Y1, double X2, double Y2)> _lines = [];

    /// <summary>The spots tried beside a mark, best first.</summary>
    public static IReadOnlyList<LabelSpot> Around { get; } =
    [
        new(0, -11, "center"), new(-7, -9, "right"), new(7, 9, "left"), new(0, 12, "center"), new(7, -9, "left"), new(-7, 9, "right"), new(-9, 0, "right"), new(9, 0, "left"),
        new(0, -17, "center"), new(0, 18, "center"),
    ];

    /// <summary>Keeps a box free.</summary>
    public void Take(Box box) => _taken.Add(box);

    /// <summary>Keeps a line free.</summary>
    public void TakeLine(double x1, double y1, double x2, double y2) => _lines.Add((x1, y1, x2, y2));

    /// <summary>The first free spot, which is taken; null where all are covered and it need not be shown.</summary>
    /// <param name="x">The mark.</param>
    /// <param name="y">The mark.</param>
    /// <param name="width">Width of the text.</param>
    /// <param name="height">Height of the text.</param>
    /// <param name="spots">Spots in order of preference.</param>
    /// <param name="needed">Takes the least covered spot where none is free.</param>
    public LabelSpot? Place(double x, double y, double width, double height, IEnumerable<LabelSpot> spots, bool needed)
    {
        LabelSpot? best = null;
        double least = double.MaxValue;
        foreach (LabelSpot spot in spots)
        {
            double cost = Cost(At(x, y, width, height, spot));
            if (cost < least - 1e-6)
                (best, least) = (spot, cost);
        }

        if (best is not LabelSpot found || (least > Most && !needed))
            return null;
        Take(At(x, y, width, height, found));
        return found;
    }

    private static Box At(double x, double y, double width, double height, LabelSpot spot)
    {
        double left = x + spot.Dx - (spot.Align == "right" ? width : spot.Align == "center" ? width / 2 : 0);
        return new(left, y + spot.Dy - (height / 2), left + width, y + spot.Dy + (height / 2));
    }

    private double Cost(Box box)
    {
        double outside = Math.Max(0, bounds.Left - box.Left) + Math.Max(0, box.Right - bounds.Right) + Math.Max(0, bounds.Top - box.Top) + Math.Max(0, box.Bottom - bounds.Bottom);
        double cost = outside * 40;
        foreach (Box taken in _taken)
            cost += box.Overlap(taken);
        foreach ((double x1, double y1, double x2, double y2) in _lines)
            cost += Inside(box, x1, y1, x2, y2) * 4;
        return cost;
    }

    /// <summary>Length of the line within the box.</summary>
    private static double Inside(Box box, double x1, double y1, double x2, double y2)
    {
        double from = 0, to = 1;
        foreach ((double start, double step, double low, double high) in new[] { (x1, x2 - x1, box.Left, box.Right), (y1, y2 - y1, box.Top, box.Bottom) })
        {
            if (Math.Abs(step) < 1e-9)
            {
                if (start < low || start > high)
                    return 0;
                continue;
            }

            double a = (low - start) / step, b = (high - start) / step;
            from = Math.Max(from, Math.Min(a, b));
            to = Math.Min(to, Math.Max(a, b));
        }

        return to <= from ? 0 : (to - from) * Math.Sqrt(((x2 - x1) * (x2 - x1)) + ((y2 - y1) * (y2 - y1)));
    }
}
