using Zhibiao.Model;

namespace Zhibiao.Tests.Recognising.Times;

public sealed class TimeRecogniserTests
{
    [Theory]
    [InlineData("一九五四年发展", "1953-11-28", "一九五四年 1954-01-01..1954-12-31 Named")]
    [InlineData("1954年", "1953-11-28", "1954年 1954-01-01..1954-12-31 Named")]
    [InlineData("１９５４年", "1953-11-28", "１９５４年 1954-01-01..1954-12-31 Named")]
    [InlineData("准备五四年转社", "1954-01-15", "五四年 1954-01-01..1954-12-31 Named")]
    [InlineData("五二年三月成立", "1954-01-15", "五二年三月 1952-03-01..1952-03-31 Named")]
    [InlineData("比55年增加", "1957-02-18", "55年 1955-01-01..1955-12-31 Base")]
    [InlineData("’55年", "1957-02-18", "’55年 1955-01-01..1955-12-31 Named")]
    [InlineData("一九五零年", "1954-12-16", "一九五零年 1950-01-01..1950-12-31 Named")]
    [InlineData("公元一九五四年壹月", "1954-01-15", "公元一九五四年壹月 1954-01-01..1954-01-31 Named")]
    [InlineData("1956年度", "1957-02-18", "1956年度 1956-01-01..1956-12-31 Named")]
    [InlineData("一九五二年至一九五四年", "1954-12-16", "一九五二年至一九五四年 1952-01-01..1954-12-31 Named")]
    [InlineData("1955—1957年", "1957-02-18", "1955—1957年 1955-01-01..1957-12-31 Named")]
    [InlineData("1959—60年度统销", "1960-02-25", "1959—60年度 1959-07-01..1960-06-30 Named")]
    [InlineData("1959—90年度", "1960-02-25", "1959—90年度 1959-07-01..1960-06-30 Named")]
    [InlineData("59—60年度", "1960-02-25", "59—60年度 1959-07-01..1960-06-30 Named")]
    [InlineData("到一九五三-一九五四粮食年度期末", "1954-12-16", "到一九五三-一九五四粮食年度 1953-07-01..1954-06-30 Until")]
    [InlineData("一九五二年至一九五三年粮食年度内", "1954-12-16", "一九五二年至一九五三年粮食年度 1952-07-01..1953-06-30 Named")]
    [InlineData("一九五二年(七月)——一九五三年(六月)的", "1954-12-16", "一九五二年(七月)——一九五三年(六月) 1952-07-01..1953-06-30 Named")]
    [InlineData("1956、1957两年", "1957-12-16", "1956、1957两年 1956-01-01..1957-12-31 Named")]
    [InlineData("1956、1957年", "1957-12-16", "1956、1957年 1956-01-01..1957-12-31 Named")]
    public void Years_are_read(string text, string anchor, string seen) => Assert.Equal(seen, Times.Seen(text, anchor));

    [Theory]
    [InlineData("今年", "1954-12-16", "今年 1954-01-01..1954-12-31 Named")]
    [InlineData("去年", "1954-12-16", "去年 1953-01-01..1953-12-31 Named")]
    [InlineData("前年", "1954-12-16", "前年 1952-01-01..1952-12-31 Named")]
    [InlineData("明年将发展", "1953-11-28", "明年 1954-01-01..1954-12-31 Named")]
    [InlineData("后年", "1953-11-28", "后年 1955-01-01..1955-12-31 Named")]
    [InlineData("本年", "1953-11-28", "本年 1953-01-01..1953-12-31 Named")]
    [InlineData("去年十二月份", "1953-01-22", "去年十二月份 1952-12-01..1952-12-31 Named")]
    [InlineData("一九五三年下半年", "1954-12-16", "一九五三年下半年 1953-07-01..1953-12-31 Named")]
    [InlineData("今年上半年", "1957-10-19", "今年上半年 1957-01-01..1957-06-30 Named")]
    [InlineData("一九五四年底", "1953-10-19", "一九五四年底 1954-12-31..1954-12-31 Named")]
    [InlineData("去年春天", "1954-12-16", "去年春天 1953-02-01..1953-05-15 Named")]
    [InlineData("一九五六年春", "1956-12-16", "一九五六年春 1956-02-01..1956-05-15 Named")]
    [InlineData("五五年冬到五六年春", "1956-05-16", "五五年冬到五六年春 1955-11-01..1956-05-15 Named")]
    [InlineData("去年三、四季度", "1960-02-25", "去年三、四季度 1959-07-01..1959-12-31 Named")]
    public void Relative_years_take_what_follows(string text, string anchor, string seen) => Assert.Equal(seen, Times.Seen(text, anchor));

