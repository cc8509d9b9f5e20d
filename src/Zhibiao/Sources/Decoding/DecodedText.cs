namespace Zhibiao.Sources.Decoding;

/// <summary>Bytes as text, or why they are none.</summary>
/// <param name="Text">The text without byte order mark; null where there is a problem.</param>
/// <param name="Encoding">IANA name; empty where there is a problem.</param>
/// <param name="Problem">Empty where there is none.</param>
internal readonly record struct DecodedText(string? Text, string Encoding, string Problem)
{
    public static DecodedText Refused(string problem) => new(null, "", problem);
}
