using System.Text;

namespace Zhibiao.Storing;

/// <summary>Texts that come again and again in rows that are held together, each made once. Not safe for several threads.</summary>
internal sealed class SharedTexts
{
    // Longer ones are sentences, which come again in the next row if at all; there are too many others to remember them.
    private const int Short = 48;

    private const int MostRemembered = 1 << 16;

    private readonly HashSet<string> _short = new(StringComparer.Ordinal);
    private byte[] _bytes = [];
    private string _long = "";

    /// <summary>The text of UTF-8.</summary>
    public string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "";
        if (bytes.Length > Short)
        {
            if (!bytes.SequenceEqual(_bytes))
                (_bytes, _long) = (bytes.ToArray(), Encoding.UTF8.GetString(bytes));
            return _long;
        }

        Span<char> letters = stackalloc char[Short];
        letters = letters[..Encoding.UTF8.GetChars(bytes, letters)];
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = _short.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(letters, out string? known))
            return known;
        string text = new(letters);
        if (_short.Count < MostRemembered)
            _short.Add(text);
        return text;
    }
}
