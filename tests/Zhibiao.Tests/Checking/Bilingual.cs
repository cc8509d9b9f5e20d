using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Tests.Checking;

/// <summary>Documents made by hand, without a text: numbers and places in text order.</summary>
internal static class Bilingual
{
    public static SourceDocument Document(string id = "d1", string zh = "", string en = "", string? date = null, string text = "") => new()
    {
        DocumentId = id,
        SourceFile = $"{id}.txt",
        TitleZh = zh,
        TitleEn = en,
        Date = date is null ? null : new PartialDate(int.Parse(date[..4], System.Globalization.CultureInfo.InvariantCulture)),
        Text = text,
        Parts = [new DocumentPart(new TextSpan(0, text.Length), Language.Chinese, PartRole.Body)],
    };

    public static DocumentExtraction Numbers(decimal[] chinese, decimal[] english) => new()
    {
        Document = Document(),
        Quantities = [.. Quantities(Language.Chinese, chinese), .. Quantities(Language.English, english)],
    };

    /// <summary>Numbers below 1 stand for percents: 0.34 is 34 %.</summary>
    private static IEnumerable<FoundQuantity> Quantities(Language language, decimal[] values) => values.Select((value, at) =>
    {
        bool percent = value < 1;
        decimal number = percent ? value * 100 : value;
        return new FoundQuantity(
            $"q{language}{at}", "d1", "d1.txt", language, new TextSpan((at * 10) + (language == Language.English ? 5000 : 0), (at * 10) + 5 + (language == Language.English ? 5000 : 0)),
            FormattableString.Invariant($"<{number}>"),
            new Quantity { Kind = percent ? QuantityKind.Percent : QuantityKind.Cardinal, Low = number, High = number, Unit = percent ? "%" : "" });
    });

    public static DocumentExtraction Places(string[] chinese, string[] english) => new()
    {
        Document = Document(),
        Places = [.. Places(Language.Chinese, chinese), .. Places(Language.English, english)],
    };

    private static ImmutableArray<FoundPlace> Places(Language language, string[] names) =>
        [.. names.Select((name, at) => new FoundPlace(language, new TextSpan(at, at + 1), name, Place(name)))];

    /// <summary>Names in English; a county ends in " County".</summary>
    private static Place Place(string name) => new(
        $"cn-{name}", $"{name}省", name, name.EndsWith("County", StringComparison.Ordinal) ? PlaceLevel.County : PlaceLevel.Province, "", "", "", "");
}
