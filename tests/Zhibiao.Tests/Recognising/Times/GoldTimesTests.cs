using System.Globalization;
using System.Text.RegularExpressions;
using Zhibiao.Model;
using Zhibiao.Vocabularies;

namespace Zhibiao.Tests.Recognising.Times;

/// <summary>Whether the times of the hand-coded statistics are among those found in their documents.</summary>
public sealed partial class GoldTimesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("seeds.gold.csv", "seeds", 0.85)]
    [InlineData("dev.gold.csv", "corpus/dev", 0.95)]
    public void The_times_of_the_coded_statistics_are_found(string gold, string folder, double least)
    {
        using var reader = new StreamReader(Shared.Path("gold", gold));
        int rows = 0, exact = 0, near = 0;
        foreach (var file in VocabularyFile.Read(gold, reader, "file", "quote", "from", "to").GroupBy(row => row.Text("file")))
        {
            string text = File.ReadAllText(Shared.Path([.. folder.Split('/'), file.Key]));
            List<Period> seen = Periods(text);
            foreach (VocabularyRow row in file.Where(row => row.Text("from").Length > 0))
            {
                (DateOnly from, DateOnly to) = (Times.Day(row.Text("from")), Times.Day(row.Text("to")));
                bool same = seen.Any(p => p.Start == from && p.End == to);
                bool close = same || seen.Any(p => Math.Abs(p.Start.DayNumber - from.DayNumber) <= 31 && Math.Abs(p.End.DayNumber - to.DayNumber) <= 31);
                (rows, exact, near) = (rows + 1, exact + (same ? 1 : 0), near + (close ? 1 : 0));
                if (!same)
                {
                    output.WriteLine($"{(close ? "near" : "miss")} {file.Key} {row.Text("quote")} {from:yyyy-MM-dd}..{to:yyyy-MM-dd}");
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gold}: {rows} coded periods, {exact} found exactly, {near} within a month"));
        Assert.True(near >= least * rows, $"{near} of {rows}");
    }

    private static List<Period> Periods(string text)
    {
        Match day = DocumentDate().Match(text);
        int body = Math.Max(text.IndexOf("正文：", StringComparison.Ordinal), text.IndexOf("Original:", StringComparison.Ordinal));
        var date = new DateOnly(Whole(day, 1), Math.Max(1, Whole(day, 2)), Math.Max(1, Whole(day, 3)));
        var seen = new List<Period> { new(date, date, "document") };
        var anchor = new TimeAnchor(date);
        foreach (TimeMention mention in Times.In(text[body..]))
        {
            string words = mention.Span.Of(text[body..]);
            int after = body + mention.Span.End;
            if (mention.Time.Resolve(new TimeAnchor(date), words) is { } alone)
            {
                seen.Add(alone);
                anchor = after < text.Length && text[after] is '讯' or '电' ? new TimeAnchor(alone.End) : anchor;
            }

            if (mention.Time.Resolve(anchor, words) is { } period)
            {
                seen.Add(period);
            }

            anchor = new TimeAnchor(anchor.Date, mention.Time.NamedYear(anchor) ?? anchor.Year, mention.Time.NamedMonth(anchor));
        }

        seen.Add(new(anchor.Date, anchor.Date, "dateline"));
        return seen;
    }

    private static int Whole(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:日期：|Date: )(\d+)-(\d+)-(\d+)")]
    private static partial Regex DocumentDate();
}
