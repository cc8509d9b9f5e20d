using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Zhibiao.Learning;
using Zhibiao.Learning.Scoring;
using Zhibiao.Learning.Training;
using Zhibiao.Model;
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

        progress?.Report(new RunProgress("training", 0, 0, documents.Count, rows.Count));
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(data.ToString())));
        return new TrainingReport(new ModelTrainer(request.Options).Train(rows, hash), messages);
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

    private static string Canonical(GoldRow row) => string.Join('\u001f', row.Span, row.Low, row.High, string.Join('|', row.Units), string.Join('|', row.Places),
        string.Join('|', row.Indicators), string.Join('|', row.Statuses), string.Join('|', row.Measures), row.From, row.To, row.Sure);
}
