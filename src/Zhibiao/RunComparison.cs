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
    internal static ChangeSummary? Compare(string folder, Fingerprint earlier, Fingerprint later, string part)
    {
        string store = Path.Combine(folder, Store);
        try
        {
            return File.Exists(store) ? Compare(earlier, store, later, part) : null;
        }
        catch (Model.Tables.StoreException)
        {
            // What another version of the program wrote can't be compared.
            return null;
        }
    }

    /// <summary>The rules and words of the run that wrote a folder; nothing known where it does not say.</summary>
    internal static Fingerprint FingerprintOf(string folder)
    {
        try
        {
            using var run = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "run.json")));
            string Text(string name) => run.RootElement.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
            return new Fingerprint(Text("rules"), Text("vocabularies"), Text("model"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return new Fingerprint("", "");
        }
    }

    private const string Store = "dataset.sqlite";

    private static ChangeSummary Compare(Fingerprint earlier, string before, Fingerprint later, string after) =>
        new StoreComparison(earlier.Vocabularies == later.Vocabularies, earlier.Rules == later.Rules && earlier.Model == later.Model).Compare(before, after);
}