    [Theory]
    [InlineData("拟在十二月间", "1953-11-26", "十二月间 1953-12-01..1953-12-31 Named")]
    [InlineData("十二月", "1954-01-08", "十二月 1953-12-01..1953-12-31 Named")]
    [InlineData("四月份", "1954-06-07", "四月份 1954-04-01..1954-04-30 Named")]
    [InlineData("今年4－6月", "1957-10-19", "今年4－6月 1957-04-01..1957-06-30 Named")]
    [InlineData("从八月到十月", "1955-11-29", "从八月到十月 1955-08-01..1955-10-31 Named")]
    [InlineData("八月到现在", "1953-01-22", "八月到现在 1952-08-01..1953-01-22 Named")]
    [InlineData("一至三月", "1955-11-29", "一至三月 1955-01-01..1955-03-31 Named")]
    [InlineData("在3、4月曾", "1959-06-20", "3、4月 1959-03-01..1959-04-30 Named")]
    [InlineData("11月初", "1953-12-04", "11月初 1953-11-01..1953-11-10 Named")]
    [InlineData("10月底", "1953-12-04", "10月底 1953-10-31..1953-10-31 Named")]
    [InlineData("十二月下旬", "1953-11-28", "十二月下旬 1953-12-21..1953-12-31 Named")]
    [InlineData("去年12月下半月中", "1954-01-08", "去年12月下半月 1953-12-16..1953-12-31 Named")]
    [InlineData("进入7月上旬后，", "1958-07-24", "7月上旬后 1958-07-01..1958-07-24 Since")]
    [InlineData("十二月下旬至明年一月上旬", "1953-11-27", "十二月下旬至明年一月上旬 1953-12-21..1954-01-10 Named")]
    [InlineData("十二月至二月", "1954-03-01", "十二月至二月 1953-12-01..1954-02-28 Named")]
    [InlineData("2月间", "1959-06-20", "2月间 1959-02-01..1959-02-28 Named")]
    [InlineData("自2月份到现在", "1959-06-20", "自2月份到现在 1959-02-01..1959-06-20 Named")]
    [InlineData("去年8月至今", "1959-06-20", "去年8月至今 1958-08-01..1959-06-20 Named")]
    [InlineData("已将三月份的", "1955-04-11", "三月份 1955-03-01..1955-03-31 Named")]
    [InlineData("6月上旬现有", "1959-06-20", "6月上旬 1959-06-01..1959-06-10 Named; 现有 1959-06-20..1959-06-20 Now")]
    [InlineData("一月一日", "1959-06-20", "一月一日 1959-01-01..1959-01-01 Named")]
    [InlineData("2月至现在", "1959-06-20", "2月至现在 1959-02-01..1959-06-20 Named")]
    [InlineData("上月底", "1959-06-20", "上月底 1959-05-31..1959-05-31 Named")]
    [InlineData("本月十日", "1959-06-20", "本月十日 1959-06-10..1959-06-10 Named")]
    [InlineData("元月", "1959-06-20", "元月 1959-01-01..1959-01-31 Named")]
    [InlineData("准备在二月召开", "1953-11-26", "二月 1954-02-01..1954-02-28 Named")]
    public void Months_are_read(string text, string anchor, string seen) => Assert.Equal(seen, Times.Seen(text, anchor));

    [Theory]
    [InlineData("十一月二十七日讯", "1953-11-28", "十一月二十七日 1953-11-27..1953-11-27 Named")]
    [InlineData("一九五四年十二月二十七日讯", "1954-12-30", "一九五四年十二月二十七日 1954-12-27..1954-12-27 Named")]
    [InlineData("1958年12月20日到30日", "1959-01-12", "1958年12月20日到30日 1958-12-20..1958-12-30 Named")]
    [InlineData("去年12月27日到今年1月9日", "1959-01-12", "去年12月27日到今年1月9日 1958-12-27..1959-01-09 Named")]
    [InlineData("一月一至十日", "1953-01-22", "一月一至十日 1953-01-01..1953-01-10 Named")]
    [InlineData("一月一日至十日", "1953-01-22", "一月一日至十日 1953-01-01..1953-01-10 Named")]
    [InlineData("1月6日到7日", "1959-01-12", "1月6日到7日 1959-01-06..1959-01-07 Named")]
    [InlineData("江苏分社4日讯", "1953-12-04", "4日 1953-12-04..1953-12-04 Named")]
    [InlineData("新华社沈阳二十六日电", "1954-02-27", "二十六日 1954-02-26..1954-02-26 Named")]
    [InlineData("三十一日电", "1954-07-01", "三十一日 1954-05-31..1954-05-31 Named")]
    [InlineData("6月17日会报", "1959-06-20", "6月17日 1959-06-17..1959-06-17 Named")]
    [InlineData("二月三十日", "1959-06-20", "二月三十日 open Named")]
    public void Days_are_read(string text, string anchor, string seen) => Assert.Equal(seen, Times.Seen(text, anchor));

