using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Sentences that go on with the list of the one before.</summary>
internal static class Enumeration
{
    /// <summary>Whether ①, 二、 or （三） stands at the beginning.</summary>
    public static bool Begins(Reading reading) =>
        reading.At(0) is QuantityMention { Quantity: { Kind: QuantityKind.Ordinal, Unit: not ("区" or "乡" or "村" or "社" or "队" or "组" or "季度" or "季" or "期" or "批" or "号" or "届") } }
        || (reading.IsMark(0, '（') && reading.At(1) is QuantityMention { Quantity.Kind: QuantityKind.Ordinal })
        || (reading.Look(0, Math.Min(1, reading.Mentions.Length)) is [var first, ..] && IsCircled(first));

    /// <summary>Whether 比 or 即比 stands at the beginning: the sentence compares what the one before told.</summary>
    public static bool Compares(Reading reading) =>
        reading.IsCue(0, CueKind.Compare) || (reading.At(0) is CueMention && reading.Look(0) is "即" && reading.IsCue(1, CueKind.Compare));

    /// <summary>Whether it is a number in a circle.</summary>
    public static bool IsCircled(char c) => c is >= '①' and <= '⑳';
}
