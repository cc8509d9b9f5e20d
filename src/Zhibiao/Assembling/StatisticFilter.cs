using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Decides which quantities are statistics; what it turns down it gives a reason for.</summary>
internal sealed class StatisticFilter(WordEnds abstractNouns)
{
    private static readonly HashSet<string> Administrative = new(StringComparer.Ordinal)
    {
        "省", "县", "市", "区", "乡", "村", "镇", "专区", "地区", "旗", "盟", "州", "自治区", "自治州", "大区", "国",
    };

    // Without a classifier (两省, 三县) a number stands for places named before; with one (两个省) it may count them.
    private static readonly HashSet<string> Together = new(StringComparer.Ordinal) { "省", "市", "县", "专区", "旗", "盟", "州", "镇", "地" };

    // Units of ages, times and items of a list.
    private static readonly HashSet<string> Uncounted = new(StringComparer.Ordinal)
    {
        "岁", "次", "回", "趟", "遍", "点", "届", "期", "倍子", "字", "句", "种", "项", "条", "类", "步", "度", "级", "等", "场",
    };

    private static readonly WordEnds AdministrativeWords = new(Administrative);

    private readonly Dictionary<decimal, List<string>> _counted = [];

    /// <summary>Why the quantity at the index is no statistic, or null where it is one.</summary>
    public string? Reject(Reading reading, int index)
    {
        var mention = (QuantityMention)reading.Mentions[index];
        Quantity quantity = mention.Quantity;
        if (quantity.Kind is QuantityKind.Ordinal or QuantityKind.DatePart or QuantityKind.Duration)
        {
            return $"a {Names.Of(quantity.Kind)} is no statistic";
        }

        if (quantity.Value is not decimal value)
        {
            return "the number has no value";
        }

        // 每头, 每炼一吨铁
        if (reading.IsCue(index - 1, CueKind.Each) || (value == 1 && quantity.Modifier == Modifier.Exact && reading.At(index - 1) is WordsMention { Span.Length: <= 2 } && reading.IsCue(index - 2, CueKind.Each)))
        {
            return "it names the unit that something is counted by";
        }

        if (!Changes(reading, index) && Uncounted.Contains(quantity.Unit) && (value < 20 || quantity.Unit == "岁"))
        {
            return $"{quantity.Unit} counts nothing that is kept";
        }

        // Of old yuan, ten thousand are one of the new.
        if (reading.ClauseOf(index).Quoted && value * (quantity.Kind == QuantityKind.Money ? quantity.Si?.Factor ?? 1 : 1) < 10_000)
        {
            return "it stands in somebody's words";
        }

        string noun = NounBehind(reading, index);
        if (reading.At(index + 1) is not IndicatorMention && (abstractNouns.Begins(noun) || abstractNouns.Ends(noun, before: 2)))
        {
            return $"{noun} is no thing that is counted";
        }

        if (Together.Contains(quantity.Unit) && value is > 1 and < 10 && quantity.Modifier == Modifier.Exact && (!Governed(reading, index) || reading.IsCue(index - 1, CueKind.Share)) && reading.At(index - 1) is not WordsMention)
        {
            return "it stands for the places named before";
        }

        if (Points(reading, index))
        {
            return "it points back to a number given before";
        }

        if (ClosesList(reading, index, noun))
        {
            return "it only counts the names listed before it";
        }

        if (LimitsGroup(reading, index, quantity))
        {
            return "it only defines a group";
        }

        bool again = Again(value, noun);
        if (again && noun.Length > 0 && IsBasis(reading, index))
        {
            return "the basis of a survey, counted before";
        }

        return IdleNumbers.Reason(reading, index, quantity, again) ?? Small(reading, index, quantity, value, noun);
    }

    // Whether so many of the same were counted before; notes that they are now.
    private bool Again(decimal value, string noun)
    {
        if (!_counted.TryGetValue(value, out List<string>? nouns))
        {
            _counted.Add(value, [noun]);
            return false;
        }

        foreach (string known in nouns)
        {
            if (known.EndsWith(noun, StringComparison.Ordinal))
            {
                return true;
            }
        }

        nouns.Add(noun);
        return false;
    }