    [Theory]
    [InlineData("第一季度", "1954-06-07", "第一季度 1954-01-01..1954-03-31 Named")]
    [InlineData("较第一季度上升", "1957-10-19", "第一季度 1957-01-01..1957-03-31 Base")]
    [InlineData("四季度需", "1957-10-19", "四季度 1957-10-01..1957-12-31 Named")]
    [InlineData("四季度", "1957-01-19", "四季度 1956-10-01..1956-12-31 Named")]
    [InlineData("一、二季度分项目", "1960-02-25", "一、二季度 1960-01-01..1960-06-30 Named")]
    [InlineData("今年头五个月", "1958-06-20", "今年头五个月 1958-01-01..1958-05-31 Named")]
    [InlineData("第二个季度", "1958-06-20", "第二个季度 1958-04-01..1958-06-30 Named")]
    [InlineData("去年十一、十二两月", "1958-06-20", "去年十一、十二两月 1957-11-01..1957-12-31 Named")]
    [InlineData("1957/58年度", "1958-06-20", "1957/58年度 1957-07-01..1958-06-30 Named")]
    [InlineData("头三季度", "1960-02-25", "头三季度 1960-01-01..1960-09-30 Named")]
    [InlineData("第一至第三季度", "1960-02-25", "第一至第三季度 1960-01-01..1960-09-30 Named")]
    [InlineData("按上半年计算", "1960-02-25", "上半年 1960-01-01..1960-06-30 Named")]
    public void Quarters_and_halves_are_read(string text, string anchor, string seen) => Assert.Equal(seen, Times.Seen(text, anchor));

    [Theory]
    [InlineData("今冬明春", "1953-11-28", "今冬明春 1953-11-01..1954-05-31 Named")]
    [InlineData("今冬明春", "1954-02-28", "今冬明春 1953-11-01..1954-05-31 Named")]
    [InlineData("去冬今春", "1954-04-28", "去冬今春 1953-11-01..1954-04-30 Named")]
    [InlineData("今冬", "1954-12-23", "今冬 1954-11-01..1955-02-28 Named")]
    [InlineData("明春", "1954-12-23", "明春 1955-02-01..1955-05-15 Named")]
    [InlineData("冬季建社", "1954-01-20", "冬季 1953-11-01..1954-02-28 Named")]
    [InlineData("今年夏季征购", "1958-07-24", "今年夏季 1958-05-06..1958-08-20 Named")]
    [InlineData("今秋全省", "1958-07-24", "今秋 1958-08-08..1958-11-15 Named")]
    [InlineData("在今年夏秋以后，", "1954-12-16", "今年夏秋以后 1954-05-06..1954-12-16 Since")]
    [InlineData("入秋以来", "1954-12-23", "入秋以来 1954-08-08..1954-12-23 Since")]
    [InlineData("入冬以来", "1955-02-23", "入冬以来 1954-11-07..1955-02-23 Since")]
    [InlineData("进入冬季之后", "1954-12-23", "进入冬季之后 1954-11-07..1954-12-23 Since")]
    [InlineData("秋收", "1955-01-10", "秋收 1954-08-20..1954-10-31 Named")]
    [InlineData("今年春耕以前", "1959-01-12", "今年春耕以前 1959-01-01..1959-03-31 Until")]
    [InlineData("第一个五年计划", "1954-12-23", "第一个五年计划 1953-01-01..1957-12-31 Named")]
    [InlineData("春节", "1954-12-23", "春节 1955-01-24..1955-02-07 Named")]
    [InlineData("1956年春节", "1957-12-23", "1956年春节 1956-02-12..1956-02-26 Named")]
    [InlineData("农历八月", "1957-12-23", "农历八月 1957-08-25..1957-10-22 Named")]
    [InlineData("入冬至今", "1957-12-23", "入冬至今 1957-11-07..1957-12-23 Since")]
    [InlineData("立冬", "1957-12-23", "立冬 1957-11-07..1957-11-09 Named")]
    [InlineData("国庆节前，各县", "1955-11-29", "国庆节前 1955-09-01..1955-09-30 Until")]
    public void Seasons_campaigns_and_festivals_are_read(string text, string anchor, string seen) => Assert.Equal(seen, Times.Seen(text, anchor));

