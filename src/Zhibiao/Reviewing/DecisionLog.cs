using System.Collections.Immutable;
using System.Globalization;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Reviewing;

/// <summary>
/// The log of decisions, decisions.csv: lines are added at its end and never changed. What a crash tore off at the end was never confirmed
/// to the reviewer; it is passed over with a message, and cut off before the next line is written. Several threads and processes may use one log.
/// </summary>
public sealed class DecisionLog : IDisposable
{
    /// <summary>The usual name of a log, in the input folder.</summary>
    public const string FileName = "decisions.csv";

    private const int Tries = 100;
    private const int WaitMilliseconds = 20;

    private readonly Lock _gate = new();
    private readonly List<string> _messages = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private ImmutableArray<Decision> _decisions = [];
    private LogText _text;

    private DecisionLog(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        _text = new LogText(Path);
    }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>The decisions as last read, in the order of the file.</summary>
    public ImmutableArray<Decision> Decisions
    {
        get
        {
            lock (_gate)
            {
                return _decisions;
            }
        }
    }

    /// <summary>What is wrong with the file, a line each: a torn last line, lines that can't be read.</summary>
    public ImmutableArray<string> Messages
    {
        get
        {
            lock (_gate)
            {
                return _text.Torn.Length > 0 ? [.. _messages, _text.Torn] : [.. _messages];
            }
        }
    }

    /// <summary>Whether lines can't be read; a torn last line is no such damage, since nobody was told that it was kept.</summary>
    public bool IsDamaged
    {
        get
        {
            lock (_gate)
            {
                return _messages.Count > 0;
            }
        }
    }

    /// <summary>SHA-256 of the whole lines read, 64 hex digits; empty where there is no log.</summary>
    public string Sha256
    {
        get
        {
            lock (_gate)
            {
                return _text.Sha256;
            }
        }
    }

    /// <summary>Reads a log; one that is not there is empty. The file is not touched.</summary>
    /// <exception cref="StoreException">It can't be read, or is no log of decisions.</exception>
    public static DecisionLog Open(string path)
    {
        var log = new DecisionLog(path);
        log.Refresh();
        return log;
    }

