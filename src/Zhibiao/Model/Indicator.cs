namespace Zhibiao.Model;

/// <summary>A thing that is counted or measured, of the controlled vocabulary.</summary>
/// <param name="Id">Stable id, e.g. <c>apc</c>.</param>
/// <param name="NameZh">e.g. 农业生产合作社.</param>
/// <param name="NameEn">e.g. agricultural producers cooperatives, all kinds.</param>
/// <param name="Dimension">count, people, share, mass, area, money, per_unit, length, volume or energy.</param>
/// <param name="Subject">Group of the vocabulary, e.g. <c>coops</c>.</param>
public sealed record Indicator(string Id, string NameZh, string NameEn, string Dimension, string Subject);