    // 从二百种减少到一百种
    private static bool Changes(Reading reading, int index) =>
        ((QuantityMention)reading.Mentions[index]).Quantity.Unit is not "岁"
        && (reading.At(index - 1) is CueMention { Means: CueKind.Reached or CueKind.From } || reading.At(index + 1) is CueMention { Means: CueKind.Reached });

    private static string? Small(Reading reading, int index, Quantity quantity, decimal value, string noun)
    {
        bool counts = quantity.Kind == QuantityKind.Cardinal;
        bool bare = counts && quantity.Unit.Length == 0;
        if (bare && noun.Length == 0 && !Governed(reading, index) && !NextOfCounted(reading, index, value)
            && (value < 10_000 || (SubjectReader.Before(reading, index).Length < 2 && !reading.IsCue(index - 1, CueKind.Of) && reading.At(index - 1) is not WordsMention)))
        {
            return "a bare number";
        }

        bool thing = counts && quantity.Modifier == Modifier.Exact && QuantityDimension.Of(quantity) is "count" or "people" or "households" or "animals";
        bool toll = quantity.Unit is "人" or "名" or "起" or "件" && noun.Length == 0 && reading.At(index - 1) is WordsMention { Text.Length: >= 2 } or IndicatorMention
            && reading.At(index + 1) is null or MarkMention && SetAgainstAny(reading, index);
        if (thing && value == 1 && !toll && (noun.Length > 0 || !SetAgainst(reading, index)))
        {
            return "one of a thing, told by the way";
        }

        if (thing && reading.At(index - 1) is WordsMention { Text: [.., '他' or '她' or '我' or '你'] })
        {
            return "a person pointed at";
        }

        if (value < 1000 && reading.Look(index) is ['几' or '数', ..] or ['好', '几', ..])
        {
            return "too vague to be a statistic";
        }

        if (thing && value == 2 && noun.Length == 0 && !Governed(reading, index) && !SetAgainst(reading, index) && SubjectReader.Before(reading, index).Length < 2)
        {
            return "two of a thing not named";
        }

        if (thing && value == 2 && noun.Length > 0 && !SetAgainst(reading, index))
        {
            return "two of a thing, told by the way";
        }

        if (counts && bare && value < 10 && !SetAgainst(reading, index))
        {
            return "a small bare number";
        }

        return null;
    }

    // 搬运业九千三百人，手工业四千一百多: a number of hundreds behind a noun, where the one before it counts.
    private static bool NextOfCounted(Reading reading, int index, decimal value)
    {
        if (value < 100 || reading.At(index - 1) is not (WordsMention or IndicatorMention or PlaceMention or CueMention { Means: CueKind.Link }))
        {
            return false;
        }

        for (int i = index - 1; i >= 0; i--)
        {
            if (reading.Mentions[i] is QuantityMention { Quantity.Kind: not (QuantityKind.Ordinal or QuantityKind.DatePart or QuantityKind.Duration) } before)
            {
                return before.Quantity.Kind == QuantityKind.Cardinal && before.Quantity.Unit.Length > 0
                    && QuantityDimension.Of(before.Quantity) is "people" or "households" or "animals" or "count";
            }
        }

        return false;
    }

    /// <summary>The words right behind the quantity, up to the next mark, cue or number; 的 ends them.</summary>
    public static string NounBehind(Reading reading, int index)
    {
        int end = index + 1;
        while (reading.At(end) is WordsMention or IndicatorMention && end - index <= 3)
        {
            end++;
        }

        return reading.Words(index + 1, end);
    }

    // A number with a verb of quantity right before it.
    private static bool Governed(Reading reading, int index) =>
        reading.At(index - 1) is CueMention
        {
            Means: CueKind.Reached or CueKind.Link or CueKind.Total or CueKind.Increase or CueKind.Decrease or CueKind.Addition
                or CueKind.Removal or CueKind.Reported or CueKind.Share or CueKind.Forecast
        };

