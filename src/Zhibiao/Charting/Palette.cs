namespace Zhibiao.Charting;

/// <summary>Colours that the colour-blind tell apart and that keep different greys in print; shapes say the same as well.</summary>
internal static class Palette
{
    /// <summary>Text.</summary>
    public const string Text = "#1A1A1A";

    /// <summary>Subtitles, axes, notes.</summary>
    public const string Quiet = "#5A5A5A";

    /// <summary>Grid lines.</summary>
    public const string Grid = "#E2E2E2";

    /// <summary>Axis lines.</summary>
    public const string Axis = "#8A8A8A";

    /// <summary>Marks of a chart with one series.</summary>
    public const string Ink = "#0B3C5D";

    /// <summary>The same, unreviewed.</summary>
    public static string Light { get; } = Lighter(Ink);

    /// <summary>Inside of a reported range.</summary>
    public static string Bar { get; } = Mixed(Ink, 0.55);

    /// <summary>Series colours, strongest contrast first.</summary>
    public static IReadOnlyList<string> Series { get; } = [Ink, "#C8520A", "#00795C", "#8E3A80", "#6B5B00", "#2F7FB8"];

    /// <summary>Series marks, in the same order.</summary>
    public static IReadOnlyList<string> Shapes { get; } = ["circle", "triangle-up", "square", "diamond", "triangle-down", "cross"];

    /// <summary>Colour of the nth series; the colours begin again after the sixth.</summary>
    public static string Of(int series) => Series[series % Series.Count];

    /// <summary>The colour of an unreviewed mark: nearly half-way to white.</summary>
    public static string Lighter(string colour) => Mixed(colour, 0.42);

    /// <summary>The colour of a band behind marks: mostly white.</summary>
    public static string Band(string colour) => Mixed(colour, 0.84);

    private static string Mixed(string colour, double white)
    {
        int value = Convert.ToInt32(colour[1..], 16);
        int Part(int shift) => (int)Math.Round(((value >> shift) & 255) + ((255 - ((value >> shift) & 255)) * white));
        return $"#{Part(16):X2}{Part(8):X2}{Part(0):X2}";
    }
}
