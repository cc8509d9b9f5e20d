using System.Text.Json;
using Zhibiao.Exporting;
using Zhibiao.Model;

namespace Zhibiao.Tests.Exporting;

public sealed class AnnotationExporterTests
{
    [Fact]
    public void An_observation_is_an_annotation_with_quote_position_and_state()
    {
        JsonElement annotation = Assert.Single(Write([Samples.Document], [Samples.Planned]));
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", annotation.GetProperty("@context")[0].GetString());
        Assert.Equal("Annotation", annotation.GetProperty("type").GetString());
        Assert.Equal("urn:zhibiao:observation:o-planned", annotation.GetProperty("id").GetString());
        JsonElement target = annotation.GetProperty("target");
        Assert.Equal("000_shanxi.txt", target.GetProperty("source").GetString());
        Assert.Equal(Samples.Document.Sha256, target.GetProperty("state").GetProperty("zhibiao:sha256").GetString());
        JsonElement quote = target.GetProperty("selector")[0], position = target.GetProperty("selector")[1];
        Assert.Equal("五千四百个", quote.GetProperty("exact").GetString());
        string around = quote.GetProperty("prefix").GetString() + quote.GetProperty("exact").GetString() + quote.GetProperty("suffix").GetString();
        Assert.Contains(around, Samples.Text, StringComparison.Ordinal);
        Assert.EndsWith("明年增至", quote.GetProperty("prefix").GetString(), StringComparison.Ordinal);
        Assert.Equal(Samples.Planned.Span.Start, position.GetProperty("start").GetInt32());
        Assert.Equal(Samples.Planned.Span.End, position.GetProperty("end").GetInt32());
        Assert.Contains("5400 个; level; planned", annotation.GetProperty("body").GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Positions_count_code_points_where_the_text_has_characters_of_two_units()
    {
        SourceDocument document = Samples.Document with { Text = "𠮷𠮷" + Samples.Text };
        Observation moved = Samples.Planned with { Span = Samples.Planned.Span.Shift(4) };
        JsonElement position = Assert.Single(Write([document], [moved])).GetProperty("target").GetProperty("selector")[1];
        Assert.Equal(Samples.Planned.Span.Start + 2, position.GetProperty("start").GetInt32());
    }

    [Theory]
    [InlineData(33)]
    [InlineData(32)]
    public void A_prefix_never_begins_within_a_character(int filling)
    {
        string text = "𠮷" + new string('字', filling - 2) + Samples.Text;
        Observation moved = Samples.Baseline with { Span = new TextSpan(filling, filling + 2), Quote = text.Substring(filling, 2) };
        string prefix = Assert.Single(Write([Samples.Document with { Text = text }], [moved])).GetProperty("target").GetProperty("selector")[0].GetProperty("prefix").GetString()!;
        Assert.DoesNotContain('\ufffd', prefix);
        Assert.False(char.IsLowSurrogate(prefix[0]));
    }

    [Fact]
    public void Words_that_do_not_stand_in_the_document_get_no_annotation()
    {
        using var folder = new TemporaryFolder();
        Dataset dataset = Samples.Dataset with { Observations = [Samples.Planned with { Quote = "五千三百个" }, Samples.Baseline] };
        Assert.Equal(1, new AnnotationExporter().Write(folder.Path, [Samples.Document], dataset));
        Assert.Single(File.ReadAllLines(folder.File(AnnotationExporter.FileName)));
    }

    [Fact]
    public void Without_the_words_the_position_stays()
    {
        JsonElement selector = Assert.Single(Assert.Single(Write([Samples.Document], [Samples.Planned], restricted: true)).GetProperty("target").GetProperty("selector").EnumerateArray());
        Assert.Equal("TextPositionSelector", selector.GetProperty("type").GetString());
    }

    [Fact]
    public void A_source_is_a_relative_reference_whatever_its_name() =>
        Assert.Equal("a%20b/%E5%B1%B1%23.zip%21x", Assert.Single(Write(
            [Samples.Document with { SourceFile = "a b/山#.zip!x" }], [Samples.Planned with { SourceFile = "a b/山#.zip!x" }])).GetProperty("target").GetProperty("source").GetString());

    private static JsonElement[] Write(SourceDocument[] documents, Observation[] observations, bool restricted = false)
    {
        using var folder = new TemporaryFolder();
        new AnnotationExporter(restricted).Write(folder.Path, documents, Samples.Dataset with { Observations = [.. observations] });
        return [.. File.ReadAllLines(folder.File(AnnotationExporter.FileName)).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