    /// <summary>Reads what others have written since.</summary>
    /// <returns>Whether there was any decision.</returns>
    /// <exception cref="StoreException">It can't be read, or is no log of decisions.</exception>
    public bool Refresh()
    {
        lock (_gate)
        {
            if (!File.Exists(Path))
                return false;
            using FileStream file = Claim(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return Take(file) > 0;
        }
    }

    /// <summary>Puts a log in the place of another, whole or not at all; no line can be added to the old one meanwhile.</summary>
    /// <param name="path">Where; a log that stands there has no lines that the new one lacks.</param>
    /// <param name="decisions">All its lines.</param>
    /// <exception cref="StoreException">It can't be written, or the log there has lines of its own; it stays as it was.</exception>
    public static void Replace(string path, IReadOnlyList<Decision> decisions)
    {
        var log = new DecisionLog(path);
        using FileStream? old = File.Exists(path) ? log.Claim(FileMode.Open, FileAccess.Read, OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None) : null;
        if (old is not null)
            log.Take(old);
        HashSet<string> kept = [.. decisions.Select(decision => decision.DecisionId)];
        int own = log._decisions.Count(decision => !kept.Contains(decision.DecisionId));
        if (own > 0 || log.IsDamaged)
        {
            throw new StoreException(log.IsDamaged ? log._messages[0] : string.Create(
                CultureInfo.InvariantCulture, $"{path}: holds decisions ({own}) that neither of the two logs has; name it as one of the two, or another file with -o"));
        }

        AsideFile.Write(path, stream =>
        {
            using var text = new LogText(path);
            foreach (Decision decision in decisions)
            {
                byte[] line = text.Next(decision);
                stream.Write(line);
                text.Read(line, []);
            }

            (stream as FileStream)?.Flush(flushToDisk: true);
        });
        FolderSync.Of(path);
    }

    /// <summary>Adds a line, and returns only when it is on the disk.</summary>
    /// <param name="decision">The decision; its id and the quote's hash are made here.</param>
    /// <returns>The decision as it was written.</returns>
    /// <exception cref="StoreException">It can't be written; the log is as it was.</exception>
    public Decision Append(Decision decision)
    {
        lock (_gate)
        {
            using FileStream file = Claim(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            Take(file);
            Decision named = Named(decision);
            byte[] line = _text.Next(named);
            long whole = _text.Length;
            try
            {
                file.SetLength(whole);
                file.Position = whole;
                file.Write(line);
                file.Flush(flushToDisk: true);
                if (whole == 0)
                    FolderSync.Of(Path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                CutOff(file, whole);
                throw Refusal("the decision could not be kept", e);
            }

            Add(_text.Read(line, _messages));
            return _decisions[^1];
        }
    }

    /// <summary>Lets the file go; nothing waits to be written.</summary>
    public void Dispose() => _text.Dispose();

    private static void CutOff(FileStream file, long length)
    {
        try
        {
            file.SetLength(length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next reader passes over a torn line, and the next writer cuts it off.
        }
    }

    private FileStream Claim(FileMode mode, FileAccess access, FileShare share)
    {
        for (int i = 1; ; i++)
        {
            try
            {
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
                return new FileStream(Path, mode, access, share, bufferSize: 0);
            }
            catch (IOException e) when (e.GetType() == typeof(IOException) && i < Tries && File.Exists(Path))
            {
                Thread.Sleep(WaitMilliseconds);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw Refusal(access == FileAccess.Read ? "can't be read" : "the decision could not be kept", e);
            }
        }
    }

    private StoreException Refusal(string what, Exception cause) => new(
        $"{Path}: {what} ({cause.Message.TrimEnd('.')}); close other programs that have the file open, make room on the disk, or change the folder's permissions", cause);

    private int Take(FileStream file)
    {
        if (!Continues(file))
            Forget();
        byte[] bytes = new byte[file.Length - _text.Length];
        file.Position = _text.Length;
        file.ReadExactly(bytes);
        return Add(_text.Read(bytes, _messages));
    }

    /// <summary>Whether what was read still stands there. A merge puts another file in the log's place.</summary>
    private bool Continues(FileStream file)
    {
        ReadOnlySpan<byte> tail = _text.Tail.Span;
        if (file.Length < _text.Length)
            return false;
        byte[] there = new byte[tail.Length];
        file.Position = _text.Length - tail.Length;
        file.ReadExactly(there);
        return tail.SequenceEqual(there);
    }

    private int Add(List<Decision> read)
    {
        _ids.UnionWith(read.Select(decision => decision.DecisionId));
        _decisions = _decisions.AddRange(read);
        return read.Count;
    }

    /// <summary>Somebody put another file in the log's place; it is read from its beginning.</summary>
    private void Forget()
    {
        _text.Dispose();
        _text = new LogText(Path);
        _messages.Clear();
        _ids.Clear();
        _decisions = [];
    }

    private Decision Named(Decision decision)
    {
        DecisionAnchor anchor = decision.Anchor;
        DateTimeOffset at = DateTimeOffset.FromUnixTimeMilliseconds(decision.At.ToUnixTimeMilliseconds());
        string[] content =
        [
            decision.Reviewer, at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), Names.Of(decision.Kind), anchor.DocumentId, anchor.ObservationId,
            anchor.Start.ToString(CultureInfo.InvariantCulture), anchor.Quote, decision.Note, decision.Undoes,
            .. decision.Changes.Select(change => $"{Names.Of(change.Field)} {change.New}"),
        ];
        string id = StableId.Of("d", content);
        for (int i = 2; !_ids.Add(id); i++)
        {
            id = StableId.Of("d", [.. content, i.ToString(CultureInfo.InvariantCulture)]);
        }

        return decision with { DecisionId = id, At = at, Anchor = anchor with { QuoteHash = DecisionAnchor.HashOf(anchor.Quote) } };
    }
}
