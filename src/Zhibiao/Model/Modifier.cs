namespace Zhibiao.Model;

/// <summary>How a number is qualified by the words at it.</summary>
public enum Modifier
{
    /// <summary>Both bounds alike.</summary>
    Exact,

    /// <summary>约, 左右, 上下, 大约: both bounds alike.</summary>
    About,

    /// <summary>多, 余, 来, 几 (十几), 强, 超过: low bound only.</summary>
    Over,

    /// <summary>以上, 至少: low bound only.</summary>
    AtLeast,

    /// <summary>近, 将近, 几乎: high bound only.</summary>
    Near,

    /// <summary>以下, 不到, 不足, 至多, 以内, 弱: high bound only.</summary>
    AtMost,

    /// <summary>七百到八百, 三、四千: two bounds.</summary>
    Range,
}
