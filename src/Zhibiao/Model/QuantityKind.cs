namespace Zhibiao.Model;

/// <summary>What kind of number expression a quantity is.</summary>
public enum QuantityKind
{
    /// <summary>A count or measure: 五千四百个, 12万支, 一百五十斤.</summary>
    Cardinal,

    /// <summary>百分之五十一, 22％, 五成, 三个百分点. Value in percent.</summary>
    Percent,

    /// <summary>三分之二, 一半. Value in percent.</summary>
    Fraction,

    /// <summary>一倍半, 三倍, 翻一番. Value in 倍.</summary>
    Multiple,

    /// <summary>九千万元, 6角.</summary>
    Money,

    /// <summary>十天, 三个月, 四、五个月: a length of time.</summary>
    Duration,

    /// <summary>第六, 三乡 as a name, 第2版, 等级.</summary>
    Ordinal,

    /// <summary>一九五四年, 十一月, 二十七日.</summary>
    DatePart,
}
