using Zhibiao.Model;

namespace Zhibiao.Sources.Decoding;

/// <summary>Tells Chinese from English.</summary>
internal static class LanguageOf
{
    // Fewer Latin letters than these say nothing of a line: a name, a unit, a number in a list.
    private const int LeastLetters = 20;

    /// <summary>Whether there are letters of both languages.</summary>
    public static bool MayMix(ReadOnlySpan<char> text) => text.ContainsAnyInRange('A', 'z') && text.ContainsAnyInRange('\u4e00', '\u9fff');

    /// <summary>The language of one line; null where it has too few letters to say.</summary>
    public static Language? Line(ReadOnlySpan<char> line)
    {
        (long hanzi, long letters) = Count(line);
        return letters >= LeastLetters && hanzi * 10 < letters ? Language.English : hanzi > 1 && hanzi * 10 >= letters ? Language.Chinese : null;
    }

    /// <summary>English where there are Latin letters and fewer than one hanzi for ten of them; else Chinese.</summary>
    public static Language Text(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('A', 'z'))
        {
            return Language.Chinese;
        }

        (long hanzi, long letters) = Count(text);
        return letters > 0 && hanzi * 10 < letters ? Language.English : Language.Chinese;
    }

    private static (long Hanzi, long Letters) Count(ReadOnlySpan<char> text)
    {
        long hanzi = 0;
        long letters = 0;
        foreach (char c in text)
        {
            if (c is >= '\u4e00' and <= '\u9fff')
            {
                hanzi++;
            }
            else if (char.IsAsciiLetter(c))
            {
                letters++;
            }
        }

        return (hanzi, letters);
    }
}
