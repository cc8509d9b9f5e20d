using Zhibiao.Model;
using Zhibiao.Storing.Packing;

namespace Zhibiao.Storing;

/// <summary>A result as it lies on the shelf: its parts packed apart, so that whoever needs one of them reads no other.</summary>
public sealed class PackedResult
{
    /// <summary>Packs a result; this is the dear part of keeping it, and may be done on any thread.</summary>
    /// <param name="result">The result.</param>
    /// <param name="rows">Its rows as the tables' files have them.</param>
    /// <param name="decisions">See <see cref="Decisions"/>.</param>
    internal PackedResult(DocumentResult result, byte[] rows, string decisions = "")
    {
        Document = result.Document;
        Rows = rows;
        Decisions = decisions;
        var pack = new PackWriter();
        PackedDocument = Packed(pack, result.Document);
        Quantities = Packed(pack, result.Quantities);
        Observations = Packed(pack, result.Observations);
        Targets = Packed(pack, result.Targets);
        Levels = PackedLevels.Of(pack, result.Levels);
        Rest = Packed(pack, result with { Document = new SourceDocument { DocumentId = result.Document.DocumentId, SourceFile = result.Document.SourceFile }, Quantities = [], Observations = [], Targets = [], Levels = [] });
        QuantityCount = result.Quantities.Length;
        UnusedCount = result.Quantities.Count(quantity => quantity.NotUsed.Length > 0);
        ObservationCount = result.Observations.Length;
    }

    /// <summary>The document.</summary>
    public SourceDocument Document { get; }

    /// <summary>What tells the reviewers' decisions that the result was made with from others; empty where there are none.</summary>
    public string Decisions { get; }

    /// <summary>How many observations it has.</summary>
    public int ObservationCount { get; }

    internal int QuantityCount { get; }

    internal int UnusedCount { get; }

    internal byte[] Rows { get; }

    internal byte[] PackedDocument { get; }

    internal byte[] Quantities { get; }

    internal byte[] Observations { get; }

    internal byte[] Targets { get; }

    internal byte[] Levels { get; }

    internal byte[] Rest { get; }

    private static byte[] Packed<T>(PackWriter pack, T part)
    {
        pack.Clear();
        Pack<T>.Write(pack, part);
        return pack.Bytes.ToArray();
    }
}
