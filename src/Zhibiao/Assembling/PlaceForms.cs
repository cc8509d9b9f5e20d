using System.Buffers;
using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Names of places with and without what their rank adds.</summary>
internal static class PlaceForms
{
    private static readonly string[] Suffixes = ["自治区", "自治州", "专区", "地区", "自治县", "省", "市", "县", "区", "旗", "盟"];

    // What a suffix may end with; most names end otherwise.
    private static readonly SearchValues<char> Ends = SearchValues.Create([.. Suffixes.Select(suffix => suffix[^1])]);

    // 菏泽、济宁两个专区: the list's last word says what its names are.
    public static bool ClosedAsPrefecture(string text, PlaceMention mention)
    {
        if (mention.Candidates.IsEmpty || !mention.Candidates.Any(place => place.Level == PlaceLevel.Prefecture))
        {
            return false;
        }

        ReadOnlySpan<char> behind = text.AsSpan(mention.Span.End, Math.Min(24, text.Length - mention.Span.End));
        int stop = behind.IndexOfAny("，。；：\n");
        behind = stop < 0 ? behind : behind[..stop];
        int closes = behind.IndexOf("专区", StringComparison.Ordinal);
        return closes is >= 0 and <= 14 && !behind[..closes].Contains('的') && (closes == 0 || behind[0] is '、' or '和' or '等' or '两' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '及');
    }

    /// <summary>The name without 省, 县, 专区 and the like.</summary>
    public static string Core(string name)
    {
        if (name.Length == 0 || !Ends.Contains(name[^1]))
        {
            return name;
        }

        foreach (string suffix in Suffixes)
        {
            if (name.Length > suffix.Length + 1 && name.EndsWith(suffix, StringComparison.Ordinal))
            {
                return name[..^suffix.Length];
            }
        }

        return name;
    }

    // (一)淮南煤矿。: nothing but the number of the point stands before.
    public static bool OnlyNumbered(Reading reading, int end)
    {
        for (int i = 0; i < end; i++)
        {
            if (reading.Mentions[i] is not (MarkMention or QuantityMention { Quantity.Kind: QuantityKind.Ordinal }))
            {
                return false;
            }
        }

        return end > 0;
    }
}
