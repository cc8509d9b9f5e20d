using System.Globalization;
using Zhibiao.Model;
using Zhibiao.Recognising.Quantities;
using Zhibiao.Vocabularies;

namespace Zhibiao.Tests.Recognising.Quantities;

/// <summary>Expressions as the documents write them. Expected: quote|kind|low..high|modifier|unit, ';' between quantities.</summary>
public sealed class ChineseQuantityTests
{
    private static readonly QuantityRecogniser Recogniser = QuantityRecogniser.Load();

    [Theory]
    [InlineData("二千二百四十二个社", "二千二百四十二个|cardinal|2242..2242|exact|个")]
    [InlineData("三亿二千多万元", "三亿二千多万元|money|320000000..|over|元")]
    [InlineData("三万万多人", "三万万多人|cardinal|300000000..|over|人")]
    [InlineData("3千816万多斤", "3千816万多斤|cardinal|38160000..|over|斤")]
    [InlineData("178万9千元", "178万9千元|money|1789000..1789000|exact|元")]
    [InlineData("50．5亿斤", "50．5亿斤|cardinal|5050000000..5050000000|exact|斤")]
    [InlineData("一百○二户", "一百○二户|cardinal|102..102|exact|户")]
    [InlineData("一百十八元", "一百十八元|money|118..118|exact|元")]
    [InlineData("廿三人、卅五户", "廿三人|cardinal|23..23|exact|人;卅五户|cardinal|35..35|exact|户")]
    [InlineData("壹拾伍萬圓", "壹拾伍萬圓|money|150000..150000|exact|圓")]
    [InlineData("百万以上的骨干", "百万以上|cardinal|1000000..|atleast|")]
    [InlineData("八百二十七万共产党员", "八百二十七万|cardinal|8270000..8270000|exact|")]
    [InlineData("19村；48村", "19村|cardinal|19..19|exact|村;48村|cardinal|48..48|exact|村")]
    [InlineData("几十个、几百户、数百人", "几十个|cardinal|20..|over|个;几百户|cardinal|200..|over|户;数百人|cardinal|200..|over|人")]
    [InlineData("上千户", "上千户|cardinal|1000..|over|户")]
    [InlineData("二百一十一个半月", "二百一十一个半月|duration|211.5..211.5|exact|个月")]
    public void Counts_and_measures_are_read(string text, string expected) => AssertReads(text, expected);

    [Theory]
    [InlineData("共三、○四二、一七九人", "三、○四二、一七九人|cardinal|3042179..3042179|exact|人")]
    [InlineData("有八六四、二九九户", "八六四、二九九户|cardinal|864299..864299|exact|户")]
    [InlineData("一二，五○○，○○○斤", "一二，五○○，○○○斤|cardinal|12500000..12500000|exact|斤")]
    [InlineData("男二五、女三六人", "二五|cardinal|25..25|exact|;三六人|cardinal|36..36|exact|人")]
    [InlineData("各为一五○人、二○三人", "一五○人|cardinal|150..150|exact|人;二○三人|cardinal|203..203|exact|人")]
    public void Groups_of_three_Chinese_digits_are_one_number(string text, string expected) => AssertReads(text, expected);

    [Theory]
    [InlineData("在一○一、一○二厂", 864299)]
    [InlineData("第三○一、三○二次列车", 301302)]
    [InlineData("三、○四二、一七人", 3042)]
    public void What_is_no_group_of_three_parts_nothing(string text, int wrong) =>
        Assert.DoesNotContain(Read(text), mention => mention.Quantity.Low == wrong || mention.Quantity.Low > 100_000);

    [Theory]
    [InlineData("约三百个", "约三百个|cardinal|300..300|about|个")]
    [InlineData("约占百分之五十", "约占百分之五十|percent|50..50|about|%")]
    [InlineData("将近二成左右", "将近二成左右|percent|20..20|about|%")]
    [InlineData("不到一成", "不到一成|percent|..10|atmost|%")]
    [InlineData("近5万元", "近5万元|money|..50000|near|元")]
    [InlineData("超过2万4千吨", "超过2万4千吨|cardinal|24000..|over|吨")]
    [InlineData("25％以上", "25％以上|percent|25..|atleast|%")]
    [InlineData("五十斤以下", "五十斤以下|cardinal|..50|atmost|斤")]
    [InlineData("至少有五户", "至少有五户|cardinal|5..|atleast|户")]
    [InlineData("不超过三户", "不超过三户|cardinal|..3|atmost|户")]
    [InlineData("百分之十几", "百分之十几|percent|10..|over|%")]
    [InlineData("百分之三十多", "百分之三十多|percent|30..|over|%")]
    public void Modifiers_set_the_bounds(string text, string expected) => AssertReads(text, expected);

