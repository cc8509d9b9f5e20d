using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Names what a number counts or measures, from the words around it.</summary>
internal static class SubjectReader
{
    private const string Trailing = "中里内上共约就也";

    /// <summary>The noun phrase behind a quantity: 五百三十七个 + 手工业生产小组.</summary>
    public static string Behind(Reading reading, int index)
    {
        Quantity quantity = ((QuantityMention)reading.Mentions[index]).Quantity;
        int start = index + 1;
        if (reading.IsCue(start, CueKind.Of))
        {
            start++;
        }

        bool person = quantity.Unit is "名" or "人";
        int end = start;
        while (end < reading.Mentions.Length)
        {
            Mention mention = reading.Mentions[end];
            bool noun = mention is WordsMention or IndicatorMention or PlaceMention { Form: PlaceForm.Other };
            bool of = mention is CueMention { Means: CueKind.Of } && end > start && (person || quantity.Unit.Length == 0);
            bool and = end > start && mention is CueMention { Means: CueKind.Join } && reading.At(end + 1) is WordsMention or IndicatorMention && quantity.Unit is "名" or "";
            if (!noun && !of && !and)
            {
                break;
            }

            end++;
            if (mention is IndicatorMention && reading.At(end) is WordsMention { Text.Length: > 3 })
            {
                break;
            }
        }

        // 五百六十三人中: of these.
        string found = Trim(reading, reading.Look(start, end));
        return found is "中" or "里" or "内" ? "" : found;
    }

    /// <summary>The noun phrase before a quantity: 外流人口 + 已达 + 五万五千多人.</summary>
    public static string Before(Reading reading, int index) => Before(reading, index, out _);

    /// <summary>The noun phrase before a mention; <paramref name="first"/> is where it begins.</summary>
    public static string Before(Reading reading, int index, out int first)
    {
        int floor = reading.ClauseOf(index).First;
        int end = index;
        while (end > floor && !IsNoun(reading, end - 1))
        {
            if (reading.Mentions[end - 1] is QuantityMention { Quantity.Kind: not (QuantityKind.Ordinal or QuantityKind.DatePart) }
                || reading.Mentions[end - 1] is CueMention { Means: CueKind.Share })
            {
                first = end;
                return "";
            }

            end--;
        }

        end = BeforeComparison(reading, floor, end, index);
        first = end;
        while (first > floor && (IsNoun(reading, first - 1) || Binds(reading, first - 1)))
        {
            first--;
        }

        while (first < end && !IsNoun(reading, first))
        {
            first++;
        }

        return Trim(reading, reading.Look(first, end));
    }

    /// <summary>For a share: the part, 占, the whole, and 比重.</summary>
    public static string OfShare(Reading reading, int index, out string part)
    {
        int floor = reading.ClauseOf(index).First;
        part = "";
        for (int i = index - 1; i >= floor; i--)
        {
            if (reading.IsCue(i, CueKind.Share))
            {
                string whole = Trim(reading, reading.Look(i + 1, index));
                part = Before(reading, i);
                return part.Length == 0 && whole.Length == 0 ? "" : $"{part}占{whole}比重";
            }

            if (reading.Mentions[i] is QuantityMention)
            {
                break;
            }
        }

        return "";
    }

    /// <summary>Whether a noun only heads a thing named before: 数目, 金额, 总数.</summary>
    public static bool IsGeneric(string noun) =>
        noun.EndsWith("数目", StringComparison.Ordinal) || noun.EndsWith("数字", StringComparison.Ordinal) || noun.EndsWith("数量", StringComparison.Ordinal)
        || noun is "总数" or "总额" or "总值" or "金额" or "价值" or "比重" or "比例" or "共值" or "价款" or "面积" or "产量" or "总产量" or "人数" or "户数" or "任务" or "全年任务" or "年度任务";

    public static string Trim(Reading reading, ReadOnlySpan<char> words)
    {
        ReadOnlySpan<char> trimmed = words.Trim().Trim("的、“”　 —");
        while (trimmed.Length > 2 && Trailing.Contains(trimmed[^1], StringComparison.Ordinal) && !trimmed.EndsWith("以上", StringComparison.Ordinal))
        {
            trimmed = trimmed[..^1];
        }

        ReadOnlySpan<char> joined = trimmed.Contains('\n') ? trimmed.ToString().Replace("\n", "", StringComparison.Ordinal) : trimmed;
        return reading.SubjectWords.Strip(joined).Trim("的、").ToString();
    }

    // 每亩产量比一般旱地高出三斤: what is compared with is not what the number is of; then the words before 比 are.
    private static int BeforeComparison(Reading reading, int floor, int end, int index)
    {
        bool verb = false;
        for (int i = end; i < index; i++)
        {
            verb |= reading.Mentions[i] is CueMention { Means: CueKind.Increase or CueKind.Decrease or CueKind.Above or CueKind.Below };
        }

        int at = end - 1;
        while (verb && at >= floor && (IsNoun(reading, at) || Binds(reading, at) || reading.Mentions[at] is TimeMention or PlaceMention))
        {
            at--;
        }

        if (!verb || at < floor || !reading.IsCue(at, CueKind.Compare))
        {
            return end;
        }

        while (at > floor && !IsNoun(reading, at - 1) && reading.Mentions[at - 1] is not QuantityMention)
        {
            at--;
        }

        return at;
    }

    private static bool IsNoun(Reading reading, int index) =>
        reading.Mentions[index] is IndicatorMention
            or WordsMention { Text: not ([.., '以' or '之', '后' or '前'] or [.., '以', '来'] or "一般" or "大约" or "也" or "已" or "差不多" or "初步" or "完全" or "全部" or "又" or "另外" or "另有" or "另" or "一" or "最低" or "最高" or "多者" or "差") };

    private static bool Binds(Reading reading, int index) =>
        reading.Mentions[index] is CueMention { Means: CueKind.Of or CueKind.Join } || reading.IsMark(index, '、')
        || reading.Mentions[index] is PlaceMention { Form: PlaceForm.Other };
}
