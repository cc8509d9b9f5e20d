using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Zhibiao.Learning;
using Zhibiao.Learning.Training;
using Zhibiao.Model;
using Zhibiao.Model.Scoring;
using Zhibiao.Sources;

namespace Zhibiao;

/// <summary>Trains a model: reads the documents by the rules alone, looks up what people say of each row, and learns from both.</summary>
/// <param name="request">From what.</param>
public sealed class ModelTraining(TrainingRequest request)
{
    private const int MostNamed = 5;

    private readonly DocumentExtractor _extractor = new();

    /// <summary>Trains the model. The same data gives the same model.</summary>
    /// <exception cref="Model.Tables.StoreException">A gold file can't be used.</exception>
    /// <exception cref="TrainingException">There is too little to learn from.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public TrainingReport Train(IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        (List<LabelledRow> rows, string hash, List<string> messages) = Gather(progress, cancellation);
        progress?.Report(new RunProgress("training", 0, 0, rows.Select(row => row.Document).Distinct(StringComparer.Ordinal).Count(), rows.Count));
        return new TrainingReport(new ModelTrainer(request.Options).Train(rows, hash), messages);
    }

    /// <summary>SHA-256 of the documents and judgements, whatever the rules make of them; a model that was trained from the same has it too.</summary>
    /// <exception cref="Model.Tables.StoreException">A gold file can't be used.</exception>
    public string DataSha256() => Gather(null, CancellationToken.None).Sha256;

    private (List<LabelledRow> Rows, string Sha256, List<string> Messages) Gather(IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        (GoldFile Gold, bool Known)[] files = [.. request.Gold.Select(path => (GoldFile.Read(path), false)), .. request.KnownGold.Select(path => (GoldFile.Read(path), true))];
        Dictionary<string, SourceDocument> documents = Documents(cancellation, out List<string> messages);
        var data = new StringBuilder();
        var rows = new List<LabelledRow>();
        foreach ((GoldFile gold, bool known) in files)
        {
            ILookup<string, GoldRow> coded = gold.Rows.ToLookup(row => row.File, StringComparer.Ordinal);
            foreach (string name in gold.Documents.Order(StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                if (documents.TryGetValue(name, out SourceDocument? document))
                {
                    data.Append(document.Sha256).Append(known).Append('\n').AppendJoin('\n', coded[name].Select(Canonical)).Append('\n');
                    rows.AddRange(RowsOf(document, [.. coded[name]], known));
                    progress?.Report(new RunProgress("reading", 0, 0, documents.Count, rows.Count));
                }
            }

            string[] missing = [.. gold.Documents.Where(name => !documents.ContainsKey(name)).Order(StringComparer.Ordinal)];
            if (missing.Length > 0)
            {
                messages.Add($"{gold.Path}: {missing.Length} of its documents are not among the inputs: {string.Join(", ", missing.Take(MostNamed))}{(missing.Length > MostNamed ? ", …" : "")}");
            }
        }

        return (rows, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(data.ToString()))), messages);
    }

    private Dictionary<string, SourceDocument> Documents(CancellationToken cancellation, out List<string> messages)
    {
        messages = [];
        var reader = new SourceReader();
        var documents = new Dictionary<string, SourceDocument>(StringComparer.Ordinal);
        foreach (SourceDocument document in SourceFinder.Find(request.Inputs).Items.SelectMany(reader.Read).Where(document => document.Status == DocumentStatus.Read))
        {
            cancellation.ThrowIfCancellationRequested();
            string name = document.SourceFile[(document.SourceFile.LastIndexOf('/') + 1)..];
            if (!documents.TryAdd(name, document))
            {
                messages.Add($"{document.SourceFile}: another document has the same file name; only the first is learned from");
            }
        }

        return documents;
    }

    private IEnumerable<LabelledRow> RowsOf(SourceDocument document, IReadOnlyList<GoldRow> coded, bool known)
    {
        IReadOnlyList<RecognisedSentence> sentences = _extractor.Recognise(document);
        DocumentExtraction extraction = _extractor.Assemble(document, sentences);
        string file = document.SourceFile[(document.SourceFile.LastIndexOf('/') + 1)..];
        ImmutableArray<Match> matches = GoldMatcher.Match(coded, extraction.Observations.Select(ScoredRow.Of), [file]);
        return LabelledRows.Of(sentences, extraction, GoldJudgements.Of(matches), known);
    }

    private static string Canonical(GoldRow row) => FormattableString.Invariant(
        $"{row.Span} {row.Low:R} {row.High:R} {Or(row.Units)} {Or(row.Places)} {Or(row.Indicators)} {Or(row.Statuses)} {Or(row.Measures)} {row.From:O} {row.To:O} {row.Sure}");

    private static string Or(ImmutableArray<string> words) => string.Join('|', words);
}
