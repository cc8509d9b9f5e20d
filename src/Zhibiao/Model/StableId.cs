using System.Security.Cryptography;
using System.Text;

namespace Zhibiao.Model;

/// <summary>Ids from content, so that the same input has the same ids on every machine.</summary>
public static class StableId
{
    /// <summary>A prefix and the first 12 hex digits of the SHA-256 of the parts, joined by U+001F.</summary>
    /// <param name="prefix">e.g. <c>o</c> for an observation.</param>
    /// <param name="parts">What makes the thing itself.</param>
    public static string Of(string prefix, params ReadOnlySpan<string> parts)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)));
        return string.Concat(prefix, "-", Convert.ToHexStringLower(hash.AsSpan(0, 6)));
    }
}
