namespace Zhibiao.Model;

/// <summary>A cell that differs between two runs.</summary>
/// <param name="Column">The column.</param>
/// <param name="Before">In the earlier run; empty where unknown.</param>
/// <param name="After">In the later run; empty where unknown.</param>
public sealed record CellChange(string Column, string Before, string After);
