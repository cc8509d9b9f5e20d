using Zhibiao.Model;

namespace Zhibiao.Reviewing;

/// <summary>A place found for an anchor.</summary>
/// <param name="Span">Where the quote stands now.</param>
/// <param name="Likeness">0 to 1: how alike the surroundings are; 1 is letter by letter.</param>
internal readonly record struct AnchorMatch(TextSpan Span, double Likeness);
