using System.Collections.Immutable;
using System.Diagnostics;
using Zhibiao.Model;
using Zhibiao.Segmenting;

namespace Zhibiao.Tests.Segmenting;

public sealed class SegmenterTests
{
    [Fact]
    public void Headings_and_datelines_open_sections() => Assert.Equal(
        [
            "0 Title1 东北区和山西省的情况", "1 Heading2 东北区", "1 Dateline 【东北总分社二十八日电】", "1 Body 全区发展。", "1 Body 明年再办。",
            "2 Heading2 山西省", "2 Dateline 【山西分社二十七日讯】", "2 Body 已采取措施。", "3 Dateline 【福建分社讯】", "3 Body 开展较好。",
        ],
        Documents.Written(Documents.Of(
            "\n# 东北区和山西省的情况\n\n## 东北区\n\n【东北总分社二十八日电】全区发展。明年再办。\n\n## 山西省\n\n【山西分社二十七日讯】已采取措施。\n\n【福建分社讯】开展较好。\n",
            titleZh: "东北区和山西省的情况")));

    [Fact]
    public void A_newspaper_text_begins_with_its_headlines() => Assert.Equal(
        [
            "0 Title1 各地积极创造办社条件", "0 Title1 明春将发展到六十万个", "1 Heading3 新疆",
            "1 Dateline 据新华社乌鲁木齐12日电", "1 Body 委员会举行会议。", "1 Body 会议指出，去年成绩大。",
            "2 Heading3 宁夏", "2 Dateline 据新华社讯", "2 Body 最近举行全体会议。", "2 Body （滕春风）",
        ],
        Documents.Written(Documents.Of(
            "\n    各地积极创造办社条件\n    明春将发展到六十万个\n    新疆\n    据新华社乌鲁木齐12日电　委员会举行会议。\n    会议指出，去年成绩大。\n    宁夏\n    据新华社讯　最近举行全体会议。\n                     （滕春风）\n",
            titleZh: "各地积极创造办社条件  明春将发展到六十万个")));

    [Theory]
    [InlineData("# ")]
    [InlineData("## ")]
    public void A_heading_as_long_as_a_chapter_is_text(string mark)
    {
        // Each statistic keeps its sentence: as one sentence of 300,000 characters, half a megabyte of text would become gigabytes.
        SourceDocument document = Documents.Of(mark + string.Concat(Enumerable.Repeat("山西省有合作社三百个，明年增至五百个， ", 5000)));
        Assert.All(Documents.Sentences(document), sentence => Assert.True(sentence.Span.Length <= 1200 && sentence.Role == SentenceRole.Body));
    }

    [Fact]
    public void A_heading_that_repeats_a_word_of_the_title_stays_a_heading() =>
        Assert.Equal(["0 Title1 东北区的情况", "1 Heading2 东北区", "1 Body 好。"], Documents.Written(Documents.Of("# 东北区的情况\n\n## 东北区\n\n好。", titleZh: "东北区的情况")));

    [Fact]
    public void The_other_language_begins_a_section()
    {
        SourceDocument document = Documents.Of("Good.\n题\n好。", titleZh: "题") with
        {
            Parts =
            [
                new(new TextSpan(0, 5), Language.English, PartRole.Body),
                new(new TextSpan(6, 7), Language.Chinese, PartRole.Title),
                new(new TextSpan(8, 10), Language.Chinese, PartRole.Body),
            ],
        };
        Assert.Equal(["0 Body Good.", "1 Title1 题", "1 Body 好。"], Documents.Written(document));
    }

    [Theory]
    [InlineData("一、夏粮征购工作", "1 Heading4 一、夏粮征购工作")]
    [InlineData("（一）整顿社", "1 Heading4 （一）整顿社")]
    [InlineData("一、国营公司购少销多。去年收购少", "0 Body 一、国营公司购少销多。|0 Body 去年收购少")]
    [InlineData("（请安部长复）", "0 Body （请安部长复）")]
    [InlineData("平凉地委并报省委：", "0 Body 平凉地委并报省委：")]
    [InlineData("授电者　何250", "0 Body 授电者　何250")]
    [InlineData("山东省粮食厅党组1960年2月25日", "0 Body 山东省粮食厅党组1960年2月25日")]
    [InlineData("本报记者 王某", "0 Body 本报记者 王某")]
    public void Lines_of_their_own_are_told_apart(string line, string seen) =>
        Assert.Equal([.. seen.Split('|'), $"{seen[..1]} Body 正文在此。"], Documents.Written(Documents.Of($"{line}\n\n正文在此。")));