    [Theory]
    [InlineData("七百到八百个", "七百到八百个|cardinal|700..800|range|个")]
    [InlineData("三、四十万斤", "三、四十万斤|cardinal|300000..400000|range|斤")]
    [InlineData("6、70岁", "6、70岁|cardinal|60..70|range|岁")]
    [InlineData("一百二、三十户", "一百二、三十户|cardinal|120..130|range|户")]
    [InlineData("百分之三以至百分之三十、五十", "百分之三以至百分之三十、五十|percent|3..50|range|%")]
    [InlineData("百分之五十、六十", "百分之五十、六十|percent|50..60|range|%")]
    [InlineData("两到三万", "两到三万|cardinal|20000..30000|range|")]
    [InlineData("约2-3%", "约2-3%|percent|2..3|range|%")]
    [InlineData("80户到100户", "80户到100户|cardinal|80..100|range|户")]
    [InlineData("二十五亿—三十亿斤", "二十五亿—三十亿斤|cardinal|2500000000..3000000000|range|斤")]
    [InlineData("八千至一万元", "八千至一万元|money|8000..10000|range|元")]
    [InlineData("3、4月", "3、4月|date part|3..4|range|月")]
    public void Ranges_are_one_quantity(string text, string expected) => AssertReads(text, expected);

    [Theory]
    [InlineData("十五个、二十个", "十五个|cardinal|15..15|exact|个;二十个|cardinal|20..20|exact|个")]
    [InlineData("由三十户增至五十户", "三十户|cardinal|30..30|exact|户;五十户|cardinal|50..50|exact|户")]
    [InlineData("由三十户到五十户", "三十户|cardinal|30..30|exact|户;五十户|cardinal|50..50|exact|户")]
    public void Enumerations_and_changes_are_two_quantities(string text, string expected) => AssertReads(text, expected);

    [Theory]
    [InlineData("百分之五十一增至六十五", 1, "percent", "六十五", "%")]
    [InlineData("由百分之四十五增加到七十", 1, "percent", "七十", "%")]
    [InlineData("由二千二百四十二个增至五千四百", 1, "unit", "五千四百", "个")]
    [InlineData("四十、四十五户", 0, "unit", "四十", "户")]
    [InlineData("三、四千万斤", 0, "multiplier", "三、四千万斤", "斤")]
    public void What_is_elided_is_inherited_and_said_so(string text, int which, string inherited, string quote, string unit)
    {
        QuantityMention mention = Read(text)[which];
        Assert.Equal([inherited], mention.Quantity.Inherited);
        Assert.Equal((quote, unit), (mention.Span.Of(text), mention.Quantity.Unit));
    }

    [Theory]
    [InlineData("五个社，几个社，许多，一两个，一至数个，数个", "五个|cardinal|5..5|exact|个")]
    [InlineData("×万×千斤，□百二十户，二百□十户，十户", "十户|cardinal|10..10|exact|户")]
    [InlineData("十分重要，计了十分工", "十分|cardinal|10..10|exact|分")]
    [InlineData("一支队伍陆续到大陆", "一支|cardinal|1..1|exact|支")]
    [InlineData("维生素B1和“三改一定”", "")]
    [InlineData("占总户数百分之三十", "百分之三十|percent|30..30|exact|%")]
    public void What_says_no_number_is_left_out(string text, string expected) => AssertReads(text, expected);

    [Theory]
    [InlineData("一九五四年十一月二十七日", "一九五四年|date part|1954..1954|exact|年;十一月|date part|11..11|exact|月;二十七日|date part|27..27|exact|日")]
    [InlineData("59—60年度", "59—60年度|date part|59..60|range|年度")]
    [InlineData("1959—60年度", "1959—60年度|date part|1959..1960|range|年度")]
    [InlineData("五六年、五六年来", "五六年|date part|56..56|exact|年;五六年|duration|5..6|range|年")]
    [InlineData("第一个五年计划", "第一个|ordinal|1..1|exact|个;五年|duration|5..5|exact|年")]
    [InlineData("三、六、七区均有", "三|ordinal|3..3|exact|区;六|ordinal|6..6|exact|区;七区|ordinal|7..7|exact|区")]
    [InlineData("原因是：1、一年来粮食", "1|ordinal|1..1|exact|;一年|duration|1..1|exact|年")]
    [InlineData("三、四个月，十天", "三、四个月|duration|3..4|range|个月;十天|duration|10..10|exact|天")]
    [InlineData("通过了1959年计划", "1959年|date part|1959..1959|exact|年")]
    public void Dates_ordinals_and_durations_have_their_kinds(string text, string expected) => AssertReads(text, expected);

