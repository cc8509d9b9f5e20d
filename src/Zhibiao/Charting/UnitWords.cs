using Zhibiao.Model;

namespace Zhibiao.Charting;

/// <summary>How a chart says its unit.</summary>
/// <param name="names">The vocabulary's rows.</param>
internal sealed class UnitWords(IReadOnlyList<UnitName> names)
{
    private const string Counted = "number";
    private readonly Dictionary<(string Unit, string Conversion), UnitName> _names = names.ToDictionary(name => (name.Unit, name.Conversion));

    /// <summary>The unit with its scale: number · thousand jin; 个 · 千斤. A unit without an English word stays Chinese.</summary>
    /// <param name="unit">As the tables write it.</param>
    /// <param name="conversion">Which of the unit's meanings, see <see cref="ChartFacts.Conversion(string)"/>; empty where there is one.</param>
    /// <param name="scale">What the values are divided by.</param>
    public Wording Of(string unit, string conversion, DisplayScale scale)
    {
        UnitName? name = _names.GetValueOrDefault((unit, conversion)) ?? _names.GetValueOrDefault((unit, ""));
        string english = name?.NameEn ?? (unit.Length == 0 ? Counted : unit);
        string scaled = scale.Word.English.Length == 0 ? english
            : english == Counted ? scale.Word.English + "s"
            : $"{scale.Word.English} {english}";
        string chinese = scale.Word.Chinese + (name?.NameZh is { Length: > 0 } said ? said : unit);
        return new(scaled, chinese.Length == 0 ? "数量" : chinese);
    }
}
