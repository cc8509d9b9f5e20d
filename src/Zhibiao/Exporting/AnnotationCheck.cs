using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>Whether <c>annotations.jsonl</c> has one annotation an observation, and each finds its words in its document.</summary>
public sealed class AnnotationCheck
{
    private const string Id = "urn:zhibiao:observation:";

    private readonly ILookup<string, (string Id, JsonElement Target)> _bySource;
    private readonly List<Fault> _faults = [];

    /// <summary>Reads the file.</summary>
    /// <param name="folder">The dataset's folder.</param>
    /// <param name="observations">Ids of the observations.</param>
    public AnnotationCheck(string folder, IEnumerable<string> observations)
    {
        var left = observations.ToHashSet(StringComparer.Ordinal);
        var read = new List<(string, JsonElement)>();
        try
        {
            foreach (string line in File.ReadLines(Path.Combine(folder, AnnotationExporter.FileName)))
            {
                Add(line, left, read);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _faults.Add(Fault("", "is missing or can't be read"));
            left.Clear();
        }

        _faults.AddRange(left.Order(StringComparer.Ordinal).Select(id => Fault(id, "the observation has no annotation")));
        _bySource = read.ToLookup(one => Uri.UnescapeDataString(one.Item2.GetProperty("source").GetString()!), StringComparer.Ordinal);
    }

    /// <summary>What is wrong with the file itself.</summary>
    public ImmutableArray<Fault> Faults => [.. _faults];

    /// <summary>What is wrong with the annotations of one document.</summary>
    /// <param name="document">The document with its text.</param>
    public IEnumerable<Fault> Check(SourceDocument document)
    {
        int[]? places = null;
        foreach ((string id, JsonElement target) in _bySource[document.SourceFile])
        {
            places ??= Places(document.Text);
            if (Wrong(document, places, target) is { Length: > 0 } wrong)
                yield return Fault(id, $"{document.SourceFile}: {wrong}");
        }
    }

    private void Add(string line, HashSet<string> left, List<(string, JsonElement)> read)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string id = json.RootElement.GetProperty("id").GetString()!;
            id = id.StartsWith(Id, StringComparison.Ordinal) ? id[Id.Length..] : id;
            JsonElement target = json.RootElement.GetProperty("target").Clone();
            _ = target.GetProperty("source").GetString() ?? throw new KeyNotFoundException();
            if (left.Remove(id))
                read.Add((id, target));
            else
                _faults.Add(Fault(id, "the annotation is of no observation, or comes twice"));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            _faults.Add(Fault("", $"a line is no annotation: {(line.Length > 60 ? line[..60] + "…" : line)}"));
        }
    }

    private static string Wrong(SourceDocument document, int[] places, JsonElement target)
    {
        try
        {
            if (target.GetProperty("state").GetProperty("zhibiao:sha256").GetString() != document.Sha256)
                return "its SHA-256 is not the document's";
            JsonElement[] selectors = [.. target.GetProperty("selector").EnumerateArray()];
            JsonElement position = selectors.Single(selector => selector.GetProperty("type").GetString() == "TextPositionSelector");
            int first = position.GetProperty("start").GetInt32(), last = position.GetProperty("end").GetInt32();
            if (first < 0 || last < first || last >= places.Length)
                return string.Create(CultureInfo.InvariantCulture, $"code points {first} to {last} are no place in the text");
            (int start, int end) = (places[first], places[last]);
            foreach (JsonElement quote in selectors.Where(selector => selector.GetProperty("type").GetString() == "TextQuoteSelector"))
            {
                if (!Stands(document.Text, start - Length(quote, "prefix"), quote, "prefix") || !Stands(document.Text, start, quote, "exact") || !Stands(document.Text, end, quote, "suffix"))
                    return "the text does not hold its words at its place";
            }

            return "";
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return "its target has not the form of an annotation";
        }
    }

    private static int Length(JsonElement quote, string name) => quote.GetProperty(name).GetString()!.Length;

    private static bool Stands(string text, int at, JsonElement quote, string name)
    {
        string words = quote.GetProperty(name).GetString()!;
        return at >= 0 && at + words.Length <= text.Length && SafeText.Of(text.Substring(at, words.Length)) == words;
    }

    /// <summary>Where each code point begins, and the text's end.</summary>
    private static int[] Places(string text)
    {
        var places = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i++)
        {
            if (i == 0 || !char.IsSurrogatePair(text[i - 1], text[i]))
                places.Add(i);
        }

        places.Add(text.Length);
        return [.. places];
    }

    private static Fault Fault(string id, string message) => new("annotation", AnnotationExporter.FileName, 0, id, message);
}
