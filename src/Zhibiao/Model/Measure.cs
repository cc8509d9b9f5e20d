namespace Zhibiao.Model;

/// <summary>What a value says of its indicator.</summary>
public enum Measure
{
    /// <summary>A stock, share or flow of a period.</summary>
    Level,

    /// <summary>An absolute addition or loss; a loss is negative.</summary>
    Change,

    /// <summary>A relative addition: 发展一倍 is 1 倍; a fall is negative.</summary>
    Growth,

    /// <summary>Relative to the base: 增加到三倍 is 3 倍.</summary>
    Multiple,
}
