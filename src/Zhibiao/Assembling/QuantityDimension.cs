using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>What kind of thing a quantity measures, as the indicator vocabulary has it.</summary>
internal static class QuantityDimension
{
    /// <summary>share, money, people, households, animals, mass, area, length, volume, count, or growth for 倍.</summary>
    public static string Of(Quantity quantity) => quantity.Kind switch
    {
        QuantityKind.Percent or QuantityKind.Fraction => "share",
        QuantityKind.Multiple => "growth",
        QuantityKind.Money => "money",
        _ => quantity.Unit switch
        {
            "人" or "名" or "口" or "位" or "人次" or "口人" => "people",
            "户" or "家" => "households",
            "头" or "匹" or "只" or "口猪" => "animals",
            "元" or "角" or "分" => "money",
            "里" or "公里" or "华里" or "尺" or "丈" or "米" or "公尺" or "匹布" => "length",
            "方" or "土方" or "立方米" or "公方" or "石方" or "土石方" => "volume",
            "垧" or "晌" => "area",
            _ => quantity.Si?.Unit switch
            {
                "kg" => "mass",
                "m2" => "area",
                "m" => "length",
                "m3" => "volume",
                "CNY_1955" => "money",
                _ => quantity.Unit is "石" or "担" ? "mass" : "count",
            },
        },
    };

    /// <summary>Whether an indicator of the vocabulary takes a quantity of that dimension.</summary>
    public static bool Takes(Indicator indicator, string dimension) => dimension switch
    {
        "growth" => true,
        "share" => indicator.Dimension == "share",
        "people" => indicator.Dimension == "people",
        "households" => indicator.NameZh.Contains('户', StringComparison.Ordinal) && indicator.Dimension == "count",
        "animals" => indicator.Subject is "livestock" or "disaster",
        "count" => indicator.Dimension is ("count" or "people") && !indicator.NameZh.Contains('户', StringComparison.Ordinal),
        "mass" => indicator.Dimension is "mass" || (indicator.Dimension == "per_unit" && indicator.Subject is "procurement" or "production"),
        _ => indicator.Dimension == dimension,
    };
}
