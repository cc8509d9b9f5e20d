using Zhibiao.Model;

namespace Zhibiao.Learning.Features;

/// <summary>Hashes the words around a number, so that a model learns from them without holding them.</summary>
internal static class HashedWords
{
    private const int Left = 10;
    private const int Right = 6;
    private const int Longest = 3;

    // Salts set apart what stands before, just before, behind and just behind a number, and the end of its subject.
    private const uint Before = 0x9E37, JustBefore = 0x79B9, Behind = 0x85EB, JustBehind = 0xC2B2, Subject = 0x27D4;

    public static void Add(ref FeatureList found, string text, TextSpan sentence, Observation o)
    {
        ReadOnlySpan<char> before = text.AsSpan(sentence.Start, Math.Max(0, o.Span.Start - sentence.Start));
        before = before[^Math.Min(Left, before.Length)..];
        ReadOnlySpan<char> behind = text.AsSpan(o.Span.End, Math.Max(0, sentence.End - o.Span.End));
        behind = behind[..Math.Min(Right, behind.Length)];
        Grams(ref found, before, Before);
        Grams(ref found, behind, Behind);
        for (int length = 1; length <= Longest; length++)
        {
            One(ref found, before[^Math.Min(length, before.Length)..], JustBefore);
            One(ref found, behind[..Math.Min(length, behind.Length)], JustBehind);
            One(ref found, o.Subject.AsSpan(Math.Max(0, o.Subject.Length - length)), Subject);
        }

        One(ref found, o.Quantity.Unit, Subject + 1);
    }

    private static void Grams(ref FeatureList found, ReadOnlySpan<char> words, uint salt)
    {
        for (int length = 2; length <= Longest; length++)
        {
            for (int i = 0; i + length <= words.Length; i++)
            {
                One(ref found, words.Slice(i, length), salt);
            }
        }
    }

    // FNV-1a over the code units.
    private static void One(ref FeatureList found, ReadOnlySpan<char> words, uint salt)
    {
        if (words.IsEmpty)
        {
            return;
        }

        unchecked
        {
            uint hash = 2166136261u ^ salt;
            hash *= 16777619;
            foreach (char c in words)
            {
                hash = (hash ^ c) * 16777619;
            }

            hash ^= hash >> 15;
            found.Add(FeatureSpace.Named.Length + (int)(hash % FeatureSpace.Buckets));
        }
    }
}
