using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Sources;

/// <summary>What the inputs hold.</summary>
/// <param name="Items">Files to read, by source file.</param>
/// <param name="Problems">What could not be listed (a path that is not there, a closed folder, a folder that links to itself), by source file.</param>
public sealed record SourceListing(ImmutableArray<SourceItem> Items, ImmutableArray<SourceDocument> Problems);
