namespace Zhibiao.Charting;

/// <summary>How wide a line of text is, so that a specification can give every label its room.</summary>
/// <remarks>Advance widths of Source Sans 3 (Regular and SemiBold, @expo-google-fonts/source-sans-3 0.4.1) in thousandths of the
/// size; a character of the Chinese face takes the full size. Kerning is left out, so that a width is rarely too small.</remarks>
internal static class TextWidths
{
    private static readonly short[] Regular =
    [
        200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425,
        847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500,
        542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
    ];

    private static readonly short[] SemiBold =
    [
        200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513, 513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444,
        875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745, 657, 674, 582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513, 500,
        549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513,
    ];

    /// <summary>Width in pixels.</summary>
    /// <param name="text">One line.</param>
    /// <param name="size">Font size in pixels.</param>
    /// <param name="bold">Whether it is set in SemiBold.</param>
    public static double Of(string text, double size, bool bold = false)
    {
        short[] table = bold ? SemiBold : Regular;
        long sum = 0;
        bool wide = false;
        foreach (System.Text.Rune rune in text.EnumerateRunes())
        {
            bool joined = IsShared(rune.Value);
            wide = joined ? wide : IsWide(rune.Value);
            sum += rune.Value is >= ' ' and <= '~' ? table[rune.Value - ' ']
                : wide ? 1000
                : joined ? (rune.Value == '…' ? 964 : rune.Value == '—' ? 800 : 482)
                : rune.Value is '–' or '×' or '≈' or '≥' or '≤' or '±' ? 513
                : rune.Value < 0x250 ? 620
                : 1000;
        }

        return sum * size / 1000;
    }

    /// <summary>Whether the character is drawn in the Chinese face.</summary>
    public static bool IsWide(int codePoint) => codePoint >= 0x2E80;

    private static bool IsShared(int codePoint) => codePoint is '‘' or '’' or '“' or '”' or '…' or '—' or '·';
}
