using Zhibiao.Model;
using Zhibiao.Sources.Decoding;

namespace Zhibiao.Sources.Layouts;

/// <summary>
/// The lines <c>key: value</c> above a text. Keys come in any order, with either colon; keys that are not known, and lines
/// without one, belong to the header where a known key follows soon.
/// </summary>
internal sealed class Header
{
    private const int LongestKey = 24;

    private readonly Dictionary<string, TextSpan> _fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _text;

    private Header(string text) => _text = text;

    /// <summary>Where the header ends: behind its last line, or behind the colon of the key that opens the body.</summary>
    public int End { get; private set; }

    /// <summary>How many of the known keys it has.</summary>
    public int Count => _fields.Count;

    /// <summary>Reads the header.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">The known keys.</param>
    /// <param name="body">The key that opens the body; empty where the layout has none.</param>
    /// <param name="patience">Count of lines without a known key that may stand before the next one.</param>
    public static Header Read(string text, HashSet<string> known, string body, int patience)
    {
        var header = new Header(text);
        int strange = 0;
        for (int at = 0; at < text.Length && strange <= patience;)
        {
            TextLine line = TextLine.At(text, at);
            at = line.Next;
            if (line.Trimmed(text).Length == 0)
            {
                continue;
            }

            if (!TrySplit(text, line, out string key, out TextSpan value) || !known.Contains(key))
            {
                strange++;
                continue;
            }

            strange = 0;
            header._fields.TryAdd(key, value);
            header.End = line.Next;
            if (key.Equals(body, StringComparison.OrdinalIgnoreCase))
            {
                header.End = value.Start;
                break;
            }
        }

        return header;
    }

    /// <summary>Splits a line at its first colon, half or full width.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line.</param>
    /// <param name="key">What stands before the colon, without blanks.</param>
    /// <param name="value">What stands behind it, without blanks; empty behind the colon where nothing does.</param>
    public static bool TrySplit(string text, TextLine line, out string key, out TextSpan value)
    {
        ReadOnlySpan<char> head = text.AsSpan(line.Start, Math.Min(line.End - line.Start, LongestKey));
        int colon = head.IndexOfAny(':', '：');
        key = colon > 0 ? head[..colon].Trim().ToString() : "";
        value = colon > 0 ? TextLine.Trim(text, line.Start + colon + 1, line.End) : default;
        return key.Length > 0;
    }

    /// <summary>Whether the header has the key.</summary>
    public bool Has(string key) => _fields.ContainsKey(key);

    /// <summary>The value of a key; empty where it is missing or has none.</summary>
    public string Value(string key) => _fields.TryGetValue(key, out TextSpan span) ? span.Of(_text) : "";

    /// <summary>The value of the first of the keys that has one.</summary>
    public string Value(params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            if (Value(key) is { Length: > 0 } value)
            {
                return value;
            }
        }

        return "";
    }

    /// <summary>Where the value of a key stands; null where it is missing or has none.</summary>
    public TextSpan? Span(string key) => _fields.TryGetValue(key, out TextSpan span) && span.Length > 0 ? span : null;
}
