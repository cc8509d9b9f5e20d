namespace Zhibiao;

/// <summary>What a shard's file says of itself.</summary>
/// <param name="Number">1 to <paramref name="Of"/>.</param>
/// <param name="Of">How many there are.</param>
/// <param name="Listing">What tells the files that were to be read from others.</param>
/// <param name="Dates">What tells the files, as this machine dates them, from the same after a change; empty where one was just written.</param>
internal sealed record ShardNote(int Number, int Of, string Listing, string Dates)
{
    /// <summary>The name that it is kept under.</summary>
    public const string Name = "shard";
}
