using System.Text;

namespace Zhibiao.Fuzz.Inputs;

/// <summary>Characters of all of Unicode, and half ones; bytes of no encoding.</summary>
internal static class Characters
{
    private static readonly string[] Odd =
    [
        "\u202a", "\u202e", "\u2066", "\u2069", "\u200b", "\u200d", "\u200e", "\ufeff", "\u0301", "\u20dd", "\u3099", "\ufe0f", "\U000E0101", "\u2028", "\u2029", "\u0085", "\u0000", "\u001b[2J", "\u0007", "\u009b", "𠀀",
        "👨‍👩‍👧", "\ufffd", "\uffff", "ﷺ", "İ", "ß", "\u00ad", "\u180e", "\ue000", "\u3000", "\ufdd0", "½", "⑳", "㍿", "㌔", "〇", "○", "◯", "零", "０", "\u0660", "\u0966", "𝟏", "<script>", "]]>", "&amp;", "\"", "\\",
    ];

    /// <summary>A document with odd characters, as UTF-8, as UTF-16 (with half characters), or as JSON with escapes.</summary>
    public static FuzzInput Make(Random random)
    {
        var text = new StringBuilder(SeedTexts.Headed(random, SeedTexts.Piece(random)));
        bool half = random.Next(6) == 0;
        for (int hits = random.Next(1, 16); hits > 0; hits--)
        {
            text.Insert(random.Next(text.Length + 1), random.Next(3) switch
            {
                0 => Any(random, half),
                1 => new string(Odd[random.Next(Odd.Length)][0], random.Next(1, 4)),
                _ => Odd[random.Next(Odd.Length)],
            });
        }

        return random.Next(4) switch
        {
            0 => new FuzzInput("characters", "a.txt", [0xFF, 0xFE, .. Units(text.ToString(), little: true)]),
            1 => new FuzzInput("characters", "a.txt", [0xFE, 0xFF, .. Units(text.ToString(), little: false)]),
            2 => new FuzzInput("characters", "a.json", Encoding.UTF8.GetBytes($"{{\"date\":\"1953-11-28\",\"title\":\"{Escaped(random, "题" + Any(random, half))}\",\"text\":\"{Escaped(random, text.ToString())}\"}}")),
            _ => new FuzzInput("characters", "a.txt", Encoding.UTF8.GetBytes(text.ToString())),
        };
    }

    /// <summary>Up to 600 bytes of anything; now and then with the mark of an encoding or a format in front.</summary>
    public static byte[] Bytes(Random random)
    {
        byte[] bytes = new byte[random.Next(600)];
        random.NextBytes(bytes);
        ReadOnlySpan<byte> mark = random.Next(8) switch
        {
            0 => [0xFF, 0xFE],
            1 => [0xFE, 0xFF],
            2 => [0xEF, 0xBB, 0xBF],
            3 => "PK\u0003\u0004"u8,
            4 => [0x1F, 0x8B, 8],
            5 => "{\""u8,
            _ => [],
        };
        mark[..Math.Min(mark.Length, bytes.Length)].CopyTo(bytes);
        if (random.Next(3) == 0)
        {
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)(0xA1 + (bytes[i] % 0x5E));
            }
        }

        return bytes;
    }

    private static string Any(Random random, bool half) => random.Next(5) switch
    {
        0 when half => ((char)random.Next(0xD800, 0xE000)).ToString(),
        1 => new Rune(random.Next(0x10000, 0x110000)).ToString(),
        2 => ((char)random.Next(0x20)).ToString(),
        3 => ((char)random.Next(0x4E00, 0xA000)).ToString(),
        _ => ((char)random.Next(0xD800)).ToString(),
    };

    private static byte[] Units(string text, bool little) => [.. text.SelectMany(c => little ? new[] { (byte)(c & 0xFF), (byte)(c >> 8) } : [(byte)(c >> 8), (byte)(c & 0xFF)])];

    private static string Escaped(Random random, string text) =>
        string.Concat(text.Select(c => c is < ' ' or '"' or '\\' || char.IsSurrogate(c) || random.Next(4) == 0 ? $"\\u{(int)c:x4}" : c.ToString()));
}
