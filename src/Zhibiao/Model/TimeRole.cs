namespace Zhibiao.Model;

/// <summary>How a time expression bounds the statement it stands in.</summary>
public enum TimeRole
{
    /// <summary>The time that it names: 一九五四年, 二月下旬, 第一季度.</summary>
    Named,

    /// <summary>From the start up to the anchor: 入秋以来, 今年以来.</summary>
    Since,

    /// <summary>A cut-off date: 到年底, 截至六月底, 十二月二十日以前.</summary>
    Until,

    /// <summary>The present: 现有, 目前, 现在, 截至目前.</summary>
    Now,

    /// <summary>A time compared with: 比去年, 去年同期. Not the time of the statement.</summary>
    Base,
}
