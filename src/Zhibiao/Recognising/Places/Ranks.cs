using Zhibiao.Model;

namespace Zhibiao.Recognising.Places;

/// <summary>Kinds of place that a word leaves open: 专区 one of them, 县、市 several.</summary>
[Flags]
internal enum Ranks
{
    None = 0,
    Country = 1,
    Region = 2,
    Province = 4,
    Municipality = 8,
    ProvinceArea = 16,
    City = 32,
    Prefecture = 64,
    County = 128,
    Banner = 256,
    District = 512,
    Any = 1023,
    Above = Country | Region | Province | Municipality | ProvinceArea,
    Cities = City | Municipality,
    Counties = County | Banner,
}

/// <summary>Reads and orders <see cref="Ranks"/>.</summary>
internal static class RankNames
{
    /// <summary>The rank of a gazetteer's kind.</summary>
    public static Ranks Of(Place place) => place.Kind switch
    {
        "country" => Ranks.Country,
        "great_region" => Ranks.Region,
        "province" or "autonomous_region" => Ranks.Province,
        "municipality" => Ranks.Municipality,
        "administrative_district" => Ranks.ProvinceArea,
        "city" => Ranks.City,
        "special_district" => Ranks.Prefecture,
        "county" => Ranks.County,
        "banner" => Ranks.Banner,
        _ => Ranks.District,
    };

    /// <summary>The ranks that a word of the vocabularies names; null for an unknown word.</summary>
    public static Ranks? Of(string word) => word switch
    {
        "province" => Ranks.Province | Ranks.Municipality | Ranks.ProvinceArea,
        "region" => Ranks.Region,
        "province-city" => Ranks.Municipality,
        "province-area" => Ranks.ProvinceArea,
        "city" => Ranks.Cities,
        "prefecture" => Ranks.Prefecture,
        "county" => Ranks.Counties,
        "banner" => Ranks.Banner,
        "district" => Ranks.District,
        _ => null,
    };

    /// <summary>The order in which a bare name is understood: province, great region, city, prefecture, county.</summary>
    public static int Order(Place place) => Of(place) switch
    {
        Ranks.Country => 0,
        Ranks.Province or Ranks.Municipality or Ranks.ProvinceArea => 1,
        Ranks.Region => 2,
        Ranks.City => 3,
        Ranks.Prefecture => 4,
        Ranks.County => 5,
        Ranks.Banner => 6,
        _ => 7,
    };

    /// <summary>The level that a reference names; null where it may be several.</summary>
    /// <exception cref="ArgumentException">No such level.</exception>
    public static PlaceLevel? Level(string word) => word switch
    {
        "" => null,
        "province" => PlaceLevel.Province,
        "prefecture" => PlaceLevel.Prefecture,
        "county" => PlaceLevel.County,
        "area" => PlaceLevel.Area,
        _ => throw new ArgumentException(word, nameof(word)),
    };
}
