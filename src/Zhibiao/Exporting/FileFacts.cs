using System.Security.Cryptography;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>Length and hash of a file that was written.</summary>
/// <param name="Bytes">Length.</param>
/// <param name="Sha256">64 lower-case hex digits.</param>
internal readonly record struct FileFacts(long Bytes, string Sha256)
{
    /// <summary>Reads a file once.</summary>
    /// <exception cref="StoreException">It is missing or can't be read.</exception>
    public static FileFacts Of(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return new FileFacts(stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(path, e);
        }
    }
}
