using System.Text;

namespace Zhibiao.Sources.Archives;

/// <summary>The encoding of names in archives that do not say it: UTF-8 where they are valid UTF-8, else GB18030 as Chinese Windows writes it.</summary>
internal sealed class EntryNames : Encoding
{
    private readonly Encoding _chinese = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    /// <inheritdoc/>
    public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

    /// <inheritdoc/>
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    /// <inheritdoc/>
    public override int GetCharCount(byte[] bytes, int index, int count) => For(bytes.AsSpan(index, count)).GetCharCount(bytes, index, count);

    /// <inheritdoc/>
    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        For(bytes.AsSpan(byteIndex, byteCount)).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    /// <inheritdoc/>
    public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);

    /// <inheritdoc/>
    public override int GetMaxCharCount(int byteCount) => UTF8.GetMaxCharCount(byteCount);

    /// <summary>An entry's name as the tables write it: '/' between names, no empty, '.' or '..' names, no control characters. It is never opened.</summary>
    public static string Clean(string name)
    {
        string[] names = name.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        string joined = string.Join('/', names.Where(part => part is not ("." or "..")));
        return string.Create(joined.Length, joined, static (chars, from) =>
        {
            for (int i = 0; i < chars.Length; i++)
            {
                chars[i] = char.IsControl(from[i]) ? '_' : from[i];
            }
        });
    }

    private Encoding For(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes) ? UTF8 : _chinese;
}
