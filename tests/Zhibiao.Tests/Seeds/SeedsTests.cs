using System.Globalization;
using CsvHelper;

namespace Zhibiao.Tests.Seeds;

public class SeedsTests
{
    private static readonly string Folder = Path.Combine(Shared.Repository, "seeds");
    private static readonly string Expected =
        Path.Combine(Shared.Repository, "tests", "Zhibiao.Tests", "Data", "seeds.expected.csv");

    public static TheoryData<string> Documents() =>
        [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_hand_coded_quote_stands_where_the_table_says()
    {
        using var reader = new StreamReader(Expected);
        using var csv = CsvReader.Create(reader, CsvReaderOptions.Default, leaveOpen: false);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        int rows = 0;
        while (csv.Read())
        {
            string file = csv.GetString("file");
            if (!texts.TryGetValue(file, out string? text))
            {
                texts[file] = text = File.ReadAllText(Path.Combine(Folder, file));
            }

            int start = int.Parse(csv.GetString("start"), CultureInfo.InvariantCulture);
            int end = int.Parse(csv.GetString("end"), CultureInfo.InvariantCulture);
            Assert.Equal(csv.GetString("quote"), text[start..end]);
            rows++;
        }

        Assert.True(rows > 80, $"only {rows} rows");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_sample_says_that_it_is_a_restatement(string file)
    {
        string text = File.ReadAllText(Path.Combine(Folder, file));
        Assert.Contains("据档案事实改写的示例文件", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Samples_hold_no_carriage_return_and_end_with_a_line_feed(string file)
    {
        string text = File.ReadAllText(Path.Combine(Folder, file));
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
    }
}
