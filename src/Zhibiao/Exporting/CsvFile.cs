using System.Security.Cryptography;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>The CSV file of one table in the making: written aside, hashed on the way, and put in its place once it is whole.</summary>
internal sealed class CsvFile : IDisposable
{
    private static readonly byte[] Mark = [0xef, 0xbb, 0xbf];

    private readonly AsideFile _file;
    private readonly FileStream _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _length;

    /// <summary>Claims the file's place and writes the header row.</summary>
    /// <exception cref="StoreException">The file can't be written.</exception>
    public CsvFile(string folder, TableSchema table)
    {
        _file = new AsideFile(Path.Combine(folder, table.FileName));
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

        var text = new CsvText();
        text.AddHeader(table);
        Write(Mark);
        Write(text.Bytes.Span);
    }

    /// <summary>Adds rows as <see cref="CsvText"/> writes them.</summary>
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
