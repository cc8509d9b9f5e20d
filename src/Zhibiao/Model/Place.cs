namespace Zhibiao.Model;

/// <summary>A place of the gazetteer, or one that the text names by its form and the gazetteer lacks (then <see cref="Id"/> is empty).</summary>
/// <param name="Id">Opaque id of the gazetteer, e.g. <c>cn-shanxi</c>; empty where it has none.</param>
/// <param name="NameZh">Full Chinese name, e.g. 山西省. Great regions in the short form that texts use: 东北区.</param>
/// <param name="NameEn">English name, e.g. Shanxi; pinyin without tones where no other is known; may be empty.</param>
/// <param name="Level">Rank.</param>
/// <param name="Kind">The gazetteer's kind, e.g. <c>province</c>, <c>special_district</c>, <c>county</c>, <c>city</c>.</param>
/// <param name="ProvinceId">Id of the province (its own for a province); empty for a country or great region.</param>
/// <param name="ParentId">Id of the place above: a county's province (or prefecture where known), a province's great region.</param>
/// <param name="SeriesId">Joins renamed units to one series; the id itself where nothing was renamed.</param>
/// <param name="ValidFrom">First day in force; null where before 1949-10-01 or unsettled.</param>
/// <param name="ValidTo">Last day in force; null where still in force at 1962-12-31.</param>
public sealed record Place(
    string Id,
    string NameZh,
    string NameEn,
    PlaceLevel Level,
    string Kind,
    string ProvinceId,
    string ParentId,
    string SeriesId,
    DateOnly? ValidFrom = null,
    DateOnly? ValidTo = null)
{
    /// <summary>Whether the place existed on the day; both bounds count.</summary>
    public bool ValidOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);
}
