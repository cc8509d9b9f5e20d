using System.Globalization;
using System.Text;

namespace Zhibiao.Bench.Texts;

/// <summary>Makes documents in the manner of the archives: a header, headings, paragraphs; about six characters in a hundred are numerals.</summary>
/// <param name="seed">The same seed gives the same documents.</param>
/// <param name="figures">Of a hundred sentences how many hold figures: 16 as in reports of an archive, some four statistics a kilobyte; 4 as in a newspaper.</param>
internal sealed class ArchiveText(int seed, int figures = ArchiveText.Reports)
{
    private static readonly string[] Places =
        ["山西省", "四川省", "福建省", "山东", "河北省", "辽宁省", "江苏省", "甘肃", "湖南省", "云南省", "长治专区", "平凉专区", "温江专区", "晋江专区", "绵阳专区"];

    private static readonly string[] Counties =
        ["长治县", "平顺县", "壶关县", "郫县", "灌县", "惠安县", "晋江县", "静宁县", "庄浪县", "华亭县", "沂南县", "莱芜县", "大丰县", "当阳县", "岳阳县"];

    private static readonly string[] Subjects =
        ["农业生产合作社", "互助组", "供销合作社", "粮食总产量", "棉花播种面积", "生猪", "耕牛", "缺粮户", "入社农户", "水利工程", "公粮入库", "手工业合作社"];

    private static readonly string[] Units = ["个", "户", "斤", "亩", "头", "人", "处", "万斤", "元", "担"];

    private static readonly string[] Times = ["去年", "今年", "一九五三年", "1957年", "今冬明春", "到年底", "第一季度", "八月底", "十月二十日", "截至九月中旬"];

    /// <summary>Sentences without a figure; the greater part of every document.</summary>
    private static readonly string[] Plain =
    [
        "各地党委都把这项工作放在首位，书记亲自下乡，帮助基层干部解决困难。",
        "群众的情绪很高，白天下地干活，晚上开会讨论办社的好处和具体办法。",
        "但是也有一部分干部作风不民主，遇事不同群众商量，只顾完成任务，不管质量如何。",
        "由于宣传工作做得不够深入，有些农民对政策还有怀疑，怕吃亏，怕自留地收回去。",
        "对于富裕中农的思想顾虑，应当耐心教育，不能采取强迫命令的办法。",
        "会议要求各级领导机关改进作风，深入田间，及时总结经验，推广先进典型。",
        "运输力量不足，道路又坏，许多物资积压在车站和码头，不能按时运到乡下。",
        "合作社的财务管理还比较混乱，账目不清，社员意见很大，需要派人帮助整理。",
        "为了保证秋收秋种不误农时，必须合理安排劳动力，并组织妇女参加田间劳动。",
        "省委认为，当前的主要问题是领导落后于群众，应当迅速扭转这种局面。",
        "供销部门要做好农具、肥料和种子的供应，防止脱销，也要防止盲目采购造成积压。",
        "灾区群众在政府的救济和扶持下，积极开展生产自救，情绪逐渐安定下来。",
    ];

    /// <summary>Sentences with figures: P place, C county, S subject, T time, N number, U unit, R percent.</summary>
    private static readonly string[] Figures =
    [
        "T{T}，{P}共有{S}{N}{U}，比去年同期增加{R}。",
        "{P}{S}由现有的{N}{U}发展到{N}{U}，增长{R}。",
        "据{C}、{C}、{C}的统计，{S}{N}{U}，占总数的{R}。",
        "计划{T}{P}{S}达到{N}{U}，其中{C}{N}{U}，{C}{N}{U}。",
        "{C}{T}已完成{S}{N}{U}，为全年任务的{R}。",
        "{P}有{N}多个乡受灾，{S}减少{N}{U}左右。",
        "{C}的{S}平均每户{N}{U}，最多的不过{N}{U}。",
        "预计{T}{S}可以增加{N}至{N}{U}。",
    ];

    /// <summary>Sentences with figures in a hundred of a report.</summary>
    public const int Reports = 16;

    private const string Digits = "〇一二三四五六七八九";
    private readonly Random _random = new(seed);

    /// <summary>One document as a file of the archive database, UTF-8.</summary>
    /// <param name="number">Its number, from which id and date follow.</param>
    public byte[] Document(int number)
    {
        var text = new StringBuilder();
        string place = Of(Places);
        int year = 1950 + (number % 10);
        text.Append(CultureInfo.InvariantCulture, $"id: bench{number:d6}\n标题：{place}关于{Of(Subjects)}情况的报告\n");
        text.Append(CultureInfo.InvariantCulture, $"日期：{year}-{1 + (number % 12):d2}-{1 + (number % 28):d2}\n作者：\n来源：测速文本\n标签：\n\n正文：\n# {place}关于发展生产的报告\n\n");
        int length = _random.Next(600, 5400);
        for (int paragraph = 1; text.Length < length; paragraph++)
        {
            if (paragraph % 4 == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{Chinese(paragraph)}、{Of(Subjects)}的情况\n\n");
            }

            for (int sentence = _random.Next(3, 9); sentence > 0; sentence--)
            {
                text.Append(_random.Next(100) < figures ? Filled(Of(Figures)) : Of(Plain));
            }

            text.Append("\n\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("描述：\n").ToString());
    }

    private string Filled(string pattern)
    {
        var text = new StringBuilder();
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '{')
            {
                text.Append(i == 0 && pattern[i] == 'T' ? "" : pattern[i]);
                continue;
            }

            text.Append(pattern[i + 1] switch
            {
                'P' => Of(Places),
                'C' => Of(Counties),
                'S' => Of(Subjects),
                'T' => Of(Times),
                'U' => Of(Units),
                'N' => Number(),
                _ => Percent(),
            });
            i += 2;
        }

        return text.ToString();
    }

    private string Number() => _random.Next(10) switch
    {
        < 3 => _random.Next(2, 100_000).ToString(CultureInfo.InvariantCulture),
        3 => _random.Next(1000, 900_000).ToString("N0", CultureInfo.InvariantCulture),
        4 => $"{_random.Next(2, 90)}.{_random.Next(1, 9)}万",
        5 => Chinese(_random.Next(2, 99)) + "万",
        _ => Chinese(_random.Next(2, 9999)),
    };

    private string Percent() => _random.Next(3) switch
    {
        0 => $"{_random.Next(1, 99)}.{_random.Next(1, 9)}％",
        1 => "百分之" + Chinese(_random.Next(2, 99)),
        _ => $"{_random.Next(1, 99)}%",
    };

    /// <summary>A number below ten thousand in words: 二千零四十二.</summary>
    private static string Chinese(int number)
    {
        var text = new StringBuilder();
        bool zero = false;
        for (int unit = 1000, rank = 3; unit > 0; unit /= 10, rank--)
        {
            int digit = number / unit % 10;
            if (digit == 0)
            {
                zero = text.Length > 0;
                continue;
            }

            text.Append(zero ? "零" : "").Append(digit == 1 && unit == 10 && text.Length == 0 ? "" : Digits[digit].ToString());
            text.Append(rank switch { 3 => "千", 2 => "百", 1 => "十", _ => "" });
            zero = false;
        }

        return text.ToString();
    }

    private string Of(string[] words) => words[_random.Next(words.Length)];
}
