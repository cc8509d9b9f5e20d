using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Reviewing;

/// <summary>The bytes of a log as they are read, a stretch at a time.</summary>
/// <param name="path">For messages.</param>
internal sealed class LogText(string path) : IDisposable
{
    private static readonly string[] Needed = ["decision_id", "reviewer", "at", "kind", "document_id", "observation_id", "start", "end", "quote", "row"];

    /// <summary>How many bytes of what was read last are kept, to tell whether a file is still the same one.</summary>
    private const int TailLength = 64;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The columns in the order of this file.</summary>
    public ImmutableArray<string> Columns { get; private set; } = [];

    /// <summary>Bytes read so far, up to the end of the last whole line.</summary>
    public long Length { get; private set; }

    /// <summary>Lines read so far.</summary>
    public int Lines { get; private set; }

    /// <summary>Whether the last line is whole but for its line feed, as an editor may leave it.</summary>
    public bool LacksLineFeed { get; private set; }

    /// <summary>What is said of a torn last line; empty where there is none.</summary>
    public string Torn { get; private set; } = "";

    /// <summary>The last bytes read, before <see cref="Length"/>: a line's decision id is among them, or the row that it is about.</summary>
    public ReadOnlyMemory<byte> Tail { get; private set; }

    /// <summary>SHA-256 of the bytes read so far, 64 hex digits; empty where there are none.</summary>
    public string Sha256 => Length == 0 ? "" : Convert.ToHexStringLower(hash.GetCurrentHash());

    /// <summary>What is to be written behind <see cref="Length"/> for one more decision.</summary>
    public byte[] Next(Decision decision)
    {
        IEnumerable<string> columns = Columns.IsEmpty ? DecisionColumns.All : Columns;
        string line = CsvLine.Of(columns.Select(column => DecisionColumns.Cell(decision, column))) + "\n";
        return Columns.IsEmpty ? [.. Header(), .. Encoding.UTF8.GetBytes(line)] : Encoding.UTF8.GetBytes(LacksLineFeed ? "\n" + line : line);
    }

    /// <summary>Takes the whole lines of what stands behind <see cref="Length"/>.</summary>
    /// <param name="bytes">All that follows in the file.</param>
    /// <param name="messages">Gets a line a damaged record.</param>
    /// <returns>The decisions, in order.</returns>
    /// <exception cref="StoreException">The file is no log.</exception>
    public List<Decision> Read(ReadOnlySpan<byte> bytes, ICollection<string> messages)
    {
        var decisions = new List<Decision>();
        Torn = "";
        if (LacksLineFeed && bytes is [(byte)'\n', ..])
        {
            LacksLineFeed = false;
            Pass(bytes[..1]);
            bytes = bytes[1..];
        }

        for (int end = bytes.IndexOf((byte)'\n'); end >= 0; end = bytes.IndexOf((byte)'\n'))
        {
            Lines++;
            ReadLine(bytes[..end], decisions, messages);
            Pass(bytes[..(end + 1)]);
            bytes = bytes[(end + 1)..];
        }

        if (!bytes.IsEmpty)
            ReadEnd(bytes, decisions);
        return decisions;
    }

    public void Dispose() => hash.Dispose();

    private static byte[] Header() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(CsvLine.Of(DecisionColumns.All) + "\n")];

    private void Pass(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        Length += bytes.Length;
        Tail = bytes.Length >= TailLength ? bytes[^TailLength..].ToArray() : (byte[])[.. Tail.Span[Math.Max(0, Tail.Length + bytes.Length - TailLength)..], .. bytes];
    }

    private void ReadLine(ReadOnlySpan<byte> line, List<Decision> decisions, ICollection<string> messages)
    {
        if (Columns.IsEmpty)
        {
            ReadHeader(line);
        }
        else if (ReadDecision(line, out string problem) is { } decision)
        {
            decisions.Add(decision);
        }
        else if (problem.Length > 0)
        {
            messages.Add(string.Create(CultureInfo.InvariantCulture, $"{path}, line {Lines}: can't be read ({problem}); it counts for nothing, and is left as it is"));
        }
    }

    /// <summary>An end without line feed: whole, since the last cell closes a line, or torn.</summary>
    private void ReadEnd(ReadOnlySpan<byte> end, List<Decision> decisions)
    {
        if (Columns.IsEmpty && !Header().AsSpan().StartsWith(end))
            ReadHeader(end);
        if (!Columns.IsEmpty && ReadDecision(end, out _) is { } decision)
        {
            Lines++;
            decisions.Add(decision);
            Pass(end);
            LacksLineFeed = true;
        }
        else
        {
            Torn = string.Create(CultureInfo.InvariantCulture, $"{path}, line {Lines + 1}: was torn off when a program or the machine stopped; it was never confirmed to the reviewer, and is passed over");
        }
    }

    private void ReadHeader(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> words = line.StartsWith(Encoding.UTF8.Preamble) ? line[Encoding.UTF8.Preamble.Length..] : line;
        List<string> columns = Utf8.IsValid(words) ? CsvLine.Cells(Encoding.UTF8.GetString(words).TrimEnd('\r')) ?? [] : [];
        Columns = Needed.All(columns.Contains) ? [.. columns] : throw new StoreException(
            $"{path}, line 1: this is no log of decisions, whose first line names the columns, commas between, in UTF-8; move the file away, or bring back the log that stood here");
    }

    private Decision? ReadDecision(ReadOnlySpan<byte> line, out string problem)
    {
        problem = "";
        string text = Utf8.IsValid(line) ? Encoding.UTF8.GetString(line).TrimEnd('\r') : "\"";
        if (text.AsSpan().Trim(", ").IsEmpty)
            return null;
        List<string>? cells = CsvLine.Cells(text);
        if (cells?.Count != Columns.Length)
        {
            problem = cells is null ? "it is damaged" : string.Create(CultureInfo.InvariantCulture, $"it has {cells.Count} cells where the header has {Columns.Length}");
            return null;
        }

        try
        {
            return DecisionColumns.Read(column => Columns.IndexOf(column) is >= 0 and int at ? cells[at] : "");
        }
        catch (FormatException e)
        {
            problem = e.Message;
            return null;
        }
    }
}
