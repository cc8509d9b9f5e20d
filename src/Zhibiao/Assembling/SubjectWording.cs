using System.Text;
using Zhibiao.Model;

namespace Zhibiao.Assembling;

/// <summary>Fills out a subject that says too little by itself (户, 村, 中), so that its row is understood alone.</summary>
internal static class SubjectWording
{
    private const int Enough = 4;
    private const int Longest = 24;

    /// <summary>The subject as the row shows it; the subject found before where nothing better stands around the number.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="statement">The statement, its subject and indicator found.</param>
    /// <param name="previous">The statement before it that it may go on from, or null.</param>
    /// <param name="behind">The noun phrase behind the number; may be empty.</param>
    public static string Of(Reading reading, Statement statement, Statement? previous, string behind)
    {
        string core = statement.Subject;
        if (statement.From is not null || (statement.Quantity.Kind is QuantityKind.Percent or QuantityKind.Fraction && core.Contains('占', StringComparison.Ordinal)))
        {
            return core;
        }

        int index = statement.Index;
        string head = behind.Length > 0 && core == behind ? behind : "";
        if (Defined(reading, index, head.Length > 0 ? head : Counted(statement.Quantity)) is { Length: > 0 } defined)
        {
            return defined;
        }

        if (Shared(statement, previous, core) is { Length: > 0 } shared)
        {
            return shared;
        }

        bool weak = statement.Indicator is null || core.Length <= 2;
        if (!weak)
        {
            return core;
        }

        if (head.Length > 0)
        {
            // 有一百九十九个市场的粮价都高于牌价
            string told = Told(reading, index, head);
            return told.Length > 0 ? told : core;
        }

        if (core.Length >= Enough && statement.Measure is not (Measure.Growth or Measure.Multiple))
        {
            return core;
        }

        string left = Left(reading, index);
        return left.Length > core.Length && left.Length <= Longest ? left : core;
    }

    // 一千零三十七个社、九万七千户: the households of what was named just before.
    private static string Shared(Statement statement, Statement? previous, string core)
    {
        if (previous is null || !statement.Inherited.Contains("subject") || core != previous.Subject || statement.Quantity.Kind != QuantityKind.Cardinal)
        {
            return "";
        }

        string dimension = QuantityDimension.Of(statement.Quantity);
        string counted = dimension switch { "households" => "户数", "people" => "人数", _ => "" };
        return counted.Length == 0 || dimension == QuantityDimension.Of(previous.Quantity) ? "" : core is "户数" or "人口" ? counted : core + counted;
    }

    // 接近完成的有二十村, 要求退社的二百五十户: what stands before 的 says which ones are counted.
    private static string Defined(Reading reading, int index, string head)
    {
        if (head.Length == 0)
        {
            return "";
        }

        int first = First(reading, index);
        int of = index - 1;
        while (of >= first && !reading.IsCue(of, CueKind.Of))
        {
            if (reading.Mentions[of] is not (CueMention or WordsMention { Span.Length: 1 or 2 }) || reading.IsCue(of, CueKind.Join) || reading.IsCue(of, CueKind.Share))
            {
                return "";
            }

            of--;
        }

        if (of < first)
        {
            return "";
        }

        while (first < of && reading.Mentions[first] is TimeMention or MarkMention or PlaceMention { Form: not PlaceForm.Other }
            or CueMention { Means: CueKind.Part or CueKind.Survey or CueKind.Basis or CueKind.Example or CueKind.Pointing or CueKind.Total })
        {
            first++;
        }

        string which = SubjectReader.Trim(reading, reading.Look(first, of));
        return which.Length is >= 2 and <= Longest && !which.EndsWith(head, StringComparison.Ordinal) ? $"{which}的{head}" : "";
    }

    // The noun behind the number with what is told of it up to the end of the clause.
    private static string Told(Reading reading, int index, string head)
    {
        int start = index + 1;
        int end = start;
        int clauseEnd = reading.ClauseOf(index).End;
        while (end < clauseEnd && reading.Mentions[end] is not (QuantityMention or TimeMention or CueMention { Means: CueKind.Share or CueKind.Total or CueKind.Compare }) && !reading.IsMark(end, '、'))
        {
            end++;
        }

        if (end < clauseEnd)
        {
            return "";
        }

        string told = SubjectReader.Trim(reading, reading.Look(start, end));
        int at = told.IndexOf(head, StringComparison.Ordinal);
        return at >= 0 && told.Length <= Longest && told.Length > head.Length + 1 ? told[at..] : "";
    }

    // The words of the clause between the number before and this one, less times, places and words of manner.
    private static string Left(Reading reading, int index) => Nominal(reading, First(reading, index), index);

    private static int First(Reading reading, int index) => Math.Max(reading.QuantityBefore(index) + 1, reading.ClauseOf(index).First);

    private static string Nominal(Reading reading, int first, int end)
    {
        var words = new StringBuilder();
        for (int i = first; i < end; i++)
        {
            if (reading.IsCue(i, CueKind.Example))
            {
                words.Clear();
                continue;
            }

            bool named = reading.Mentions[i] switch
            {
                WordsMention or IndicatorMention => true,
                PlaceMention place => place.Form == PlaceForm.Other,
                CueMention cue => cue.Means is CueKind.Of or CueKind.Join or CueKind.Addition or CueKind.Removal or CueKind.Plan or CueKind.Requirement
                    || (cue.Means is CueKind.Increase or CueKind.Decrease && cue.Span.Of(reading.Text) is [.., '产' or '收'])
                    || (cue.Means is CueKind.Above or CueKind.Below && words.Length > 0)
                    || (cue.Means == CueKind.Reported && cue.Span.Length > 1),
                MarkMention mark => mark.Mark is '、' or '“' or '”' && words.Length > 0,
                _ => false,
            };
            if (named)
            {
                words.Append(reading.Words(i));
            }
        }

        return SubjectReader.Trim(reading, words.ToString());
    }

    private static string Counted(Quantity quantity) => quantity.Kind != QuantityKind.Cardinal ? "" : quantity.Unit switch
    {
        "户" => "户",
        "人" or "名" or "口" => "人",
        "村" or "乡" or "县" or "社" or "队" or "厂" or "校" => quantity.Unit,
        _ => "",
    };
}
