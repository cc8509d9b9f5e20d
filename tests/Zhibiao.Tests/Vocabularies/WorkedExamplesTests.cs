using System.Text.RegularExpressions;
using Zhibiao.Vocabularies;

namespace Zhibiao.Tests.Vocabularies;

/// <summary>The rows that CONTRIBUTING.md works through can be put into their files as they stand.</summary>
public sealed partial class WorkedExamplesTests
{
    private static readonly string Folder = Path.Combine(Shared.Repository, "src", "Zhibiao", "Vocabularies");

    [Fact]
    public void The_phrase_is_a_cue()
    {
        CueWord word = CueVocabulary.Read(With("cues.csv", out string row)).Single(word => row.StartsWith($"{word.Phrase},", StringComparison.Ordinal));
        Assert.All(word.Accepts, example => Assert.Contains(word.Phrase, example, StringComparison.Ordinal));
        Assert.NotEmpty(word.Accepts);
    }

    [Fact]
    public void The_unit_converts()
    {
        var units = UnitVocabulary.Read(With("units.csv", out string row));
        Assert.NotNull(units.Convert(row.Split(',')[0], new DateOnly(1954, 1, 1)));
    }

    [Fact]
    public void The_indicator_is_found_by_its_name()
    {
        var indicators = new IndicatorVocabulary(With("indicators.csv", out string row));
        Assert.Contains(indicators.Words, word => word.Phrase == row.Split(',')[1] && word.Indicator.Id == row.Split(',')[0]);
    }

    [Fact]
    public void The_place_has_its_dates()
    {
        using var provinces = new StreamReader(Path.Combine(Folder, "places-province.csv"));
        List<GazetteerEntry> entries = GazetteerFiles.Read(provinces, With("places-county.csv", out string row));
        Assert.Equal(new DateOnly(1952, 8, 7), entries.Single(entry => entry.Place.Id == row.Split(',')[0]).Place.ValidFrom);
    }

    /// <summary>The file with the row that the guide shows, in place of the one that it has of the same name.</summary>
    private static StringReader With(string file, out string row)
    {
        string guide = File.ReadAllText(Path.Combine(Shared.Repository, "CONTRIBUTING.md")).ReplaceLineEndings("\n");
        string shown = Example().Matches(guide).Single(example => example.Groups["file"].Value == file).Groups["row"].Value;
        string start = shown[..(shown.IndexOf(',', StringComparison.Ordinal) + 1)];
        row = shown;
        return new StringReader(string.Join('\n', File.ReadLines(Path.Combine(Folder, file)).Where(line => !line.StartsWith(start, StringComparison.Ordinal)).Append(shown)));
    }

    [GeneratedRegex(@"`(?<file>[\w-]+\.csv)`(?:(?!```).)*?```csv\n(?<header>[^\n]+)\n(?<row>[^\n]+)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
