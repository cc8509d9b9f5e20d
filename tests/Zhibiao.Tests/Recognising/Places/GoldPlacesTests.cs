using Zhibiao.Model;
using Zhibiao.Vocabularies;

namespace Zhibiao.Tests.Recognising.Places;

public sealed class GoldPlacesTests(ITestOutputHelper output)
{
    // 山东省 and the like of a document that says only 全省 and 省委 in its body stand in its title, which is read too.
    private const double Floor = 0.99;

    [Fact]
    public void Nearly_every_hand_coded_place_is_among_the_names_of_its_document()
    {
        int rows = 0;
        int seen = 0;
        foreach ((string gold, string folder) in new[] { ("dev.gold.csv", Shared.Path("corpus", "dev")), ("seeds.gold.csv", Shared.Path("seeds")) })
        {
            var names = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
            using var reader = new StreamReader(Shared.Path("gold", gold));
            foreach (VocabularyRow row in VocabularyFile.Read(gold, reader, "file", "place"))
            {
                string file = row.Required("file");
                if (!names.TryGetValue(file, out HashSet<string>? found))
                    names.Add(file, found = NamesIn(Path.Combine(folder, file)));
                rows++;
                if (row.List("place").Any(found.Contains))
                    seen++;
                else
                    output.WriteLine($"{file}: {row.Text("place")}");
            }
        }

        output.WriteLine($"{seen} of {rows}");
        Assert.True(seen >= Floor * rows, $"{seen} of {rows}");
    }

    private static HashSet<string> NamesIn(string path)
    {
        string text = File.ReadAllText(path);
        int year = int.Parse(text.AsSpan(text.IndexOf("19", StringComparison.Ordinal), 4), System.Globalization.CultureInfo.InvariantCulture);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (PlaceMention mention in PlaceRecogniserTests.Read(text, new DateOnly(year, 6, 1)))
        {
            if (mention.Form is PlaceForm.Name or PlaceForm.Body)
            {
                names.Add(mention.Name);
                names.UnionWith(mention.Candidates.Select(place => place.NameZh));
            }
        }

        return names;
    }
}
