using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Zhibiao.Charting;

namespace Zhibiao.Tests.Charting;

public sealed class RenderingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhibiao-charts-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Two_renderings_have_the_same_bytes_alone_or_together()
    {
        ChartOptions options = new() { WidthMillimetres = 90, Dpi = 96, Labels = ChartLabels.Both };
        IReadOnlyList<Chart> charts = new ChartBook().Choose(SampleDataset.MainJob().Build(), options);
        Render("together", charts, options);
        Render("alone", [charts[0]], options);
        string[] names = [.. new[] { ".vl.json", ".txt", ".csv", ".svg", ".png", ".pdf" }.Select(e => charts[0].Name + e)];
        foreach (string name in names)
            Assert.True(Bytes("together", name).AsSpan().SequenceEqual(Bytes("alone", name)), name);

        Assert.Equal((uint)Math.Round(90 / 25.4 * 96), BinaryPrimitives.ReadUInt32BigEndian(Bytes("alone", names[4]).AsSpan(16)));
        string svg = Encoding.UTF8.GetString(Bytes("alone", names[3]));
        Assert.Contains("width=\"90mm\"", svg, StringComparison.Ordinal);
        Assert.Contains("@font-face", svg, StringComparison.Ordinal);
        string pdf = Encoding.Latin1.GetString(Bytes("alone", names[5]));
        Assert.Contains("/FontFile2", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("/Type3", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_that_no_font_has_is_named_with_its_chart_and_the_others_go_on()
    {
        ChartOptions options = new() { Formats = [ChartFormat.Svg] };
        var sample = SampleDataset.MainJob();
        sample.Pair(SampleDataset.Teams, "组", "cn-a", "甲县", "A\u0D85", 10, 20);
        sample.Pair(SampleDataset.Teams, "组", "cn-b", "乙县", "B", 10, 20);
        IReadOnlyList<Chart> charts = new ChartBook().Choose(sample.Build(), options);
        ChartWriterResult result = Writer().Write(_folder, charts, options);
        string problem = Assert.Single(result.Problems);
        Assert.Contains("U+0D85", problem, StringComparison.Ordinal);
        Assert.Contains("targets-mutual-aid-teams-1954", problem, StringComparison.Ordinal);
        Assert.Contains("targets-apc-1954.svg", result.Files);
        Assert.DoesNotContain("targets-mutual-aid-teams-1954.svg", result.Files);
        Assert.True(File.Exists(Path.Combine(_folder, "targets-mutual-aid-teams-1954.vl.json")));
    }

    [Theory]
    [InlineData("English", 190)]
    [InlineData("Chinese", 140)]
    [InlineData("Both", 90)]
    public void Every_kind_is_rendered_in_every_language_without_a_warning(string labels, int millimetres)
    {
        ChartOptions options = new() { Formats = [ChartFormat.Svg, ChartFormat.Png], Labels = Enum.Parse<ChartLabels>(labels), WidthMillimetres = millimetres, Dpi = 96 };
        SampleDataset[] samples = [SampleDataset.MainJob(), SampleDataset.OverTime(), SampleDataset.Results(), SampleDataset.Hard()];
        Chart[] charts = [.. samples.SelectMany((s, i) => new ChartBook().Choose(s.Build(), options).Select(c => c with { Name = $"{i}-{c.Name}" }))];
        ChartWriterResult result = Writer().Write(_folder, charts, options);
        Assert.Equal("", result.Message);
        Assert.Empty(result.Problems);
        Assert.All(charts, chart =>
        {
            Assert.Contains($"width=\"{millimetres}mm\"", File.ReadAllText(Path.Combine(_folder, chart.Name + ".svg")), StringComparison.Ordinal);
            byte[] png = File.ReadAllBytes(Path.Combine(_folder, chart.Name + ".png"));
            Assert.Equal((uint)Math.Round(millimetres / 25.4 * 96), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(16)));
            Assert.True(png.Length > 5000, $"{chart.Name}.png has only {png.Length} bytes");
        });
    }

    [Fact]
    public void Without_Node_the_rest_is_written_and_one_line_says_how_to_get_the_images()
    {
        ChartOptions options = new();
        IReadOnlyList<Chart> charts = new ChartBook().Choose(SampleDataset.MainJob().Build(), options);
        ChartWriterResult result = new ChartWriter(null, "install Node").Write(_folder, charts, options);
        Assert.Equal("install Node", result.Message);
        Assert.Equal(charts.SelectMany(c => new[] { ".vl.json", ".txt", ".csv" }.Select(e => c.Name + e)), result.Files);
        string words = File.ReadAllText(Path.Combine(_folder, charts[0].Name + ".txt"));
        Assert.Contains("Source", words, StringComparison.Ordinal);
        Assert.Contains("各省互助合作运动的情况", words, StringComparison.Ordinal);
        byte[] csv = File.ReadAllBytes(Path.Combine(_folder, charts[0].Name + ".csv"));
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.Equal(1 + charts[0].Rows.Length, Encoding.UTF8.GetString(csv).Count(c => c == '\n'));
    }

    [Fact]
    public void Charts_of_an_earlier_run_go_and_what_a_user_put_beside_them_stays()
    {
        ChartOptions options = new() { Formats = [] };
        IReadOnlyList<Chart> charts = new ChartBook().Choose(SampleDataset.MainJob().Build(), options);
        new ChartWriter(null, "").Write(_folder, charts, options);
        string[] mine = ["mine.vl.json", "notes.txt", charts[1].Name + "-poster.png"];
        foreach (string file in mine)
            File.WriteAllText(Path.Combine(_folder, file), "mine");
        ChartWriter.RemoveOthers(_folder, [charts[0]]);
        Assert.Equal(mine.Concat(new[] { ".vl.json", ".txt", ".csv" }.Select(e => charts[0].Name + e)).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Texts_of_documents_are_never_markup_in_an_image()
    {
        const string evil = "</text><script>alert(1)</script>'\"&amp;<image href='https://example.org/x'/>县";
        var sample = new SampleDataset();
        sample.Pair(SampleDataset.Apc with { NameEn = evil, NameZh = evil }, "个", "cn-a", evil, evil, 10, 20);
        sample.Pair(SampleDataset.Apc with { NameEn = evil, NameZh = evil }, evil, "cn-b", "乙县", "B", 10, 30);
        ChartOptions options = new() { Formats = [ChartFormat.Svg], Labels = ChartLabels.Both };
        IReadOnlyList<Chart> charts = new ChartBook { Asked = true }.Choose(sample.Build(), options);
        Assert.Empty(Writer().Write(_folder, charts, options).Problems);
        Assert.All(charts, chart =>
        {
            var svg = XDocument.Load(Path.Combine(_folder, chart.Name + ".svg"));
            Assert.Subset(new HashSet<string>(["svg", "style", "defs", "clipPath", "g", "path", "line", "rect", "text", "tspan"]), svg.Descendants().Select(e => e.Name.LocalName).ToHashSet());
            Assert.DoesNotContain(svg.Descendants().Attributes(), a => a.Name.LocalName == "href" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.Contains("<script>alert(1)", string.Concat(svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Texts_of_documents_are_never_links_in_a_page()
    {
        // What draws the page and the PNG takes an <a> of the picture for a link, and would fetch an <image>.
        const string evil = "<a href=\"x:y\">x</a>]]>";
        var sample = new SampleDataset();
        sample.Pair(SampleDataset.Apc with { NameEn = evil, NameZh = evil }, "个", "cn-a", evil, evil, 10, 20);
        ChartOptions options = new() { Formats = [ChartFormat.Pdf], Labels = ChartLabels.Both };
        IReadOnlyList<Chart> charts = new ChartBook { Asked = true }.Choose(sample.Build(), options);
        Assert.Empty(Writer().Write(_folder, charts, options).Problems);
        Assert.NotEmpty(charts);
        Assert.All(charts, chart =>
        {
            string pdf = File.ReadAllText(Path.Combine(_folder, chart.Name + ".pdf"), Encoding.Latin1);
            Assert.All(new[] { "/URI", "/Annot", "/JavaScript", "/OpenAction", "/Launch" }, name => Assert.DoesNotContain(name, pdf, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_lock_file_names_no_host_that_packages_come_from()
    {
        string text = File.ReadAllText(Path.Combine(Shared.Repository, "src", "Zhibiao", "Charting", "render", "package-lock.json"));
        Assert.DoesNotContain("\"resolved\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("registry", text, StringComparison.Ordinal);
        Assert.DoesNotContain(".tgz", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lock_file_holds_the_native_packages_of_every_platform()
    {
        string text = File.ReadAllText(Path.Combine(Shared.Repository, "src", "Zhibiao", "Charting", "render", "package-lock.json"));
        JsonObject packages = JsonNode.Parse(text)!["packages"]!.AsObject();
        string[] optional = [.. packages.SelectMany(p => p.Value!["optionalDependencies"]?.AsObject().Select(d => d.Key) ?? [])];
        Assert.Contains("@napi-rs/canvas-win32-x64-msvc", optional);
        Assert.All(optional, name => Assert.True(packages.ContainsKey($"node_modules/{name}"), $"npm ci refuses a lock file without {name}"));
    }

    private static ChartWriter Writer()
    {
        var writer = new ChartWriter();
        if (writer.Missing.Length > 0)
            Assert.Skip(writer.Missing);
        return writer;
    }

    private void Render(string folder, IReadOnlyList<Chart> charts, ChartOptions options) =>
        Assert.Empty(Writer().Write(Path.Combine(_folder, folder), charts, options).Problems);

    private byte[] Bytes(string folder, string name) => File.ReadAllBytes(Path.Combine(_folder, folder, name));
}
