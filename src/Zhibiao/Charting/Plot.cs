namespace Zhibiao.Charting;

/// <summary>Where the plot stands in its figure, in pixels.</summary>
/// <param name="Left">Room left of it.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Above">Room between the titles and it, for keys.</param>
/// <param name="Below">Room below it, for its axis.</param>
internal sealed record Plot(double Left, double Width, double Height, double Above, double Below);
