using System.Text;

namespace Zhibiao.Fuzz.Inputs;

/// <summary>The kinds of input, and how often each is made.</summary>
public static class Kinds
{
    /// <summary>Name, share in 100,000 inputs, and maker.</summary>
    public static IReadOnlyList<(string Name, int Share, Func<Random, FuzzInput> Make)> All { get; } =
    [
        ("seed", 33_000, random => Document("seed", SeedTexts.Mutated(random))),
        ("sentences", 25_000, random => Document("sentences", SeedTexts.Headed(random, Sentences.Text(random)))),
        ("numerals", 14_000, random => Document("numerals", SeedTexts.Headed(random, Numerals.Text(random)))),
        ("characters", 6_000, Characters.Make),
        ("bytes", 3_000, random => new FuzzInput("bytes", Names.Any(random), Characters.Bytes(random))),
        ("dates", 5_000, Dates.Make),
        ("english", 3_000, random => Document("english", English.Text(random))),
        ("json", 4_000, random => new FuzzInput("json", "a.json", Encoding.UTF8.GetBytes(Json.Text(random)))),
        ("lines", 3_000, random => new FuzzInput("lines", "a.ndjson", Json.Lines(random))),
        ("zip", 2_000, Archives.Zip),
        ("gzip", 1_000, Archives.Gzip),
        ("names", 950, random => new FuzzInput("names", Names.Odd(random), Encoding.UTF8.GetBytes(SeedTexts.Headed(random, Sentences.Text(random))))),
        ("long", 49, Large.Make),
        ("huge", 1, Large.Huge),
    ];

    /// <summary>The input of that number; the same one each time.</summary>
    /// <param name="seed">Which row of inputs.</param>
    /// <param name="number">0-based number in it.</param>
    /// <param name="only">A kind, or empty for all in their shares.</param>
    public static FuzzInput Input(int seed, long number, string only)
    {
        var random = new Random(HashCode(seed, number));
        if (only.Length > 0)
            return All.First(kind => kind.Name == only).Make(random);
        int at = random.Next(All.Sum(kind => kind.Share));
        foreach (var kind in All)
        {
            at -= kind.Share;
            if (at < 0)
                return kind.Make(random);
        }

        throw new InvalidOperationException("the shares don't add up");
    }

    private static FuzzInput Document(string kind, string text) => new(kind, "a.txt", Encoding.UTF8.GetBytes(text));

    // System.HashCode differs from process to process.
    private static int HashCode(int seed, long number)
    {
        unchecked
        {
            ulong mixed = ((ulong)(uint)seed << 40) ^ ((ulong)number * 0x9E3779B97F4A7C15);
            mixed = (mixed ^ (mixed >> 31)) * 0xBF58476D1CE4E5B9;
            return (int)(mixed >> 33);
        }
    }
}