    [Theory]
    [InlineData("由现有的", "1953-11-27", "现有 1953-11-27..1953-11-27 Now")]
    [InlineData("截至目前，", "1953-11-27", "截至目前 1953-11-27..1953-11-27 Now")]
    [InlineData("到目前为止，", "1958-11-27", "到目前为止 1958-11-27..1958-11-27 Now")]
    [InlineData("现为六百", "1958-07-24", "现 1958-07-24..1958-07-24 Now")]
    [InlineData("今年以来收购", "1955-11-29", "今年以来 1955-01-01..1955-11-29 Since")]
    [InlineData("今年五月以后，", "1954-12-27", "今年五月以后 1954-05-01..1954-12-27 Since")]
    [InlineData("自二月底以来，", "1955-04-11", "自二月底以来 1955-02-28..1955-04-11 Since")]
    [InlineData("一年来，国家", "1954-12-16", "一年来 1953-12-16..1954-12-16 Since")]
    [InlineData("三个月来", "1954-12-16", "三个月来 1954-09-16..1954-12-16 Since")]
    [InlineData("几年来", "1954-12-16", "几年来 open Since")]
    [InlineData("自现在起到今年6月，", "1959-01-12", "自现在起到今年6月 1959-01-12..1959-06-30 Named")]
    [InlineData("预计今年6月底库存", "1960-02-25", "今年6月底 1960-06-30..1960-06-30 Named")]
    [InlineData("六月底可以完成", "1954-06-07", "六月底 1954-06-30..1954-06-30 Named")]
    [InlineData("截至六月底，", "1954-07-07", "截至六月底 1954-06-30..1954-06-30 Until")]
    [InlineData("截至去年六月统计", "1954-07-07", "截至去年六月 1953-06-30..1953-06-30 Until")]
    [InlineData("到年底", "1953-11-28", "到年底 1953-11-28..1953-12-31 Until")]
    [InlineData("到1954年底", "1953-11-28", "到1954年底 1953-11-28..1954-12-31 Until")]
    [InlineData("估计需要到十二月下旬，", "1953-11-28", "到十二月下旬 1953-12-21..1953-12-31 Until")]
    [InlineData("十二月二十日以前，", "1953-11-27", "十二月二十日以前 1953-11-27..1953-12-20 Until")]
    [InlineData("在明年一月以前", "1953-11-27", "明年一月以前 1953-11-27..1953-12-31 Until")]
    [InlineData("今年年底以前", "1958-06-20", "今年年底以前 1958-06-20..1958-12-31 Until")]
    [InlineData("到十月底", "1958-06-20", "到十月底 1958-06-20..1958-10-31 Until")]
    [InlineData("到十二月底", "1958-01-20", "到十二月底 1957-12-31..1957-12-31 Until")]
    [InlineData("到12月31日止", "1958-06-20", "到12月31日止 1957-12-31..1957-12-31 Until")]
    [InlineData("与去年比较，", "1958-06-20", "去年 1957-01-01..1957-12-31 Base")]
    [InlineData("去年比较好", "1958-06-20", "去年 1957-01-01..1957-12-31 Named")]
    [InlineData("1957年比1952年增长", "1958-06-20", "1957年 1957-01-01..1957-12-31 Named; 1952年 1952-01-01..1952-12-31 Base")]
    [InlineData("为去年的三倍", "1958-06-20", "去年 1957-01-01..1957-12-31 Base")]
    [InlineData("比去年同期增加", "1955-11-29", "去年同期 1954-01-01..1954-11-29 Base")]
    [InlineData("比一九五二年同期", "1954-12-16", "一九五二年同期 1952-01-01..1952-12-31 Base")]
    [InlineData("比上年度增加", "1954-12-16", "上年度 1953-01-01..1953-12-31 Base")]
    [InlineData("超过战前最高年产量", "1954-12-16", "战前最高年 open Base")]
    [InlineData("超过了历年购粮", "1954-12-16", "")]
    public void Words_at_a_time_say_how_it_bounds(string text, string anchor, string seen) => Assert.Equal(seen, Times.Seen(text, anchor));

