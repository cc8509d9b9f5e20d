using System.Text.Json;
using Zhibiao.Model;
using Zhibiao.Storing;

namespace Zhibiao;

/// <summary>Compares the observations of two runs, and says why they differ.</summary>
public static class RunComparison
{
    /// <summary>What the later run added, changed and lost.</summary>
    /// <param name="before">Output folder of the earlier run.</param>
    /// <param name="after">Output folder of the later run.</param>
    /// <exception cref="Model.Tables.StoreException">A folder holds no dataset, or one of another version of the program.</exception>
    public static ChangeSummary Compare(string before, string after)
    {
        Fingerprint earlier = FingerprintOf(before), later = FingerprintOf(after);
        return Compare(earlier, Path.Combine(before, Store), later, Path.Combine(after, Store));
    }

    /// <summary>What a run that is about to take the place of an earlier one in its folder changes; null where there is none yet.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="earlier">See <see cref="FingerprintOf"/>, asked for before the run wrote anything.</param>
    /// <param name="later">The rules and words of the run.</param>
    /// <param name="part">The store of the run.</param>
    /// <param name="decisions">Whether reviewers decided anything: then a document's observations may hang on another document.</param>
    internal static ChangeSummary? Compare(string folder, Fingerprint earlier, Fingerprint later, string part, bool decisions)
    {
        string store = Path.Combine(folder, Store);
        try
        {
            return File.Exists(store) ? Compare(earlier, store, later, part, byDocument: !decisions && !Decided(folder) && earlier == later) : null;
        }
        catch (Model.Tables.StoreException)
        {
            // What another version of the program wrote can't be compared.
            return null;
        }
    }

    /// <summary>The rules and words of the run that wrote a folder; nothing known where it does not say.</summary>
    internal static Fingerprint FingerprintOf(string folder) => Read(folder, new Fingerprint("", ""), run =>
    {
        string Text(string name) => run.RootElement.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        return new Fingerprint(Text("rules"), Text("vocabularies"), Text("model"));
    });

    /// <summary>Whether reviewers had decided anything by then, or it isn't known.</summary>
    private static bool Decided(string folder) => Read(folder, true, run => run.RootElement.GetProperty("counts").GetProperty("decisions").GetInt64() > 0);

    private static T Read<T>(string folder, T unknown, Func<JsonDocument, T> read)
    {
        try
        {
            using var run = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "run.json")));
            return read(run);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return unknown;
        }
    }

    private const string Store = "dataset.sqlite";

    private static ChangeSummary Compare(Fingerprint earlier, string before, Fingerprint later, string after, bool byDocument = false) =>
        new StoreComparison(earlier.Vocabularies == later.Vocabularies, earlier.Rules == later.Rules && earlier.Model == later.Model).Compare(before, after, byDocument);
}