    [Fact]
    public void The_last_line_is_no_heading() => Assert.Equal(["0 Body 正文在此。", "0 Body 冯某"], Documents.Written(Documents.Of("正文在此。\n\n冯某\n")));

    [Fact]
    public void A_line_broken_at_the_columns_width_goes_on() => Assert.Equal(
        ["0 Body 这个建社计划实现以后，\n全国的社将比现在增加。", "0 Body 下一段。"],
        Documents.Written(Documents.Of("    这个建社计划实现以后，\n全国的社将比现在增加。\n    下一段。")));

    [Fact]
    public void Rows_of_a_table_are_sentences_and_its_ruling_is_none() => Assert.Equal(
        ["0 Body │县  名  │ 患病人数  │", "0 Body │曲  靖  │ 3200     │"],
        Documents.Written(Documents.Of("## ┌────┬─────┐\n\n## │县  名  │ 患病人数  │\n\n## │        │           │\n\n## ├────┼─────┤\n\n## │曲  靖  │ 3200     │\n")));

    [Theory]
    [InlineData("新社有四户。旧社有五户！还有吗？有", "新社有四户。|旧社有五户！|还有吗？|有")]
    [InlineData("农民说：“一千斤以下的，你们不要收吧。”有的地区", "农民说：“一千斤以下的，你们不要收吧。”|有的地区")]
    [InlineData("说：“食堂不好。受不了。”等借口。", "说：“食堂不好。受不了。”等借口。")]
    [InlineData("省里（现有四个。另有五个。）发展。", "省里（现有四个。另有五个。）发展。")]
    [InlineData("增产；减产；平产。", "增产；减产；平产。")]
    [InlineData("增产0．2％，共3.5亿。", "增产0．2％，共3.5亿。")]
    [InlineData("怎么办？！很多……再说。", "怎么办？！|很多……再说。")]
    [InlineData("粮食?根据材料", "粮食?|根据材料")]
    public void Chinese_sentences_end_at_their_marks(string text, string seen) => Assert.Equal(seen.Split('|').Select(s => "0 Body " + s), Documents.Written(Documents.Of(text)));

    [Theory]
    [InlineData("Members joined. The team grew by 3.5 percent. (Teng)", "Members joined.|The team grew by 3.5 percent.|(Teng)")]
    [InlineData("The U.S. Army and Mr. Li agreed on No. 5. Then", "The U.S. Army and Mr. Li agreed on No. 5.|Then")]
    [InlineData("They said: \"Let them. A few more!\" This went on.", "They said: \"Let them. A few more!\"|This went on.")]
    [InlineData("The end", "The end")]
    public void English_sentences_end_before_a_capital(string text, string seen) =>
        Assert.Equal(seen.Split('|').Select(s => "0 Body " + s), Documents.Written(Documents.Of(text, Language.English)));

    [Theory]
    [InlineData("Xinhua News Agency, Shenyang, February 26th. The bureau met.", "Xinhua News Agency, Shenyang, February 26th.")]
    [InlineData("Xinhua News Agency, December 23rd: This winter", "Xinhua News Agency, December 23rd:")]
    [InlineData("Xinhua News Agency report: The committee", "Xinhua News Agency report:")]
    public void English_datelines_are_seen(string text, string dateline) =>
        Assert.Equal("0 Dateline " + dateline, Documents.Written(Documents.Of(text, Language.English))[0]);

    [Theory]
    [InlineData("新华社杭州18日讯　浙江省", "新华社杭州18日讯")]
    [InlineData("【中南总分社讯】近来", "【中南总分社讯】")]
    [InlineData("（新华社北京十六日电）今年", "（新华社北京十六日电）")]
    [InlineData("本报讯　今年", "本报讯")]
    public void Chinese_datelines_are_seen(string text, string dateline) => Assert.Equal("0 Dateline " + dateline, Documents.Written(Documents.Of(text))[0]);

    [Theory]
    [InlineData("【注】此处不同。")]
    [InlineData("新华社记者来到这里，电灯亮了。")]
    [InlineData("（电力不足）停产。")]
    public void These_are_no_datelines(string text) => Assert.DoesNotContain(Documents.Sentences(Documents.Of(text)), s => s.Role == SentenceRole.Dateline);

