using System.Buffers;
using System.Buffers.Binary;

namespace Zhibiao.Sources.Decoding;

/// <summary>Whether bytes or characters look like the text of a document.</summary>
internal static class Plausibility
{
    private const char FirstPrivate = '\ue000', LastPrivate = '\uf8ff';

    private static readonly SearchValues<char> Telling = SearchValues.Create("\ufffd锟拷€œŒšŠžŽŸƒ");

    /// <summary>Whether the bytes, which bear no mark, are evidently UTF-16: nine characters in ten are usual ones, and blanks or commas stand between them.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        int all = bytes.Length / 2;
        if (all < 4 || bytes.Length % 2 != 0)
        {
            return false;
        }

        int usual = 0;
        int between = 0;
        for (int i = 0; i < all; i++)
        {
            ReadOnlySpan<byte> pair = bytes.Slice(2 * i, 2);
            char c = (char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(pair) : BinaryPrimitives.ReadUInt16LittleEndian(pair));
            usual += IsUsual(c) ? 1 : 0;
            between += c is '\n' or ' ' or '\u3000' or '，' or '。' or '、' or '：' ? 1 : 0;
        }

        return usual * 10L >= all * 9L && between * 100L >= all;
    }

    /// <summary>Whether more than 1 in 100 bytes is a control character that no text holds.</summary>
    public static bool HasManyControls(ReadOnlySpan<byte> bytes)
    {
        int controls = 0;
        foreach (byte b in bytes)
        {
            controls += b < 0x20 && b is not ((>= 9 and <= 13) or 0x1A or 0x1B) ? 1 : 0;
        }

        return controls * 100L > bytes.Length;
    }

    /// <summary>
    /// Whether the bytes are well formed as GB18030 and read like Chinese: of the two-byte characters six in ten are in GB 2312, and half are among its
    /// 3,755 common hanzi (lead bytes B0 to D7). Other encodings give rare hanzi: Big5 and damaged UTF-8 stay far below, Windows-1252 nearly at 0.
    /// </summary>
    public static bool IsGb18030(ReadOnlySpan<byte> bytes)
    {
        long pairs = 0;
        long national = 0;
        long common = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte lead = bytes[i];
            if (lead < 0x80)
            {
                continue;
            }

            if (lead is 0x80 or 0xFF || i + 1 >= bytes.Length)
            {
                return false;
            }

            byte trail = bytes[++i];
            if (trail is >= 0x30 and <= 0x39)
            {
                if (i + 2 >= bytes.Length || bytes[i + 1] is < 0x81 or 0xFF || bytes[i + 2] is < 0x30 or > 0x39)
                {
                    return false;
                }

                i += 2;
                continue;
            }

            if (trail is < 0x40 or 0x7F or 0xFF)
            {
                return false;
            }

            pairs++;
            national += trail >= 0xA1 && (lead is (>= 0xA1 and <= 0xA9) or (>= 0xB0 and <= 0xF7)) ? 1 : 0;
            common += trail >= 0xA1 && lead is >= 0xB0 and <= 0xD7 ? 1 : 0;
        }

        return pairs > 0 && national * 10 >= pairs * 6 && common * 2 >= pairs;
    }

    /// <summary>The problem of a text that an earlier program has decoded wrongly, or that is no text; null where it reads like one.</summary>
    public static string? Damage(string text)
    {
        if (!MayBeDamaged(text))
        {
            return null;
        }

        int seen = 0;
        int replaced = 0;
        int odd = 0;
        int latin = 0;
        int controls = 0;
        foreach (char c in text)
        {
            if (c is > ' ' and < '\u007f' or (>= '\u4e00' and <= '\u9fff'))
            {
                seen++;
                replaced += c is '锟' or '拷' ? 1 : 0;
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            seen++;
            replaced += c == '\ufffd' ? 1 : 0;
            odd += c is >= FirstPrivate and <= LastPrivate ? 1 : 0;
            latin += c is >= '\u00a1' and <= '\u00ff' and not ('·' or '×' or '÷' or '°' or '±') || c is '€' or 'œ' or 'Œ' or 'š' or 'Š' or 'ž' or 'Ž' or 'Ÿ' or 'ƒ' ? 1 : 0;
            controls += c is < ' ' or (>= '\u007f' and < '\u00a0') ? 1 : 0;
        }

        return replaced * 10L > seen ? Problems.OddCharacters("many characters are the replacement sign")
            : odd * 10L > seen * 3L ? Problems.OddCharacters("many characters have no meaning in Unicode")
            : (latin + controls) * 10L > seen * 3L ? latin > 0 ? Problems.OddCharacters("Chinese stands as accented Latin letters") : Problems.Binary("a binary file")
            : controls * 20L > seen ? Problems.Binary("a binary file")
            : null;
    }

    /// <summary>Whether a character stands in the text that tells of damage; most have none, and the ranges are searched many characters at a time.</summary>
    private static bool MayBeDamaged(ReadOnlySpan<char> text) =>
        text.ContainsAny(Telling) || text.ContainsAnyInRange(FirstPrivate, LastPrivate) || text.ContainsAnyInRange('\u007f', '\u00ff')
        || text.ContainsAnyInRange('\0', '\b') || text.ContainsAnyInRange('\u000e', '\u001f');

    private static bool IsUsual(char c) => c is
        (>= ' ' and < '\u007f') or '\n' or '\r' or '\t'
        or (>= '\u4e00' and <= '\u9fff') or (>= '\u3000' and <= '\u303f') or (>= '\uff00' and <= '\uffef')
        or (>= '\u2010' and <= '\u203f') or (>= '\u2460' and <= '\u25ff') or '·' or '×' or '°';
}
