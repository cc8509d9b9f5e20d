using System.Text;
using Zhibiao.Model;
using Zhibiao.Sources.Decoding;

namespace Zhibiao.Tests.Sources.Decoding;

public sealed class TextDecoderTests
{
    private const string Text = "标题：某省粮食\r\n日期：1953-11-28\r\n\r\n正文：\r\n全省现有二千二百四十二个社，明年增至五千四百个。";

    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public static TheoryData<string, byte[]> Encoded() => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Text) },
        { "utf-8", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)] },
        { "utf-16le", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)] },
        { "utf-16be", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "utf-16le", Encoding.Unicode.GetBytes(Text) },
        { "utf-16be", Encoding.BigEndianUnicode.GetBytes(Text) },
        { "gb18030", Gb.GetBytes(Text) },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Text_is_kept_as_it_is_without_the_mark(string encoding, byte[] bytes) =>
        Assert.Equal(new DecodedText(Text, encoding, ""), TextDecoder.Decode(bytes));

    [Fact]
    public void English_without_mark_is_utf16_where_every_second_byte_is_zero() =>
        Assert.Equal("utf-16le", TextDecoder.Decode(Encoding.Unicode.GetBytes("There are five teams.")).Encoding);

    [Fact]
    public void Traditional_characters_and_four_byte_characters_are_gb18030() =>
        Assert.Equal("gb18030", TextDecoder.Decode(Gb.GetBytes("粮食徵購的情況於八月一日向中央報告，現有五個合作社，㐀。")).Encoding);

    public static TheoryData<string, byte[]> Wrong() => new()
    {
        { "big5", [0xA4, 0xA4, 0xB0, 0xEA, 0xA4, 0x48, 0xA5, 0xC1, 0xAA, 0xBA, 0xA4, 0xA3, 0xA6, 0x62, 0xA4, 0x40] },
        { "windows-1252", [.. "The farmer"u8, 0x92, .. "s caf"u8, 0xE9, .. " is here, "u8, 0x93, .. "so"u8, 0x94, .. " they say."u8] },
        { "utf-8 cut in the middle", Encoding.UTF8.GetBytes(Text)[..^1] },
        { "utf-8 with a bad byte", [.. Encoding.UTF8.GetBytes(Text), 0xFF, .. Encoding.UTF8.GetBytes(Text)] },
        { "utf-8 mark before gb18030", [0xEF, 0xBB, 0xBF, .. Gb.GetBytes(Text)] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Bytes_of_another_encoding_are_refused(string encoding, byte[] bytes)
    {
        DecodedText decoded = TextDecoder.Decode(bytes);
        Assert.True(decoded.Text is null, encoding);
        Assert.Contains("no encoding known here", decoded.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void First_bad_byte_is_named() =>
        Assert.Contains("byte 4.", TextDecoder.Decode([.. "abc"u8, 0xFF, .. "def"u8]).Problem, StringComparison.Ordinal);

    [Fact]
    public void Text_that_was_decoded_wrongly_before_is_refused()
    {
        foreach (string damaged in new[] { "标题：\ufffd\ufffd\ufffd\ufffd的\ufffd\ufffd", Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("全省现有合作社")), "锟斤拷锟斤拷的锟斤拷" })
        {
            Assert.Contains("wrong encoding", TextDecoder.Decode(Encoding.UTF8.GetBytes(damaged)).Problem, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string, byte[]> Binaries() => new()
    {
        { "a PDF", [.. "%PDF-1.7\n"u8, 1, 2, 3] },
        { "a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0] },
        { "an Office document or an archive", [0x50, 0x4B, 3, 4, 0, 0] },
        { "a binary file", new byte[4096] },
        { "a binary file", [.. Enumerable.Range(0, 4096).Select(i => (byte)((i * 7919 >> 3) % 256))] },
    };

    [Theory]
    [MemberData(nameof(Binaries))]
    public void Binary_files_are_refused(string what, byte[] bytes) =>
        Assert.Contains($"this is {what}, not text", TextDecoder.Decode(bytes).Problem, StringComparison.Ordinal);

    [Fact]
    public void Documents_name_their_encoding_and_their_parts_stand_in_the_decoded_text()
    {
        SourceDocument document = Samples.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)]);
        Assert.Equal("utf-16le", document.Encoding);
        Assert.Equal(Text.Length, document.Characters);
        Assert.StartsWith("全省现有", document.Parts[1].Span.Of(document.Text), StringComparison.Ordinal);
    }
}
