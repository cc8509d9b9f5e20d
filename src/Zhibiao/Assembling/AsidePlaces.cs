using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Knows the places that are only mentioned: what is told holds elsewhere.</summary>
internal static class AsidePlaces
{
    /// <summary>到湖北, 从中南到华北, 接近于华东: somewhere else than what is told of.</summary>
    public static bool Has(Reading reading, int index) =>
        reading.At(index - 1) is CueMention { Means: CueKind.Toward }
        || (reading.At(index - 1) is CueMention { Means: CueKind.Compare or CueKind.Above or CueKind.Below })
        || (reading.At(index - 1) is WordsMention words && (words.Text.EndsWith('靠') || words.Text.EndsWith("靠近", StringComparison.Ordinal) || words.Text.EndsWith("派往", StringComparison.Ordinal)
            || words.Text.EndsWith("接近于", StringComparison.Ordinal) || words.Text.EndsWith("相当于", StringComparison.Ordinal) || words.Text.EndsWith("等于", StringComparison.Ordinal)))
        || (reading.At(index + 1) is WordsMention { Text: ['籍', ..] })
        || (reading.IsCue(index - 1, CueKind.From) && reading.IsCue(index + 1, CueKind.Toward))
        || (((PlaceMention)reading.Mentions[index]).Candidates.All(place => place.Level >= PlaceLevel.Prefecture) && Enterprise(reading, index));

    // 资阳工厂: a firm's name.
    private static bool Enterprise(Reading reading, int index) =>
        reading.At(index + 1) is WordsMention words
        && (words.Text.StartsWith("工厂", StringComparison.Ordinal) || words.Text.StartsWith("公司", StringComparison.Ordinal)
            || words.Text.StartsWith("商店", StringComparison.Ordinal) || words.Text.StartsWith("医院", StringComparison.Ordinal) || words.Text[0] == '厂');
}
