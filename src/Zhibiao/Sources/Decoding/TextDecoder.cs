using System.Text;
using System.Text.Unicode;

namespace Zhibiao.Sources.Decoding;

/// <summary>Finds the encoding of a file and decodes it strictly: a byte that does not fit refuses the file, it is never replaced.</summary>
internal static class TextDecoder
{
    private const int Sample = 1 << 16;

    private static readonly UTF8Encoding Utf8Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Little = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Big = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text of a whole file. A byte order mark decides; else UTF-8 where it is valid, else UTF-16 or GB18030 where the outcome reads like text.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (FileSignature.Of(bytes) is { } kind)
        {
            return DecodedText.Refused(Problems.Binary(kind));
        }

        if (bytes.StartsWith(Utf8Mark))
        {
            return Strict(bytes[3..], Utf8Strict, "utf-8", 3);
        }

        if (bytes.Length >= 2 && bytes[0] + bytes[1] == 0x1FD && (bytes[0] == 0xFF || bytes[0] == 0xFE))
        {
            bool little = bytes[0] == 0xFF;
            return Strict(bytes[2..], little ? Little : Big, little ? "utf-16le" : "utf-16be", 2);
        }

        bool zeros = bytes.Contains((byte)0);
        bool utf8 = Utf8.IsValid(bytes);
        if (utf8 && !zeros)
        {
            return Strict(bytes, Utf8Strict, "utf-8", 0);
        }

        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, Sample)];
        if (Plausibility.IsUtf16(head, bigEndian: false))
        {
            return Strict(bytes, Little, "utf-16le", 0);
        }

        if (Plausibility.IsUtf16(head, bigEndian: true))
        {
            return Strict(bytes, Big, "utf-16be", 0);
        }

        if (Plausibility.HasManyControls(head))
        {
            return DecodedText.Refused(Problems.Binary("a binary file"));
        }

        return utf8 ? Strict(bytes, Utf8Strict, "utf-8", 0)
            : Plausibility.IsGb18030(bytes) ? Strict(bytes, Gb18030(), "gb18030", 0)
            : DecodedText.Refused(Problems.WrongEncoding(FirstBadByte(bytes)));
    }

    private static Encoding Gb18030() => CodePagesEncodingProvider.Instance.GetEncoding(
        "gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static DecodedText Strict(ReadOnlySpan<byte> bytes, Encoding encoding, string name, int mark)
    {
        try
        {
            string text = encoding.GetString(bytes);
            return Plausibility.Damage(text) is { } damage
                ? DecodedText.Refused(damage)
                : new DecodedText(text, name, "");
        }
        catch (DecoderFallbackException e)
        {
            return DecodedText.Refused(Problems.WrongEncoding(mark + Math.Max(0, e.Index)));
        }
    }

    private static int FirstBadByte(ReadOnlySpan<byte> bytes)
    {
        for (int at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out int length) != System.Buffers.OperationStatus.Done)
            {
                return at;
            }

            at += length;
        }

        return 0;
    }
}
