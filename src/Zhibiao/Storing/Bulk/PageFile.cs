using System.Buffers.Binary;
using Zhibiao.Model.Tables;

namespace Zhibiao.Storing.Bulk;

/// <summary>Appends pages to a SQLite file whose tables are empty.</summary>
/// <remarks>https://sqlite.org/fileformat2.html, 1.3: page 1 begins with the header of the file; the page that holds its gigabyte's first byte is for locks, never for data.</remarks>
internal sealed class PageFile : IDisposable
{
    /// <summary>Bytes of a page.</summary>
    public const int PageSize = 16384;

    private const int PageCountAt = 28;
    private const uint LockPage = ((1 << 30) / PageSize) + 1;

    private readonly string _path;
    private readonly FileStream _stream;
    private uint _pages;

    /// <summary>Opens the file.</summary>
    /// <exception cref="StoreException">It can't be opened.</exception>
    public PageFile(string path)
    {
        _path = path;
        try
        {
            _stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 18);
            _pages = (uint)(_stream.Length / PageSize);
            _stream.Position = _stream.Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(path, e);
        }
    }

    /// <summary>The number that the next page will have.</summary>
    public uint Next => _pages + 1 == LockPage ? LockPage + 1 : _pages + 1;

    /// <summary>The number that the page behind the next one will have.</summary>
    public uint After => Next + 1 == LockPage ? LockPage + 1 : Next + 1;

    /// <summary>Appends a page.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="StoreException">The disk is full, or fails.</exception>
    public uint Append(ReadOnlySpan<byte> page)
    {
        try
        {
            if (_pages + 1 == LockPage)
            {
                _stream.Write(new byte[PageSize]);
                _pages++;
            }

            _stream.Write(page);
            return ++_pages;
        }
        catch (IOException e)
        {
            throw StoreException.Of(_path, e);
        }
    }

    /// <summary>Ends the file.</summary>
    /// <param name="roots">Pages that take the place of others, by their numbers.</param>
    /// <exception cref="StoreException">The disk is full, or fails.</exception>
    public void Finish(IReadOnlyList<(uint Number, ReadOnlyMemory<byte> Page)> roots)
    {
        try
        {
            foreach ((uint number, ReadOnlyMemory<byte> page) in roots)
            {
                _stream.Position = (long)(number - 1) * PageSize;
                _stream.Write(page.Span);
            }

            byte[] count = new byte[sizeof(uint)];
            BinaryPrimitives.WriteUInt32BigEndian(count, _pages);
            _stream.Position = PageCountAt;
            _stream.Write(count);
            _stream.Dispose();
        }
        catch (IOException e)
        {
            throw StoreException.Of(_path, e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _stream.Dispose();
        }
        catch (IOException)
        {
            // The file is thrown away; why was said when it was written.
        }
    }
}
