using Zhibiao.Model;

namespace Zhibiao;

/// <summary>A target before and after a decision.</summary>
/// <param name="Before">As it was; null where it is new.</param>
/// <param name="After">As it is; null where it is gone.</param>
public sealed record TargetChange(Target? Before, Target? After);
