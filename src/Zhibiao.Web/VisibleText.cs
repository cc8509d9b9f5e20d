using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhibiao.Web;

/// <summary>
/// Texts on their way to the page: characters that would turn the direction of what follows become visible, one for one, so that no
/// document shows a number other than it holds, and positions stay.
/// </summary>
internal sealed class VisibleText : JsonConverter<string>
{
    private const char Shown = '\u25af';

    private static readonly SearchValues<char> Turning = SearchValues.Create("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069");

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.AsSpan().ContainsAny(Turning) ? string.Create(value.Length, value, Show) : value);

    private static void Show(Span<char> text, string value)
    {
        value.CopyTo(text);
        for (int at = text.IndexOfAny(Turning); at >= 0; at = text.IndexOfAny(Turning))
            text[at] = Shown;
    }
}
