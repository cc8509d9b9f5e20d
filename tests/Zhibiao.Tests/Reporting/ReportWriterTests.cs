using System.Text.Json;
using Zhibiao.Model;
using Zhibiao.Reporting;

namespace Zhibiao.Tests.Reporting;

public sealed class ReportWriterTests : IDisposable
{
    private static readonly ReportChart Chart = new("targets", "Targets", "计划", "{\n  \"$schema\": \"https://vega.github.io/schema/vega-lite/v6.json\",\n  \"mark\": \"point\"\n}\n", "<svg/>")
    {
        ObservationIds = ["o-baseline"],
    };

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_same_dataset_gives_the_same_bytes()
    {
        string first = Written(Samples.Dataset, [Chart]);
        Assert.Equal(first, Written(Samples.Dataset, [Chart]));
        Assert.DoesNotContain('\r', first);
        Assert.DoesNotContain("{{", first.Split("<script")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Provinces_of_which_only_places_below_have_numbers_are_named()
    {
        string path = _folder.File("report.html");
        new ReportWriter([]) { Provinces = [new Place("cn-gansu", "甘肃省", "Gansu", PlaceLevel.Province, "province", "cn-gansu", "", "cn-gansu")] }.Write(path, Samples.Dataset, []);
        Assert.Contains("\"provinces\":[[\"cn-gansu\",\"甘肃省\",\"Gansu\"]]", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_lets_nothing_in_from_outside()
    {
        string page = Written(Samples.Dataset, [Chart]);
        Assert.Contains("default-src 'none'; script-src 'sha256-", page, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"http", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_of_a_document_ends_its_script()
    {
        const string evil = "</script><script>alert(1)</script>\u2028";
        Dataset dataset = Samples.Dataset with { Documents = [Samples.Document with { TitleZh = evil }] };
        string page = Written(dataset, []);
        Assert.DoesNotContain("alert(1)</script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u2028', page);
        Assert.Equal(evil, Data(page).GetProperty("documents")[0][2].GetString());
    }

    [Fact]
    public void Every_sentence_stands_once_and_where_its_numbers_fall_on_their_words()
    {
        JsonElement data = Data(Written(Samples.Dataset, []));
        JsonElement sentence = Assert.Single(data.GetProperty("sentences").EnumerateArray());
        int start = sentence[0].GetInt32();
        string text = sentence[1].GetString()!;
        Assert.Equal(3, data.GetProperty("observations").GetArrayLength());
        Assert.All(data.GetProperty("observations").EnumerateArray(), o =>
            Assert.Equal(o[4].GetString(), text.Substring(o[3].GetInt32() - start, o[4].GetString()!.Length)));
    }

    [Fact]
    public void A_number_that_stands_twice_in_its_sentence_is_marked_at_its_own_place()
    {
        const string sentence = "甲县五个，乙县五个，丙县六个。";
        Observation At(int at, string quote) => Samples.Baseline with
        {
            ObservationId = $"o-{at}", Sentence = sentence, Quote = quote, Span = new TextSpan(100 + at, 100 + at + quote.Length),
        };
        JsonElement data = Data(Written(new Dataset { Documents = [Samples.Document], Observations = [At(7, "五个"), At(12, "六个")] }, []));
        Assert.Equal(100, Assert.Single(data.GetProperty("sentences").EnumerateArray())[0].GetInt32());
    }

    [Fact]
    public void Numbers_that_were_not_used_say_why_and_where()
    {
        FoundQuantity unused = Samples.FoundBaseline with { QuantityId = "q-unused", NotUsed = "an ordinal is no statistic" };
        JsonElement data = Data(Written(Samples.Dataset with { Quantities = [Samples.FoundBaseline, unused] }, []));
        JsonElement row = Assert.Single(data.GetProperty("unused").EnumerateArray());
        Assert.Equal("an ordinal is no statistic", data.GetProperty("texts")[row[4].GetInt32()].GetString());
        Assert.Equal(0, row[5].GetInt32());
    }

    [Fact]
    public void A_very_large_dataset_keeps_its_counts_and_is_cut_with_targets_first()
    {
        Dataset many = Samples.Many(ReportLimits.Observations + 5);
        Observation last = many.Observations[^1];
        JsonElement data = Data(Written(many with { Targets = [Samples.Target with { TargetObservationId = last.ObservationId, BaselineObservationId = "" }] }, []));
        Assert.Equal(ReportLimits.Observations, data.GetProperty("observations").GetArrayLength());
        Assert.Equal(ReportLimits.Observations + 5, data.GetProperty("counts").GetProperty("observations").GetInt32());
        Assert.Equal(ReportLimits.Observations - 1, data.GetProperty("targets")[0][20].GetInt32());
    }

    [Fact]
    public void Without_the_drawing_library_a_chart_is_an_image()
    {
        string page = Written(Samples.Dataset, [Chart]);
        Assert.Contains("\"svg\":\"PHN2Zy8\\u002B\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\"spec\":", page, StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_drawing_library_a_chart_is_its_specification()
    {
        string path = _folder.File("report.html");
        new ReportWriter(["/* the library */\n"]).Write(path, Samples.Dataset, [Chart]);
        string page = File.ReadAllText(path);
        Assert.Contains("<script>/* the library */\n</script>", page, StringComparison.Ordinal);
        Assert.Contains("\"spec\":{\"$schema\":", page, StringComparison.Ordinal);
        Assert.DoesNotContain("PHN2Zy8", page, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Written(Dataset dataset, IReadOnlyList<ReportChart> charts)
    {
        string path = _folder.File("report.html");
        new ReportWriter([]).Write(path, dataset, charts);
        return File.ReadAllText(path);
    }

    private static JsonElement Data(string page)
    {
        const string mark = "id=\"data\">";
        int from = page.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        return JsonDocument.Parse(page[from..page.IndexOf("</script>", from, StringComparison.Ordinal)]).RootElement;
    }
}
