using Zhibiao.Model;
using Zhibiao.Recognising.Numerals;

namespace Zhibiao.Recognising.Quantities;

/// <summary>Tells counts from dates, ordinals and names by the unit and by what stands around the number.</summary>
internal sealed class KindRules(NumeralTable table)
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Counting = "共计有等全各两这那每余约近的及于过分设建辖划为";
    private const string PlaceEnds = "县市区乡镇村社队";
    private const string ListBefore = "。；：！？”’」》〕）)，";

    /// <summary>Decides on the kind; the value may change where digits in a row are a year.</summary>
    /// <param name="passage">The text.</param>
    /// <param name="item">The number and its unit.</param>
    /// <param name="qualified">Whether a modifier stands at it.</param>
    public void Apply(Passage passage, ref Item item, bool qualified)
    {
        if (passage[item.Start - 1] is '第')
        {
            item.Start--;
            item.Kind = item.Found?.Is("date") ?? false ? QuantityKind.DatePart : QuantityKind.Ordinal;
            item.Rule = "ordinal";
        }
        else if (item.Found is { } unit)
        {
            ApplyUnit(passage, unit, ref item, qualified);
        }
        else if (item.IsPlain && !qualified && !item.Open)
        {
            ApplyBare(passage, ref item);
        }
    }

    private void ApplyUnit(Passage passage, FoundUnit unit, ref Item item, bool qualified)
    {
        if (unit.Is("ratio"))
            return;
        if (unit.Is("date"))
            ApplyDate(passage, unit.Word, ref item);
        else if (unit.IsFirst("duration"))
            (item.Kind, item.Rule) = (QuantityKind.Duration, item.Rule == "cardinal" ? "duration" : item.Rule);
        else if (unit.Is("ordinal"))
            (item.Kind, item.Rule) = (QuantityKind.Ordinal, "grade");
        else if (unit.Is("money") && (unit.IsFirst("money") || item.Rule == "compound") && (unit.Word != "块" || passage[item.End] == '钱'))
            item.Kind = QuantityKind.Money;
        else if (!qualified && !item.Open && IsNumbered(passage, unit, item))
            (item.Kind, item.Rule) = (QuantityKind.Ordinal, "numbered-name");
    }

    /// <summary>七区, 三乡 behind 县 or 区: one of several, not so many.</summary>
    private bool IsNumbered(Passage passage, FoundUnit unit, in Item item)
    {
        string numbered = unit.Meanings[0].Numbered;
        if (numbered.Length == 0 || item.Low != item.High || item.Low > 20 || item.Number.Decimal || table.Role(passage[item.Number.Start]) == NumeralRole.Two)
            return false;
        char before = passage[item.Start - 1];
        return numbered == "default"
            ? !Counting.Contains(before, StringComparison.Ordinal) && before != '个'
            : PlaceEnds.Contains(before, StringComparison.Ordinal) && !"全各每该本整个".Contains(passage[item.Start - 2], StringComparison.Ordinal);
    }

    private static void ApplyDate(Passage passage, string unit, ref Item item)
    {
        decimal value = item.Low;
        bool whole = item.Low == decimal.Truncate(item.Low) && !item.Number.Decimal;
        bool row = item.Number.Positional is 2 or 4;
        bool date = unit switch
        {
            "年" or "年度" => whole && row && IsYear(passage, ref item),
            "月" or "月份" => whole && value is >= 1 and <= 12 && !item.Open,
            "日" => whole && value is >= 1 and <= 31 && !item.Open,
            "时" => whole && value <= 24 && !item.Open,
            "季度" or "季" => whole && value <= 4,
            _ => true,
        };
        date |= unit == "年" && IsEra(passage, item.Start);
        date |= unit == "年度";
        item.Kind = date ? QuantityKind.DatePart : QuantityKind.Duration;
        item.Rule = date ? "date-part" : "duration";
    }

    /// <summary>Four digits in a row, or two of the years 1945 to 1969; 五六年 is 1956, not five to six years.</summary>
    private static bool IsYear(Passage passage, ref Item item)
    {
        Numeral number = item.Number;
        decimal year = number.PositionalValue;
        if (!(number.Positional == 4 ? year is >= 1000 and < 2100 : year is >= 10 && (!number.Arabic || year is >= 40 and <= 99)))
            return false;
        if (number.Positional == 2 && number.Low != number.High && passage[item.End] == '来')
            return false;
        if (item.Rule is not ("range" or "neighbours"))
            item.Low = item.High = year;
        return true;
    }

    private static bool IsEra(Passage passage, int at) =>
        passage.HasBefore(at, "民国") || passage.HasBefore(at, "光绪") || passage.HasBefore(at, "宣统") || passage.HasBefore(at, "公元") || passage.HasBefore(at, "昭和");

    private void ApplyBare(Passage passage, ref Item item)
    {
        Numeral number = item.Number;
        char before = passage[item.Start - 1], next = passage[item.End];
        bool whole = item.Low == item.High && !number.Decimal;
        if (number.Positional == 4 && !number.Arabic && item.Low is >= 1900 and < 2000)
            (item.Kind, item.Rule) = (QuantityKind.DatePart, "year");
        else if (whole && before == '月' && item.Low is >= 1 and <= 31)
            (item.Kind, item.Rule) = (QuantityKind.DatePart, "day-of-month");
        else if (whole && item.Low <= 60 && IsListMarker(passage, item, before, next))
            (item.Kind, item.Rule) = (QuantityKind.Ordinal, "list-marker");
        else if (whole && number.Arabic && IsFileNumber(passage, item, before, next))
            (item.Kind, item.Rule) = (QuantityKind.Ordinal, "file-number");
        else if (whole && number.Positional > 1 && !number.Arabic && before is '“' or '‘' or '「' && next is '”' or '’' or '」')
            (item.Kind, item.Rule) = (QuantityKind.Ordinal, "quoted-name");
    }

    private bool IsListMarker(Passage passage, in Item item, char before, char next)
    {
        bool closed = next is '）' or ')' or '〉' or '】';
        if (before is '（' or '(' or '〈' or '【')
            return closed || (next is '、' && passage.StartsLine(item.Start - 1));
        bool marks = next is '、' or '．' or '.';
        if (passage.StartsLine(item.Start))
            return closed || marks || next == '：';
        NumeralRole behind = table.Role(passage[item.End + 1]);
        bool goesOn = item.Number.Arabic ? behind == NumeralRole.Arabic : table.IsNumeral(passage[item.End + 1]);
        return marks && (ListBefore.Contains(before, StringComparison.Ordinal) || before is >= '①' and <= '⒛') && (before != '，' || !item.Number.Arabic) && !goesOn;
    }

    private static bool IsFileNumber(Passage passage, in Item item, char before, char next)
    {
        if (Stems.Contains(before, StringComparison.Ordinal))
            return true;
        return Passage.IsHan(before) && passage[item.Start - 2] is ' ' or '\u3000' or '：' or ':' && next is '\n' or '\r' or '\0' && passage.Start < item.Start - 2;
    }
}
