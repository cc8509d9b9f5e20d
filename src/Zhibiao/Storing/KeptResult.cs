using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Storing;

/// <summary>A result of the shelf, still packed.</summary>
public sealed class KeptResult
{
    private readonly byte[][] _parts;
    private readonly SourceDocument? _judged;

    internal KeptResult(long number, byte[][] parts, SourceDocument? judged) => (Number, _parts, _judged) = (number, parts, judged);

    /// <summary>Its number on the shelf.</summary>
    public long Number { get; }

    /// <summary>Whether it is left out, though it was read by itself: an earlier document has its content or its id.</summary>
    public bool IsLeftOut => _judged is not null;

    /// <summary>How many bytes it takes, to tell large ones from small ones.</summary>
    public int Size => _parts.Sum(part => part.Length);

    /// <summary>Its levels by indicator, still packed; see <see cref="SortedRows{T}.Add(byte[], byte[])"/>. One that came before has none.</summary>
    public IEnumerable<(string Indicator, byte[] Levels)> Levels() => _judged is not null ? [] : PackedLevels.Each(_parts[3]);

    /// <summary>All but its quantities, observations and levels. A document that was not read, or came before, brings nothing but itself.</summary>
    public DocumentResult Unpacked()
    {
        SourceDocument document = ShelfReading.Unpacked<SourceDocument>(_parts[0]);
        return _judged is not null
            ? new DocumentResult { Document = document with { Status = _judged.Status, Problem = _judged.Problem } }
            : ShelfReading.Unpacked<DocumentResult>(_parts[1]) with
            {
                Document = document,
                Targets = ShelfReading.Unpacked<ImmutableArray<OpenTarget>>(_parts[2]),
            };
    }
}
