using Zhibiao.Model;
using Zhibiao.Recognising.Places;
using Zhibiao.Vocabularies;

namespace Zhibiao.Tests.Recognising.Places;

public sealed class PlaceRecogniserTests
{
    internal static readonly PlaceRecogniser Recogniser = new(Gazetteer.Load());

    [Theory]
    [InlineData("莒县和淄博市", "莒县>莒县 淄博市>淄博市")]
    [InlineData("新疆维吾尔自治区今年", "新疆维吾尔自治区>新疆维吾尔自治区")]
    [InlineData("如贵州黔南布依族、苗族自治州有社", "贵州>贵州省 黔南布依族、苗族自治州>黔南布依族苗族自治州")]
    [InlineData("东北地区和华东区", "东北地区>东北区 华东区>华东区")]
    [InlineData("内蒙的牧区", "内蒙>内蒙古自治区")]
    [InlineData("全国和我国", "全国>全国 我国>全国")]
    [InlineData("聊城只有二十七斤", "聊城>聊城专区")]
    [InlineData("沙市米商新增了", "沙市>沙市")]
    [InlineData("如江苏南汇县要求退社", "江苏>江苏省 南汇县>南汇县")]
    [InlineData("山东沂南县岸堤区", "山东>山东省 沂南县>沂南县 岸堤区>other")]
    [InlineData("鄞县万春乡黎明社", "鄞县>鄞县 万春乡>other")]
    [InlineData("建平县七区大干沟村", "建平县>建平县 七区>other 大干沟村>other")]
    [InlineData("荆州地区退社的", "荆州地区>荆州专区")]
    [InlineData("邵阳区民间交通", "邵阳区>邵阳专区")]
    [InlineData("江西兴国县", "江西>江西省 兴国县>兴国县")]
    [InlineData("江西高安一带", "江西>江西省 高安>高安县")]
    public void Names_are_seen(string text, string expected) => Assert.Equal(expected, Seen(text, 1957));

    [Theory]
    [InlineData("黑龙江、松江、热河三省", "黑龙江>黑龙江省 松江>松江省 热河>热河省")]
    [InlineData("孟县、博爱等四个县", "孟县>孟县 博爱>博爱县")]
    [InlineData("除菏泽、济宁两个专区外", "菏泽>菏泽专区 济宁>济宁专区")]
    [InlineData("阜阳、涡阳两县", "阜阳>阜阳县 涡阳>涡阳县")]
    [InlineData("南昌、抚州、吉安等专区", "南昌>南昌专区 抚州>抚州专区 吉安>吉安专区")]
    [InlineData("淮阳、洛阳专区农民", "淮阳>淮阳专区 洛阳专区>洛阳专区")]
    [InlineData("鄂城、宜昌等十个县、市", "鄂城>鄂城县 宜昌>宜昌市")]
    [InlineData("上海、青浦等县社", "上海>上海县 青浦>青浦县 县社>reference-body")]
    [InlineData("当阳等三个县", "当阳>当阳县")]
    [InlineData("阳谷、平原、莘县等地", "阳谷>阳谷县 平原>平原县 莘县>莘县")]
    [InlineData("泗阳、连水、宜兴等县", "泗阳>泗阳县 连水>?连水县 宜兴>宜兴县")]
    [InlineData("晋、冀、鲁、豫四省", "晋>山西省 冀>河北省 鲁>山东省 豫>河南省")]
    [InlineData("浙皖两省", "浙>浙江省 皖>安徽省")]
    [InlineData("浙江八个县", "浙江>浙江省")]
    public void A_word_behind_a_list_says_the_rank_of_its_items(string text, string expected) => Assert.Equal(expected, Seen(text, 1953));

    [Theory]
    [InlineData("山西分社", "山西分社>body 山西省")]
    [InlineData("东北总分社", "东北总分社>body 东北区")]
    [InlineData("据临沂地委报告", "临沂地委>body 临沂专区")]
    [InlineData("莒县县委提出", "莒县县委>body 莒县")]
    [InlineData("中共辽阳县委员会发现", "辽阳县委员会>body 辽阳县")]
    [InlineData("中共中央东北局", "东北局>body 东北区")]
    [InlineData("江苏省粮食厅", "江苏省粮食厅>body 江苏省")]
    [InlineData("扬州专区税务局", "扬州专区税务局>body 扬州专区")]
    [InlineData("无锡县社的计划", "无锡县社>body 无锡县")]
    [InlineData("无锡县社会", "无锡县>无锡县")]
    [InlineData("全国供销合作社", "全国>全国")]
    public void Bodies_stand_for_their_territory(string text, string expected) => Assert.Equal(expected, Seen(text, 1953));

    [Theory]
    [InlineData("全省今年", "全省>reference-whole")]
    [InlineData("占该县人口", "该县>reference-that")]
    [InlineData("我区当前", "我区>reference-own")]
    [InlineData("现各县自报", "各县>reference-each")]
    [InlineData("这个专区", "这个专区>reference-that")]
    [InlineData("省委拟发展", "省委>reference-body")]
    [InlineData("省里仍掌握", "省里>reference-bare")]
    [InlineData("向各地委提出", "各地委>reference-each")]
    [InlineData("在安全区内，应该县里管", "县里>reference-bare")]
    [InlineData("三个县委", "")]
    [InlineData("自治区、专区、县", "")]
    public void References_are_told_apart(string text, string expected) => Assert.Equal(expected, Seen(text, 1954));

