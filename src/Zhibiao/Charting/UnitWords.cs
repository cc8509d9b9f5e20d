namespace Zhibiao.Charting;

/// <summary>How a chart says its unit.</summary>
internal static class UnitWords
{
    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal)
    {
        [""] = "number", ["个"] = "number", ["组"] = "number", ["社"] = "number", ["处"] = "number", ["座"] = "number", ["件"] = "number", ["项"] = "number",
        ["户"] = "households", ["人"] = "persons", ["名"] = "persons", ["口"] = "persons", ["头"] = "head", ["匹"] = "head", ["只"] = "head",
        ["亩"] = "mu", ["市亩"] = "shi mu", ["公顷"] = "hectares", ["斤"] = "jin", ["市斤"] = "shi jin", ["担"] = "dan", ["石"] = "shi (volume)", ["公斤"] = "kilograms",
        ["吨"] = "tonnes", ["元"] = "yuan", ["%"] = "per cent", ["倍"] = "times", ["里"] = "li", ["公里"] = "kilometres", ["台"] = "machines",
        ["部"] = "machines", ["辆"] = "vehicles", ["匹马力"] = "horsepower", ["度"] = "kilowatt hours", ["村"] = "villages", ["乡"] = "townships", ["县"] = "counties",
    };

    /// <summary>The unit with its scale: number · thousand jin; 个 · 千斤. A unit without an English word stays Chinese.</summary>
    public static Wording Of(string unit, DisplayScale scale)
    {
        string english = English.TryGetValue(unit, out string? word) ? word : unit;
        string scaled = scale.Word.English.Length == 0 ? english
            : english == "number" ? scale.Word.English + "s"
            : $"{scale.Word.English} {english}";
        string chinese = scale.Word.Chinese + unit;
        return new(scaled, unit.Length == 0 && scale.Word.Chinese.Length == 0 ? "数量" : chinese);
    }
}