    [Theory]
    [InlineData("七十六斤六两", "1957-01-01", "76.375", "kg", "0.5")]
    [InlineData("七十六斤六两", "1960-01-01", "76.6", "kg", "0.5")]
    [InlineData("14两", "1959-06-24", "14", "kg", "0.03125")]
    [InlineData("14两", "1959-06-25", "14", "kg", "0.05")]
    [InlineData("九千万元", "1954-06-07", "90000000", "CNY_1955", "0.0001")]
    [InlineData("五元", "1955-03-01", "5", "CNY_1955", "1")]
    [InlineData("百分之五", "", "5", "share", "0.01")]
    [InlineData("九石八斗", "1954-01-01", "9.8", "", "")]
    [InlineData("五元", "", "5", "", "")]
    public void Units_convert_by_the_date_of_the_document(string text, string date, string value, string unit, string factor)
    {
        DateOnly? day = date.Length == 0 ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Quantity quantity = Assert.Single(Recogniser.Recognise(text, new TextSpan(0, text.Length), Language.Chinese, day)).Quantity;
        Assert.Equal(value, quantity.Value?.ToString(CultureInfo.InvariantCulture));
        Assert.Equal((unit, factor), (quantity.Si?.Unit ?? "", quantity.Si?.Factor.ToString(CultureInfo.InvariantCulture) ?? ""));
    }

    [Fact]
    public void A_stray_digit_leaves_a_doubt()
    {
        QuantityMention mention = Assert.Single(Read("该县共105五个村"));
        Assert.Equal((105m, "105五个"), (mention.Quantity.Low, mention.Span.Of("该县共105五个村")));
        Assert.NotEqual("", mention.Quantity.Doubt);
    }

    [Fact]
    public void A_number_over_a_line_break_is_one()
    {
        AssertReads("全省现有二千二百\n    四十二个社", "二千二百\n    四十二个|cardinal|2242..2242|exact|个");
        AssertReads("占农户总数的百分\n　　之五十一", "百分\n　　之五十一|percent|51..51|exact|%");
        AssertReads("全省参加互助合作组织的农户共有12\n345户", "12\n345户|cardinal|12345..12345|exact|户");
        AssertReads("共二百户\n三、要办好", "二百户|cardinal|200..200|exact|户;三|ordinal|3..3|exact|");
    }

    [Fact]
    public void Nothing_outside_the_span_is_read()
    {
        const string text = "共五百二十户社员";
        QuantityMention mention = Assert.Single(Recogniser.Recognise(text, new TextSpan(2, 5), Language.Chinese, null));
        Assert.Equal((new TextSpan(2, 5), 120m, ""), (mention.Span, mention.Quantity.Low, mention.Quantity.Unit));
    }

    [Fact]
    public void Digits_stand_without_modifier_and_unit()
    {
        const string text = "约占百分之五十左右";
        Assert.Equal("五十", Assert.Single(Read(text)).Quantity.Digits.Of(text));
    }

    [Fact]
    public void Mentions_come_in_order_without_overlap_and_rules_are_known()
    {
        var known = QuantityVocabulary.Load().Rules.Select(rule => rule.Name).ToHashSet();
        foreach (string file in Directory.EnumerateFiles(Shared.Path("corpus", "dev")).Concat(Directory.EnumerateFiles(Shared.Path("seeds"))))
        {
            string text = File.ReadAllText(file);
            foreach (Language language in new[] { Language.Chinese, Language.English })
            {
                int end = 0;
                foreach (QuantityMention mention in Recogniser.Recognise(text, new TextSpan(0, text.Length), language, null))
                {
                    Assert.True(mention.Span.Start >= end, $"{file}: {mention}");
                    Assert.Contains(mention.Rule, known);
                    end = mention.Span.End;
                }
            }
        }
    }

    [Fact]
    public void Any_characters_at_all_are_survived()
    {
        var random = new Random(1957);
        const string alphabet = "一二三十百千万亿兆零○两几数多余点分之成倍半到至、，—-第年月日个户斤两元角%％0123456789.，约近以上×□\n\r 　“”（）又比负";
        for (int i = 0; i < 20_000; i++)
        {
            char[] noise = new char[random.Next(1, 40)];
            for (int k = 0; k < noise.Length; k++)
                noise[k] = alphabet[random.Next(alphabet.Length)];
            int end = 0;
            foreach (QuantityMention mention in Read(new string(noise)))
            {
                Assert.True(mention.Span.Start >= end && mention.Span.End <= noise.Length, new string(noise));
                end = mention.Span.End;
            }
        }
    }

    private static void AssertReads(string text, string expected)
    {
        IEnumerable<string> found = Read(text).Select(m => string.Create(
            CultureInfo.InvariantCulture,
            $"{m.Span.Of(text)}|{Names.Of(m.Quantity.Kind)}|{m.Quantity.Low}..{m.Quantity.High}|{Names.Of(m.Quantity.Modifier)}|{m.Quantity.Unit}"));
        Assert.Equal(expected, string.Join(";", found));
    }

    private static List<QuantityMention> Read(string text) =>
        Recogniser.Recognise(text, new TextSpan(0, text.Length), Language.Chinese, new DateOnly(1954, 6, 1));
}
