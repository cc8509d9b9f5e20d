using System.Collections.Frozen;
using Zhibiao.Model;
using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Quantities;

/// <summary>Lends what one quantity leaves out from its neighbour: 百分之五十一增至六十五, 四十、四十五户, 三、六、七区.</summary>
internal sealed class QuantityLinks
{
    private const int LongestGap = 8;
    private readonly FrozenDictionary<string, string[]> _means;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public QuantityLinks(QuantityVocabulary vocabulary)
    {
        _means = vocabulary.Links
            .Where(link => link.Means is "change" or "list" or "between")
            .SelectMany(link => link.Phrases.Select(phrase => (phrase, link.Means)))
            .GroupBy(pair => pair.phrase, pair => pair.Means, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _bySpan = _means.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Changes the drafts in place; two limits of one range become one draft.</summary>
    public void Apply(string text, List<Draft> drafts)
    {
        for (int k = drafts.Count - 2; k >= 0; k--)
        {
            if (Means(text, drafts[k], drafts[k + 1], "between") && TryMerge(drafts[k], drafts[k + 1]))
                drafts.RemoveAt(k + 1);
            else
                Backward(text, drafts[k], drafts[k + 1]);
        }

        for (int k = 1; k < drafts.Count; k++)
            Forward(text, drafts[k - 1], drafts[k]);
    }

    private bool Means(string text, Draft first, Draft second, string what)
    {
        int length = second.Span.Start - first.Span.End;
        return length == 0 ? what == "between" : length <= LongestGap
            && _bySpan.TryGetValue(text.AsSpan(first.Span.End, length), out string[]? means) && means.Contains(what);
    }

    private void Backward(string text, Draft first, Draft second)
    {
        bool ordinal = first.Kind == QuantityKind.Ordinal && first.Unit.Length == 0 && first.Rule == "ordinal" && second.Kind == QuantityKind.DatePart;
        if (!(first.IsPlain || ordinal) || second.IsPlain || second.Kind == QuantityKind.Multiple)
            return;
        if (Means(text, first, second, "list") && !(second.Kind == QuantityKind.Ordinal && second.Unit.Length == 0))
            first.Inherit(second, second.Unit == "%" ? "percent" : "unit");
        else if (Means(text, first, second, "change") && second.Kind is QuantityKind.Cardinal or QuantityKind.Money)
            first.Inherit(second, "unit");
    }

    private void Forward(string text, Draft first, Draft second)
    {
        if (!second.IsPlain || first.IsPlain)
            return;
        bool percent = first.Kind == QuantityKind.Percent && first.Unit == "%";
        if (Means(text, first, second, "change"))
        {
            if (percent)
                second.Inherit(first, "percent");
            else if (first.Kind is QuantityKind.Cardinal or QuantityKind.Money)
                second.Inherit(first, "unit");
        }
        else if (Means(text, first, second, "list") && ((percent && (second.Low ?? second.High) <= 100) || first.Kind == QuantityKind.Ordinal))
        {
            second.Inherit(first, percent ? "percent" : "unit");
        }
        else if (percent && (second.Low ?? second.High) is > 0 and <= 100 && !second.Scaled && IsNextShare(text, first, second))
        {
            second.Inherit(first, "percent");
        }
        else if (first.Scaled && second.Scaled && first.Kind is QuantityKind.Cardinal or QuantityKind.Money && IsSameSeries(text, first, second))
        {
            second.Inherit(first, "unit");
        }
    }

    /// <summary>分配六十二亿斤，掌握五千万。: both in 万 or 亿, in one sentence, and nothing behind the second that it could count.</summary>
    private static bool IsSameSeries(string text, Draft first, Draft second)
    {
        const int near = 30;
        int length = second.Span.Start - first.Span.End;
        bool ends = second.Span.End >= text.Length || text[second.Span.End] is '，' or '。' or '；' or '、' or ',' or ';' or '）' or ')' or '\n' or '\r';
        return ends && length is > 0 and <= near && text.AsSpan(first.Span.End, length).IndexOfAny("。！？；\n") < 0;
    }

    /// <summary>
    /// 好的占百分之十一，一般的占三十四; 一般的五十五; 苏北为十四; 曾达百分之六十八，规定不超过四十二: 占 and the like or a limit before it, the clause's end behind it.
    /// </summary>
    private static bool IsNextShare(string text, Draft first, Draft second)
    {
        const int near = 30;
        int length = second.Span.Start - first.Span.End;
        bool governed = second.Modifier is Modifier.AtMost or Modifier.AtLeast or Modifier.Near || text[second.Span.Start - 1] is '占' or '的' or '为';
        bool ends = second.Span.End >= text.Length || text[second.Span.End] is '，' or '。' or '；' or '、' or ',' or ';' or '）' or ')' or '\n' or '\r';
        return governed && ends && length is > 0 and <= near && text.AsSpan(first.Span.End, length).IndexOfAny("。！？\n") < 0;
    }

    private static bool TryMerge(Draft first, Draft second)
    {
        if (first.Modifier is not (Modifier.Over or Modifier.AtLeast) || second.Modifier != Modifier.AtMost || first.Low >= second.High
            || (first.Unit != second.Unit && first.Unit.Length > 0))
        {
            return false;
        }

        first.Span = new TextSpan(first.Span.Start, second.Span.End);
        first.Digits = new TextSpan(first.Digits.Start, second.Digits.End);
        first.High = second.High;
        first.Modifier = Modifier.Range;
        first.Unit = second.Unit;
        first.Kind = second.Kind;
        first.Rule = "between";
        return true;
    }
}