    [Fact]
    public void A_very_long_sentence_is_cut_at_a_clause()
    {
        string text = new string('甲', 900) + "；" + new string('乙', 900) + "，" + new string('丙', 3000) + "。";
        ImmutableArray<Sentence> sentences = Documents.Sentences(Documents.Of(text));
        Assert.All(sentences, s => Assert.True(s.Span.Length <= 1200));
        Assert.Equal((901, 1802), (sentences[0].Span.End, sentences[1].Span.End));
        Nothing_is_lost(Documents.Of(text));
    }

    [Fact]
    public void Nothing_of_the_real_documents_is_lost()
    {
        foreach (string path in Directory.GetFiles(Shared.Path("seeds"), "*.txt").Concat(Directory.GetFiles(Shared.Path("corpus", "dev"), "*.txt")))
        {
            Nothing_is_lost(Documents.Real(path));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n　　\t\n")]
    [InlineData("#\n##\n# \n")]
    [InlineData("。。！？”")]
    [InlineData("\uD800甲\uDC00。\uD83D")]
    [InlineData("（（（（“「『")]
    [InlineData("甲\r\n乙\r丙\n\r丁")]
    [InlineData("│")]
    [InlineData("一、")]
    [InlineData("【社讯】【社讯】")]
    [InlineData("\uFEFF# 题\n文")]
    public void Nothing_of_odd_input_is_lost(string text)
    {
        Nothing_is_lost(Documents.Of(text));
        Nothing_is_lost(Documents.Of(text, Language.English, titleEn: text));
    }

    [Fact]
    public void Nothing_of_random_input_is_lost()
    {
        const string letters = "甲乙一、。！？；，（）“”「」【】社讯电#│─ 　\n\r\tAb.1:\uD800\uDC00";
        var random = new Random(1953);
        for (int round = 0; round < 2000; round++)
        {
            string text = string.Create(random.Next(120), random, static (span, r) =>
            {
                foreach (ref char c in span)
                {
                    c = letters[r.Next(letters.Length)];
                }
            });
            Nothing_is_lost(Documents.Of(text, round % 2 == 0 ? Language.Chinese : Language.English, titleZh: "甲乙", titleEn: "Ab"));
            SourceDocument document = Documents.Of(text);
            Assert.All(new Segmenter(20).Segment(document), s => Assert.True(s.Span.Length <= 20 || s.Role != SentenceRole.Body));
        }
    }

    [Theory]
    [InlineData("甲")]
    [InlineData("（“")]
    [InlineData("甲，")]
    [InlineData("\n")]
    [InlineData("a. ")]
    [InlineData("一、甲\n")]
    public void A_long_line_takes_linear_time(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var watch = Stopwatch.StartNew();
        Nothing_is_lost(Documents.Of(text));
        Nothing_is_lost(Documents.Of(text, Language.English));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), watch.Elapsed.ToString());
    }

    private static void Nothing_is_lost(SourceDocument document)
    {
        ImmutableArray<Sentence> sentences = Documents.Sentences(document);
        int before = 0;
        for (int i = 0; i < sentences.Length; i++)
        {
            Sentence sentence = sentences[i];
            if (sentence.Index != i || sentence.Span.Start < before || sentence.Span.Length == 0)
            {
                Assert.Fail($"{sentence} stands out of order");
            }

            AssertLeftOut(document.Text, before, sentence.Span.Start, document.Parts);
            before = sentence.Span.End;
        }

        AssertLeftOut(document.Text, before, document.Text.Length, document.Parts);
    }

    private static void AssertLeftOut(string text, int from, int to, ImmutableArray<DocumentPart> parts)
    {
        foreach (DocumentPart part in parts)
        {
            for (int i = Math.Max(from, part.Span.Start); i < Math.Min(to, part.Span.End); i++)
            {
                char c = text[i];
                if (!(char.IsWhiteSpace(c) || c is '\uFEFF' or '#' or (>= '\u2500' and <= '\u257F')))
                {
                    Assert.Fail($"{c} at {i} stands in no sentence: {text[Math.Max(0, i - 20)..Math.Min(text.Length, i + 20)]}");
                }
            }
        }
    }
}
