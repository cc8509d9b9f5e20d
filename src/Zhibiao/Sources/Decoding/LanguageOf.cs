using Zhibiao.Model;

namespace Zhibiao.Sources.Decoding;

/// <summary>Tells Chinese from English.</summary>
internal static class LanguageOf
{
    /// <summary>English where there are Latin letters and fewer than one hanzi for ten of them; else Chinese.</summary>
    public static Language Text(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('A', 'z'))
        {
            return Language.Chinese;
        }

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

        return letters > 0 && hanzi * 10 < letters ? Language.English : Language.Chinese;
    }
}
