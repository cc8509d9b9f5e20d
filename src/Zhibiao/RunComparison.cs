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
    internal static Fingerprint FingerprintOf(string folder)
    {
        Dictionary<string, string> run = Head(folder);
        return new Fingerprint(run.GetValueOrDefault("rules", ""), run.GetValueOrDefault("vocabularies", ""), run.GetValueOrDefault("model", ""));
    }

    /// <summary>Whether reviewers had decided anything by then, or it isn't known.</summary>
    private static bool Decided(string folder) => Head(folder).GetValueOrDefault("counts.decisions", "") != "0";

    /// <summary>Names and values of <c>run.json</c>, in a long one those before its list of inputs; nothing where it can't be read.</summary>
    private static Dictionary<string, string> Head(string folder)
    {
        const int Longest = 1 << 16;
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using FileStream file = File.OpenRead(Path.Combine(folder, "run.json"));
            byte[] bytes = new byte[Math.Min(file.Length, Longest)];
            file.ReadExactly(bytes);
            var json = new Utf8JsonReader(bytes, isFinalBlock: false, default);
            string within = "", name = "";
            while (json.Read() && (json.TokenType != JsonTokenType.StartArray || json.TrySkip()))
            {
                if (json.TokenType == JsonTokenType.StartObject)
                    within = json.CurrentDepth > 0 ? name + "." : "";
                else if (json.TokenType == JsonTokenType.EndObject)
                    within = "";
                else if (json.TokenType == JsonTokenType.PropertyName)
                    name = within + json.GetString();
                else if (json.TokenType != JsonTokenType.EndArray)
                    head[name] = json.TokenType == JsonTokenType.String ? json.GetString()! : System.Text.Encoding.UTF8.GetString(json.ValueSpan);
            }

            return head;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private const string Store = "dataset.sqlite";

    private static ChangeSummary Compare(Fingerprint earlier, string before, Fingerprint later, string after, bool byDocument = false) =>
        new StoreComparison(earlier.Vocabularies == later.Vocabularies, earlier.Rules == later.Rules && earlier.Model == later.Model).Compare(before, after, byDocument);
}
