namespace Zhibiao;

/// <summary>What a shard's file says of itself.</summary>
/// <param name="Number">1 to <paramref name="Of"/>.</param>
/// <param name="Of">How many there are.</param>
/// <param name="Listing">What tells the files that were to be read from others.</param>
internal sealed record ShardNote(int Number, int Of, string Listing)
{
    /// <summary>The name that it is kept under.</summary>
    public const string Name = "shard";
}
