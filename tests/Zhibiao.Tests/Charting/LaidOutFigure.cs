namespace Zhibiao.Tests.Charting;

/// <summary>A text or mark on a laid-out figure, in pixels from its upper left corner.</summary>
public sealed record LaidOutItem(string Words, double Left, double Top, double Right, double Bottom, double Size)
{
    internal (double Width, double Height) Overlap(LaidOutItem other) =>
        (Math.Min(Right, other.Right) - Math.Max(Left, other.Left), Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top));
}

/// <summary>A figure as Vega lays it out.</summary>
public sealed record LaidOutFigure(string Name, double Width, double Height, IReadOnlyList<LaidOutItem> Texts, IReadOnlyList<LaidOutItem> Marks);
