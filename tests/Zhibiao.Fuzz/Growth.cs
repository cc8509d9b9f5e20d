using System.Diagnostics;
using System.Globalization;
using System.Text;
using Zhibiao.Fuzz.Inputs;
using Zhibiao.Sources;

namespace Zhibiao.Fuzz;

/// <summary>Measures how the time grows with the length: a text ten times as long should take ten times as long.</summary>
public sealed class Growth(string only, double most)
{
    private const string Header = "标题：题目\n日期：1953-11-28\n正文：\n";

    // One document may have 64 MB and 100,000 numbers in a run; here the limits are lifted.
    private readonly Judge _judge = new(int.MaxValue) { Limits = new SourceLimits { DocumentBytes = 1 << 30 } };

    /// <summary>Each shape, made as long as asked for, in characters.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> Shapes { get; } = new Dictionary<string, Func<int, string>>(StringComparer.Ordinal)
    {
        ["document"] = SeedTexts.Long,
        ["one line"] = length => SeedTexts.Long(length).Replace('\n', ' '),
        ["one sentence"] = length => SeedTexts.Long(length).Replace('\n', ' ').Replace('。', '，').Replace('；', '，'),
        ["one clause"] = length => string.Concat(SeedTexts.Long(length).Select(c => char.IsLetterOrDigit(c) ? c : '的')),
        ["no number"] = length => Repeat("农业生产合作社的发展", length),
        ["digits 一"] = length => Repeat("一", length),
        ["digits 9"] = length => Repeat("9", length),
        ["百"] = length => Repeat("百", length),
        ["百分之"] = length => Repeat("百分之", length),
        ["亿"] = length => Repeat("亿", length),
        ["1.1.1"] = length => Repeat("1.", length),
        ["1,1,1"] = length => Repeat("1,", length),
        ["三个、"] = length => Repeat("三个、", length),
        ["三至"] = length => Repeat("三至", length),
        ["brackets opened"] = length => Repeat("（", length),
        ["brackets closed"] = length => Repeat("）", length),
        ["brackets nested"] = length => new string('（', length / 2) + new string('）', length / 2),
        ["brackets around numbers"] = length => Repeat("（三个", length),
        ["quotes opened"] = length => Repeat("“", length),
        ["quotes around numbers"] = length => Repeat("“三个", length),
        ["places"] = length => Repeat("山西省", length),
        ["counties"] = length => Repeat("长治县、", length),
        ["years"] = length => Repeat("1953年", length),
        ["months"] = length => Repeat("三月", length),
        ["headings"] = length => Repeat("# 山西省\n", length),
        ["blank lines"] = length => Repeat("\n", length),
        ["blanks"] = length => Repeat("　", length),
        ["colons"] = length => Repeat("：", length),
        ["increases"] = length => Repeat("由三个增至五个，", length),
        ["baselines"] = length => Repeat("现有社三百个，", length),
        ["targets"] = length => Repeat("明年社要达到三百个。", length),
        ["shares"] = length => Repeat("占百分之五，", length),
        ["lists"] = length => Repeat("山西省五个，", length),
        ["parts and whole"] = length => Repeat("共十个，其中五个，", length),
        ["doubled characters"] = length => Repeat("农农生产合作社", length),
        ["dashes"] = length => Repeat("——", length),
        ["combining"] = length => Repeat("个\u0301", length),
        ["half quotes"] = length => Repeat("\"三", length),
        ["English"] = length => "Title: T\nDate: 1954-12-24\nPage: 1\n\n" + Repeat("Two hundred and five cooperatives ", length),
        ["English digits"] = length => "Title: T\nDate: 1954-12-24\nPage: 1\n\n" + Repeat("one ", length),
    };

    /// <summary>Measures and prints.</summary>
    public bool Run(Action<string> tell)
    {
        tell("| shape | MB | seconds | MB/s | times the tenth | quantities | MB held |");
        tell("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        _judge.Time(Input("document", 0.3), out _);
        bool straight = true;
        foreach (string shape in Shapes.Keys.Where(shape => only.Length == 0 || shape == only))
        {
            TimeSpan before = TimeSpan.Zero;
            foreach (double size in new[] { 0.1, 1, 10, 100 }.Where(size => size <= most))
            {
                FuzzInput input = Input(shape, size);
                GC.Collect();
                TimeSpan time = _judge.Time(input, out long rows);
                double times = before > TimeSpan.Zero ? time / before : 0;
                tell(string.Create(CultureInfo.InvariantCulture,
                    $"| {shape} | {input.Bytes.Length / 1e6:0.0} | {time.TotalSeconds:0.000} | {input.Bytes.Length / 1e6 / time.TotalSeconds:0.0} | {times:0.0} | {rows:N0} | {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} |"));
                before = time;
                if (times > 25 && time.TotalSeconds > 0.3)
                {
                    straight = false;
                    break;
                }
            }
        }

        return straight;
    }

    private static FuzzInput Input(string shape, double megabytes)
    {
        string sample = Shapes[shape](10_000);
        double bytes = (double)Encoding.UTF8.GetByteCount(sample) / sample.Length;
        string text = Shapes[shape]((int)(megabytes * 1e6 / bytes));
        return new FuzzInput("growth", "a.txt", Encoding.UTF8.GetBytes(text.StartsWith("Title:", StringComparison.Ordinal) ? text : Header + text));
    }

    private static string Repeat(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        while (text.Length < length)
        {
            text.Append(piece);
        }

        return text.ToString(0, length);
    }
}
