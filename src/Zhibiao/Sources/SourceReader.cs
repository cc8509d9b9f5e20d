using System.IO.Compression;
using Zhibiao.Model;
using Zhibiao.Sources.Archives;

namespace Zhibiao.Sources;

/// <summary>Reads listed files. It holds no state, so one instance may serve many threads.</summary>
public sealed class SourceReader
{
    /// <summary>Bytes of a file's buffer: all readers read in larger pieces, which pass it by, so a larger one would only be cleared for each document.</summary>
    private const int SmallReads = 1 << 12;

    private readonly SourceLimits _limits;
    private readonly Func<string, Stream> _open;

    /// <summary>A reader of the file system.</summary>
    /// <param name="limits">What is refused unread; the usual limits where null.</param>
    public SourceReader(SourceLimits? limits = null)
        : this(limits ?? new SourceLimits(), path => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, SmallReads, FileOptions.SequentialScan))
    {
    }

    internal SourceReader(SourceLimits limits, Func<string, Stream> open)
    {
        _limits = limits;
        _open = open;
    }

    /// <summary>
    /// The documents of a file, in their order: one of a plain file, one a line of NDJSON, one a member of a zip. Bad input never throws; it gives a
    /// document that is failed or skipped and says why.
    /// </summary>
    /// <returns>A lazy sequence that holds one document at a time, and the file open until its end.</returns>
    public IEnumerable<SourceDocument> Read(SourceItem item)
    {
        // A pipe or a device has no length and would never end; it counts as empty and is not opened.
        if (item.Kind == SourceKind.Document || item.Length == 0)
        {
            yield return ReadOne(item);
            yield break;
        }

        Stream? stream = Open(item, out string problem);
        if (stream is null)
        {
            yield return Problems.Unread(item.SourceFile, problem);
            yield break;
        }

        IEnumerable<SourceDocument> documents = item.Kind switch
        {
            SourceKind.Zip => ZipReader.Read(stream, item.SourceFile, _limits),
            SourceKind.NdjsonGzip => NdjsonReader.Read(
                new GuardedStream(new GZipStream(stream, CompressionMode.Decompress), item.Length, _limits), item.SourceFile, _limits),
            _ => NdjsonReader.Read(stream, item.SourceFile, _limits),
        };
        bool any = false;
        foreach (SourceDocument document in documents)
        {
            any = true;
            yield return document;
        }

        if (!any)
        {
            yield return Problems.Unread(item.SourceFile, Problems.NoDocuments) with { Status = DocumentStatus.Skipped };
        }
    }

    private SourceDocument ReadOne(SourceItem item)
    {
        if (item.Length > _limits.DocumentBytes)
        {
            return Problems.Unread(item.SourceFile, Problems.TooLarge(item.Length, _limits.DocumentBytes));
        }

        string problem = "";
        using Stream? stream = item.Length == 0 ? Stream.Null : Open(item, out problem);
        if (stream is null)
        {
            return Problems.Unread(item.SourceFile, problem);
        }

        try
        {
            return DocumentBytes.Read(stream, item.Length, item.SourceFile, Path.GetFileName(item.Path), _limits);
        }
        catch (IOException e)
        {
            return Problems.Unread(item.SourceFile, Problems.NotOpened(e.Message));
        }
    }

    private Stream? Open(SourceItem item, out string problem)
    {
        problem = "";
        try
        {
            return _open(item.Path);
        }
        catch (UnauthorizedAccessException)
        {
            problem = Problems.NoPermission;
        }
        catch (Exception e) when (e is IOException or NotSupportedException or ArgumentException)
        {
            problem = Problems.NotOpened(e.Message);
        }

        return null;
    }
}
