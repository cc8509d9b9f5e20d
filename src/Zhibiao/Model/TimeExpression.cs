namespace Zhibiao.Model;

/// <summary>What a time expression means, before it is known what it is read against.</summary>
public abstract record TimeExpression
{
    /// <summary>How it bounds its statement.</summary>
    public TimeRole Role { get; init; }

    /// <summary>The year that it names itself (一九五四年, 明年 against the anchor), which later bare months take; null where it names none.</summary>
    public abstract int? NamedYear(TimeAnchor anchor);

    /// <summary>The month that it names itself, which later bare days take; null where it names none.</summary>
    public abstract int? NamedMonth(TimeAnchor anchor);

    /// <summary>The days meant, or null where that stays open (解放前).</summary>
    /// <param name="anchor">What it is read against.</param>
    /// <param name="text">The words, kept in the period.</param>
    public abstract Period? Resolve(TimeAnchor anchor, string text);
}
