namespace Zhibiao.Model;

/// <summary>Rank of a place, highest first.</summary>
public enum PlaceLevel
{
    /// <summary>全国.</summary>
    Country,

    /// <summary>大行政区, e.g. 东北区.</summary>
    GreatRegion,

    /// <summary>Province, autonomous region, municipality under the centre, administrative district of province rank.</summary>
    Province,

    /// <summary>专区, 盟, 自治州, 行政区.</summary>
    Prefecture,

    /// <summary>County, banner, or a city below the province.</summary>
    County,

    /// <summary>A named area without a body of its own (老解放区, 灾区), or a place below the county.</summary>
    Area,
}
