using Zhibiao.Model;

namespace Zhibiao.Vocabularies;

/// <summary>The cue words and their examples.</summary>
internal static class CueVocabulary
{
    private static readonly string[] Columns = ["phrase", "means", "accepts", "refuses"];

    private static readonly Dictionary<string, CueKind> Kinds = new(StringComparer.Ordinal)
    {
        ["plan"] = CueKind.Plan,
        ["requirement"] = CueKind.Requirement,
        ["forecast"] = CueKind.Forecast,
        ["estimate"] = CueKind.Estimate,
        ["reported"] = CueKind.Reported,
        ["before"] = CueKind.Before,
        ["reached"] = CueKind.Reached,
        ["increase"] = CueKind.Increase,
        ["decrease"] = CueKind.Decrease,
        ["addition"] = CueKind.Addition,
        ["removal"] = CueKind.Removal,
        ["share"] = CueKind.Share,
        ["compare"] = CueKind.Compare,
        ["each"] = CueKind.Each,
        ["average"] = CueKind.Average,
        ["total"] = CueKind.Total,
        ["part"] = CueKind.Part,
        ["respectively"] = CueKind.Respectively,
        ["every"] = CueKind.Every,
        ["from"] = CueKind.From,
        ["link"] = CueKind.Link,
        ["example"] = CueKind.Example,
        ["pointing"] = CueKind.Pointing,
        ["basis"] = CueKind.Basis,
        ["survey"] = CueKind.Survey,
        ["list end"] = CueKind.ListEnd,
        ["join"] = CueKind.Join,
        ["of"] = CueKind.Of,
        ["toward"] = CueKind.Toward,
        ["above"] = CueKind.Above,
        ["below"] = CueKind.Below,
        ["others"] = CueKind.Others,
        ["stop"] = CueKind.Stop,
    };

    /// <summary>The words of cues.csv, in its order.</summary>
    /// <exception cref="VocabularyException">A meaning is unknown, or a phrase stands twice.</exception>
    public static IReadOnlyList<CueWord> Load() => Words(VocabularyFile.Read("cues.csv", Columns));

    /// <summary>The words of the vocabulary from any text.</summary>
    /// <exception cref="VocabularyException">A row can't be used.</exception>
    public static IReadOnlyList<CueWord> Read(TextReader text) => Words(VocabularyFile.Read("cues.csv", text, Columns));

    private static List<CueWord> Words(IEnumerable<VocabularyRow> rows)
    {
        var words = new List<CueWord>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (VocabularyRow row in rows)
        {
            string phrase = row.Required("phrase");
            if (!seen.Add(phrase))
            {
                throw row.Refuse("phrase", $"'{phrase}' stands twice");
            }

            CueKind means = Kinds.TryGetValue(row.Required("means"), out CueKind kind)
                ? kind
                : throw row.Refuse("means", $"'{row.Text("means")}' is none of {string.Join(", ", Kinds.Keys)}");
            words.Add(new CueWord(phrase, means, row.List("accepts"), row.List("refuses")));
        }

        return words;
    }
}
