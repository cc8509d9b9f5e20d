using System.Security.Cryptography;
using Zhibiao.Model;
using Zhibiao.Sources.Layouts;

namespace Zhibiao.Sources.Archives;

/// <summary>Reads the one document that a stream holds.</summary>
internal static class DocumentBytes
{
    /// <summary>The document.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <param name="expected">How many there should be; only a hint.</param>
    /// <param name="sourceFile">Its name in the tables.</param>
    /// <param name="fileName">Its last name.</param>
    /// <param name="limits">What is refused.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="InvalidDataException">The stream is damaged.</exception>
    public static SourceDocument Read(Stream stream, long expected, string sourceFile, string fileName, SourceLimits limits)
    {
        if (expected > limits.DocumentBytes)
        {
            return Problems.Unread(sourceFile, Problems.TooLarge(expected, limits.DocumentBytes));
        }

        byte[] bytes = new byte[Math.Max(expected, 0) + 1];
        int length = 0;
        for (int read; (read = stream.Read(bytes, length, bytes.Length - length)) > 0;)
        {
            length += read;
            if (length > limits.DocumentBytes)
            {
                return Problems.Unread(sourceFile, Problems.TooLarge(length, limits.DocumentBytes));
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, checked(bytes.Length * 2));
            }
        }

        ReadOnlySpan<byte> content = bytes.AsSpan(0, length);
        return LayoutReader.Read(new Origin(sourceFile, fileName, Convert.ToHexStringLower(SHA256.HashData(content))), content);
    }
}
