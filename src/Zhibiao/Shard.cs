using System.Globalization;

namespace Zhibiao;

/// <summary>One of several equal parts of the documents, each of which a machine reads by itself.</summary>
/// <param name="Number">1 to <paramref name="Of"/>.</param>
/// <param name="Of">How many there are.</param>
public sealed record Shard(int Number, int Of)
{
    /// <summary>Most parts that the documents may be cut into.</summary>
    public const int Most = 10_000;

    /// <summary>Name of the file that a shard is written to.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"shard-{Number}-of-{Of}.zhibiao");

    /// <summary>The shard of a text such as 3/8, or null.</summary>
    public static Shard? Parse(string text) =>
        text.Split('/') is [string number, string of]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int k) && int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out int n)
        && k >= 1 && k <= n && n <= Most ? new Shard(k, n) : null;

    /// <summary>Whether a document is of this part. Whole files go round the parts, and so do the documents of an archive.</summary>
    /// <param name="ordinal">0-based place of the file in the listing.</param>
    /// <param name="position">0-based place of the document in its file.</param>
    internal bool Has(int ordinal, int position) => (ordinal + (long)position) % Of == Number - 1;
}
