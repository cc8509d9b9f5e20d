using Zhibiao.Model;

namespace Zhibiao.Vocabularies;

/// <summary>Reads the two files of the gazetteer and refuses rows that can't be right.</summary>
internal static class GazetteerFiles
{
    private const string Provinces = "places-province.csv";
    private const string Counties = "places-county.csv";

    private static readonly string[] ProvinceColumns =
        ["id", "name_zh", "aliases_zh", "letters", "name_en", "aliases_en", "kind", "parent_id", "valid_from", "valid_to", "series_id"];

    private static readonly string[] CountyColumns =
        ["id", "name_zh", "aliases_zh", "name_en", "kind", "province_id", "series_id", "valid_from", "valid_to"];

    public static List<GazetteerEntry> Read() =>
        Read(VocabularyFile.Read(Provinces, ProvinceColumns), VocabularyFile.Read(Counties, CountyColumns));

    public static List<GazetteerEntry> Read(TextReader provinces, TextReader counties) =>
        Read(VocabularyFile.Read(Provinces, provinces, ProvinceColumns), VocabularyFile.Read(Counties, counties, CountyColumns));

    private static List<GazetteerEntry> Read(IEnumerable<VocabularyRow> provinces, IEnumerable<VocabularyRow> counties)
    {
        var known = new Dictionary<string, Place>(5000, StringComparer.Ordinal);
        var periods = new Dictionary<(string Name, string Province), List<Place>>(5000);
        var series = new List<(VocabularyRow Row, string Id)>(5000);
        var entries = new List<GazetteerEntry>(5000);

        void Add(VocabularyRow row, Place place, string[] letters, string[] english)
        {
            if (!known.TryAdd(place.Id, place))
                throw row.Refuse("id", $"'{place.Id}' stands twice");
            if (place.ValidTo < place.ValidFrom)
                throw row.Refuse("valid_to", "lies before valid_from");
            if (!periods.TryGetValue((place.NameZh, place.ProvinceId), out List<Place>? others))
                periods.Add((place.NameZh, place.ProvinceId), others = new(1));
            if (others.Find(other => Overlap(other, place)) is { } twin)
                throw row.Refuse("valid_from", $"{place.NameZh} already exists then as {twin.Id}");
            others.Add(place);
            series.Add((row, place.SeriesId));
            entries.Add(new(place, row.List("aliases_zh"), letters, english));
        }

        foreach (VocabularyRow row in provinces)
        {
            Add(row, Province(row, known), row.List("letters"), row.List("aliases_en"));
        }

        foreach (VocabularyRow row in counties)
        {
            Add(row, County(row, known), [], []);
        }

        foreach ((VocabularyRow row, string id) in series)
        {
            if (!known.ContainsKey(id))
                throw row.Refuse("series_id", $"'{id}' is no place");
        }

        return entries;
    }

    private static Place Province(VocabularyRow row, Dictionary<string, Place> known)
    {
        string id = row.Required("id");
        string kind = row.OneOf("kind", "country", "great_region", "province", "autonomous_region", "municipality", "administrative_district");
        PlaceLevel level = kind == "country" ? PlaceLevel.Country : kind == "great_region" ? PlaceLevel.GreatRegion : PlaceLevel.Province;
        string parent = row.Text("parent_id");
        if (level == PlaceLevel.Province && (!known.TryGetValue(parent, out Place? region) || region.Level != PlaceLevel.GreatRegion))
            throw row.Refuse("parent_id", $"'{parent}' is no great region above");
        return new Place(
            id,
            row.Required("name_zh"),
            row.Required("name_en"),
            level,
            kind,
            level == PlaceLevel.Province ? id : "",
            parent,
            row.Required("series_id"),
            row.FirstDay("valid_from"),
            row.LastDay("valid_to"));
    }

    private static Place County(VocabularyRow row, Dictionary<string, Place> known)
    {
        string province = row.Required("province_id");
        if (!known.TryGetValue(province, out Place? above) || above.Level != PlaceLevel.Province)
            throw row.Refuse("province_id", $"'{province}' is no province");
        string kind = row.OneOf("kind", "special_district", "county", "city", "banner", "district");
        return new Place(
            row.Required("id"),
            row.Required("name_zh"),
            row.Required("name_en"),
            kind == "special_district" ? PlaceLevel.Prefecture : PlaceLevel.County,
            kind,
            province,
            province,
            row.Required("series_id"),
            row.FirstDay("valid_from"),
            row.LastDay("valid_to"));
    }

    private static bool Overlap(Place one, Place other) =>
        !(one.ValidTo < other.ValidFrom) && !(other.ValidTo < one.ValidFrom);
}
