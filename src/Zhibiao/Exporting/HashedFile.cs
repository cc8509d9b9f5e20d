using System.Security.Cryptography;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>A file in the making: written aside, hashed on the way, and put in its place once it is whole.</summary>
internal sealed class HashedFile : IDisposable
{
    private static readonly byte[] Mark = [0xef, 0xbb, 0xbf];

    private readonly AsideFile _file;
    private readonly FileStream _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _length;

    /// <summary>Claims the file's place.</summary>
    /// <exception cref="StoreException">The file can't be written.</exception>
    public HashedFile(string path)
    {
        _file = new AsideFile(path);
        try
        {
            _stream = _file.Open();
        }
        catch
        {
            _file.Dispose();
            _hash.Dispose();
            throw;
        }
    }

    /// <summary>The CSV file of a table, with its header row.</summary>
    /// <exception cref="StoreException">The file can't be written.</exception>
    public static HashedFile Of(string folder, TableSchema table)
    {
        var file = new HashedFile(Path.Combine(folder, table.FileName));
        try
        {
            var text = new CsvText();
            text.AddHeader(table);
            file.Write(Mark);
            file.Write(text.Bytes.Span);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Adds bytes, whole rows or lines.</summary>
    /// <exception cref="StoreException">The file can't be written.</exception>
    public void Write(ReadOnlySpan<byte> rows)
    {
        try
        {
            _stream.Write(rows);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(_file.Path, e);
        }

        _hash.AppendData(rows);
        _length += rows.Length;
    }

    /// <summary>Ends the file, which stays aside.</summary>
    /// <returns>Its length and hash.</returns>
    /// <exception cref="StoreException">The file can't be written.</exception>
    public FileFacts Finish()
    {
        try
        {
            _stream.Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(_file.Path, e);
        }

        return new FileFacts(_length, Convert.ToHexStringLower(_hash.GetHashAndReset()));
    }

    /// <summary>Puts the ended file in its place.</summary>
    /// <exception cref="StoreException">The place is held by another program or is a folder.</exception>
    public void Commit() => _file.Commit();

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _stream.Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file that could not be written is thrown away; why was said when it was written.
        }

        _hash.Dispose();
        _file.Dispose();
    }
}
