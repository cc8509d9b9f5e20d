using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Zhibiao.Model;

/// <summary>Ids from content, so that the same input has the same ids on every machine.</summary>
public static class StableId
{
    private const int OnStack = 2048;

    /// <summary>A prefix and the first 12 hex digits of the SHA-256 of the parts, joined by U+001F.</summary>
    /// <param name="prefix">e.g. <c>o</c> for an observation.</param>
    /// <param name="parts">What makes the thing itself.</param>
    public static string Of(string prefix, params ReadOnlySpan<string> parts) => Of(prefix, [], parts);

    /// <summary>The same where the first parts are shared by many ids.</summary>
    /// <param name="prefix">e.g. <c>o</c> for an observation.</param>
    /// <param name="head">See <see cref="Head"/>.</param>
    /// <param name="parts">The other parts.</param>
    public static string Of(string prefix, ReadOnlySpan<byte> head, params ReadOnlySpan<string> parts)
    {
        int most = head.Length + parts.Length;
        foreach (string part in parts)
        {
            most += Encoding.UTF8.GetMaxByteCount(part.Length);
        }

        byte[]? rented = most > OnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> bytes = rented ?? stackalloc byte[OnStack];
        head.CopyTo(bytes);
        int length = head.Length;
        for (int i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                bytes[length++] = 0x1f;
            }

            length += Encoding.UTF8.GetBytes(parts[i], bytes[length..]);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], hash);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return string.Concat(prefix, "-", Convert.ToHexStringLower(hash[..6]));
    }

    /// <summary>The first parts, as ids take them.</summary>
    public static byte[] Head(params ReadOnlySpan<string> parts) => Encoding.UTF8.GetBytes(string.Join('\u001f', parts) + '\u001f');
}
