using System.Security.Cryptography;
using System.Text;

namespace Zhibiao.Model.Tables;

/// <summary>The hash that stands for a text which may not be passed on.</summary>
internal static class TextHash
{
    /// <summary>SHA-256 of the text in UTF-8, 64 lower-case hex digits.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
