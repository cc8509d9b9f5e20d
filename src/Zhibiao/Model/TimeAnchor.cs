namespace Zhibiao.Model;

/// <summary>What a time expression is read against.</summary>
/// <param name="Date">Day of the dateline, else of the document (the first day that a partial date may mean).</param>
/// <param name="Year">Year last named in the same context, which a bare month or season takes (一九五三年…十一月); null where none is.</param>
/// <param name="Month">Month last named in the same context, which a bare day or 上旬 takes; null where none is.</param>
public readonly record struct TimeAnchor(DateOnly Date, int? Year = null, int? Month = null);
