using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>A place decided on, with the name that the document gives it.</summary>
/// <param name="Place">The place.</param>
/// <param name="NameZh">Its name in the fullest form that the document gives.</param>
internal sealed record Spot(Place Place, string NameZh);