    private static bool SetAgainstAny(Reading reading, int index) =>
        reading.Mentions.Where((mention, i) => i != index && mention is QuantityMention { Quantity.Kind: QuantityKind.Cardinal, Quantity.Value: > 2 }).Any();

    // One or two that stand among other numbers of the same clause, or behind 有, 共, 仅, 新建.
    private static bool SetAgainst(Reading reading, int index)
    {
        Clause clause = reading.ClauseOf(index);
        for (int i = clause.First; i < clause.End; i++)
        {
            if (i != index && reading.Mentions[i] is QuantityMention { Quantity.Kind: QuantityKind.Cardinal, Quantity.Value: > 2 })
            {
                return true;
            }
        }

        return reading.At(index - 1) is CueMention { Means: CueKind.Total or CueKind.Addition or CueKind.Reached };
    }

    private static bool Points(Reading reading, int index) =>
        reading.IsCue(index - 1, CueKind.Pointing)
        || (reading.At(index - 1) is WordsMention words && (words.Text.EndsWith('此') || words.Text.EndsWith('前') || words.Text.EndsWith("以下", StringComparison.Ordinal) || words.Text.EndsWith("下列", StringComparison.Ordinal)));

    private static bool ClosesList(Reading reading, int index, string noun)
    {
        string unit = ((QuantityMention)reading.Mentions[index]).Quantity.Unit;
        bool administrative = Administrative.Contains(unit)
            || (AdministrativeWords.Begins(noun) && Administrative.Any(word => noun.StartsWith(word, StringComparison.Ordinal) && !noun.StartsWith(word + "社", StringComparison.Ordinal)))
            || noun.EndsWith('区') || noun.EndsWith('省') || noun.EndsWith('县') || noun.EndsWith('市');
        int before = index - 1;
        if (reading.IsCue(before, CueKind.ListEnd))
        {
            return administrative || reading.At(before - 1) is not PlaceMention;
        }

        if (administrative && reading.At(before) is QuantityMention { Quantity: { Kind: QuantityKind.Ordinal, Unit: not ("批" or "期" or "次" or "季") } })
        {
            return true;
        }

        if (reading.At(before) is PlaceMention { Form: PlaceForm.Name or PlaceForm.Body } or PlaceMention { Form: PlaceForm.Other })
        {
            return administrative && (reading.IsJoin(before - 1) || reading.IsMark(before - 1, '，') || reading.At(before) is PlaceMention { Form: PlaceForm.Other });
        }

        // 上滩、坝滩两乡: names that the gazetteer lacks, joined.
        return administrative && reading.At(before) is WordsMention { Text.Length: <= 4 } && reading.IsJoin(before - 1);
    }

    // 亩产千斤的县: what a yield is told of.
    private static bool LimitsGroup(Reading reading, int index, Quantity quantity) =>
        (reading.IsCue(index + 1, CueKind.Of) && index > 0 && reading.Look(index - 1) is [.., '亩' or '单', '产'])
        || (quantity.Modifier is Modifier.AtLeast or Modifier.AtMost
        && reading.IsCue(index + 1, CueKind.Of)
        && !reading.IsCue(index - 1, CueKind.Share)
        && !reading.IsCue(index - 1, CueKind.Link)
        && (reading.At(index + 2) is CueMention { Means: CueKind.Link or CueKind.Share or CueKind.Total or CueKind.Reported } || CountsBehind(reading, index)));

    private static bool CountsBehind(Reading reading, int index)
    {
        for (int i = index + 1; i < reading.ClauseOf(index).End; i++)
        {
            if (reading.Mentions[i] is QuantityMention { Quantity.Kind: QuantityKind.Cardinal or QuantityKind.Percent })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBasis(Reading reading, int index)
    {
        Clause clause = reading.ClauseOf(index);
        for (int i = index - 1; i >= clause.First; i--)
        {
            if (reading.IsCue(i, CueKind.Basis))
            {
                return true;
            }
        }

        for (int i = index + 1; i < clause.End; i++)
        {
            if (reading.IsCue(i, CueKind.Survey))
            {
                return true;
            }
        }

        return false;
    }
}