    [Theory]
    [InlineData("湖南永全县要退社", "湖南>湖南省 永全县>?永全县")]
    [InlineData("如连水县社", "连水县>?连水县")]
    [InlineData("。远东省远阳县的", "远东省>?远东省 远阳县>?远阳县")]
    [InlineData("据沂南县报告", "沂南县>沂南县")]
    [InlineData("有的县、部分县、三县、邻县、一般县", "")]
    [InlineData("各大城市的近郊", "")]
    [InlineData("经过省委研究，超过省社规定，帮助县委", "省委>reference-body 省社>reference-body 县委>reference-body")]
    [InlineData("农民产粮县", "")]
    public void Names_that_the_gazetteer_lacks_keep_their_words(string text, string expected) => Assert.Equal(expected, Seen(text, 1954));

    [Theory]
    [InlineData("兴修水利工程")]
    [InlineData("供应城市人口")]
    [InlineData("提高要求")]
    [InlineData("公安人员")]
    [InlineData("在安定团结的基础上")]
    [InlineData("整理巩固原有的社")]
    [InlineData("农业大丰收")]
    [InlineData("黄河南岸")]
    [InlineData("太行山西麓")]
    [InlineData("其中国营公司")]
    [InlineData("大兴水利，开通道路")]
    [InlineData("救济南来的灾民")]
    [InlineData("大会会同有关部门")]
    [InlineData("县长沙某")]
    [InlineData("每天水位")]
    public void Words_that_only_look_like_names_are_none(string text) => Assert.Equal("", Seen(text, 1954));

    [Theory]
    [InlineData("四川路", "四川", "named-after")]
    [InlineData("上海牌手表", "上海", "named-after")]
    [InlineData("苏联专家", "苏联", "foreign")]
    public void Names_of_other_things_have_no_candidates(string text, string name, string rule)
    {
        PlaceMention mention = Assert.Single(Read(text, new DateOnly(1954, 1, 1)));
        Assert.Equal((name, rule, PlaceForm.Other, 0), (mention.Name, mention.Rule, mention.Form, mention.Candidates.Length));
    }

    [Fact]
    public void A_bare_name_keeps_every_candidate_best_first() =>
        Assert.Equal(["city", "special_district", "county"], Read("南昌私商", new DateOnly(1953, 1, 22))[0].Candidates.Select(place => place.Kind));

    [Fact]
    public void A_place_out_of_its_time_is_still_a_candidate()
    {
        PlaceMention mention = Assert.Single(Read("据辽东省报告", new DateOnly(1954, 12, 17)));
        Assert.Equal("cn-liaodong", mention.Candidates[0].Id);
        Assert.False(mention.Candidates[0].ValidOn(new DateOnly(1954, 12, 17)));
    }

    [Fact]
    public void The_day_chooses_between_provinces_of_one_name()
    {
        Assert.Equal("cn-xinjiang", Read("新疆", new DateOnly(1954, 1, 1))[0].Candidates[0].Id);
        Assert.Equal("cn-xinjiang-uygur", Read("新疆", new DateOnly(1956, 1, 1))[0].Candidates[0].Id);
    }

    [Fact]
    public void A_named_area_carries_its_words()
    {
        PlaceMention mention = Assert.Single(Read("老解放区将有", new DateOnly(1954, 12, 24)));
        Assert.Equal((PlaceLevel.Area, "老解放区", ""), (mention.Candidates[0].Level, mention.Candidates[0].NameZh, mention.Candidates[0].Id));
    }

    [Fact]
    public void The_city_of_a_dateline_is_told_by_its_rule() =>
        Assert.Equal("dateline", Read("【新华社沈阳二十六日电】", new DateOnly(1954, 2, 27))[0].Rule);

    [Fact]
    public void Only_the_stretch_is_read_and_spans_count_from_the_start_of_the_text()
    {
        const string text = "山西省莒县";
        PlaceMention mention = Assert.Single(Recogniser.Recognise(text, new TextSpan(3, 5), Language.Chinese, null));
        Assert.Equal(new TextSpan(3, 5), mention.Span);
    }

    [Fact]
    public void A_stretch_behind_the_text_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Recogniser.Recognise("山西", new TextSpan(0, 3), Language.Chinese, null));

    internal static List<PlaceMention> Read(string text, DateOnly? date, Language language = Language.Chinese) =>
        Recogniser.Recognise(text, new TextSpan(0, text.Length), language, date);

    private static string Seen(string text, int year) => string.Join(' ', Read(text, new DateOnly(year, 6, 1)).Select(mention => mention.Span.Of(text) + ">" + mention.Form switch
    {
        PlaceForm.Other => "other",
        PlaceForm.Reference => mention.Rule,
        PlaceForm.Body => "body " + mention.Candidates[0].NameZh,
        _ => (mention.Candidates[0].Id.Length == 0 ? "?" : "") + mention.Candidates[0].NameZh,
    }));
}