    [Theory]
    [InlineData("约需十天可开完")]
    [InlineData("三个月")]
    [InlineData("五年计划")]
    [InlineData("百年未有的大水灾")]
    [InlineData("第2版")]
    [InlineData("每年、每月、每日")]
    [InlineData("日产三百斤")]
    [InlineData("发现、出现、表现、现象")]
    [InlineData("五六年时间")]
    [InlineData("三五年内")]
    [InlineData("说明年景")]
    [InlineData("二百二十四个")]
    [InlineData("一九五四斤")]
    [InlineData("夏粮征购")]
    [InlineData("五千四百个")]
    [InlineData("十日之内")]
    [InlineData("一年")]
    [InlineData("以前年的")]
    [InlineData("春耕生产")]
    [InlineData("三八妇女")]
    [InlineData("6、70岁")]
    [InlineData("一季稻")]
    [InlineData("每人每天供应14两，供应6个月")]
    [InlineData("过去常将")]
    [InlineData("")]
    [InlineData("6、7元一月，")]
    [InlineData("一月一大结")]
    [InlineData("十月革命")]
    [InlineData("前五个月")]
    [InlineData("年月日")]
    [InlineData("一九五")]
    public void These_are_no_times(string text) => Assert.Equal("", Times.Seen(text, "1954-06-07"));

    [Fact]
    public void A_bare_month_takes_the_year_in_context() =>
        Assert.Equal("十一月 1953-11-01..1953-11-30 Named", Times.Seen("十一月", "1954-12-16", year: 1953));

    [Fact]
    public void A_bare_day_takes_the_month_in_context() =>
        Assert.Equal("二十日 1953-10-20..1953-10-20 Named", Times.Seen("二十日", "1954-12-16", year: 1953, month: 10));

    [Fact]
    public void The_same_year_is_the_one_in_context() =>
        Assert.Equal("同年九月 1952-09-01..1952-09-30 Named", Times.Seen("同年九月", "1954-12-16", year: 1952));

    [Fact]
    public void A_time_names_its_year_and_month_to_those_that_follow()
    {
        var anchor = new TimeAnchor(new DateOnly(1954, 1, 8));
        TimeExpression time = Assert.Single(Times.In("去年十二月")).Time;
        Assert.Equal(1953, time.NamedYear(anchor));
        Assert.Equal(12, time.NamedMonth(anchor));
        TimeExpression bare = Assert.Single(Times.In("十二月")).Time;
        Assert.Null(bare.NamedYear(anchor));
        Assert.Equal(12, bare.NamedMonth(anchor));
    }

    [Fact]
    public void Spans_point_into_the_whole_text()
    {
        const string text = "甲乙今年丙明年丁";
        List<TimeMention> found = new Zhibiao.Recognising.Times.TimeRecogniser().Recognise(text, new TextSpan(3, 6), Language.Chinese);
        Assert.Empty(found);
        found = new Zhibiao.Recognising.Times.TimeRecogniser().Recognise(text, new TextSpan(2, 7), Language.Chinese);
        Assert.Equal(["今年 2..4", "明年 5..7"], found.Select(m => $"{m.Span.Of(text)} {m.Span}"));
    }

    [Theory]
    [InlineData("This winter and next spring, the number", "1954-12-23", "This winter and next spring 1954-11-01..1955-05-31 Named")]
    [InlineData("Xinhua News Agency, December 23rd: ", "1954-12-24", "December 23rd 1954-12-23..1954-12-23 Named")]
    [InlineData("Urumqi, 12th January: ", "1959-01-13", "12th January 1959-01-12..1959-01-12 Named")]
    [InlineData("from December 20th to 30th, 1958.", "1959-01-13", "December 20th to 30th, 1958 1958-12-20..1958-12-30 Named")]
    [InlineData("held in late February, decided", "1954-06-07", "late February 1954-02-21..1954-02-28 Named")]
    [InlineData("completed by the end of June.", "1954-06-07", "by the end of June 1954-06-07..1954-06-30 Until")]
    [InlineData("In the first quarter, ", "1954-06-07", "the first quarter 1954-01-01..1954-03-31 Named")]
    [InlineData("tasks for 1959. more", "1959-01-13", "1959 1959-01-01..1959-12-31 Named")]
    [InlineData("in the first quarter of 1959.", "1959-01-13", "the first quarter of 1959 1959-01-01..1959-03-31 Named")]
    [InlineData("At present, ", "1959-01-13", "At present 1959-01-13..1959-01-13 Now")]
    [InlineData("1953 households may march", "1959-01-13", "")]
    [InlineData("more than 1,954 and 39,000", "1959-01-13", "")]
    [InlineData("than last year", "1959-01-13", "last year 1958-01-01..1958-12-31 Base")]
    public void English_times_are_read(string text, string anchor, string seen) => Assert.Equal(seen, Times.Seen(text, anchor, Language.English));
}
