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
        JudgedDocuments[] sources =
        [
            .. request.Gold.Select(path => JudgedDocuments.OfGold(path, known: false)),
            .. request.KnownGold.Select(path => JudgedDocuments.OfGold(path, known: true)),
            .. request.Decisions.Select(JudgedDocuments.OfDecisions),
        ];
        Dictionary<string, SourceDocument> documents = Documents(cancellation, out List<string> messages);
        var data = new StringBuilder();
        var rows = new List<LabelledRow>();
        var judged = new HashSet<string>(StringComparer.Ordinal);
        foreach (JudgedDocuments source in sources)
        {
            foreach (string name in source.Documents.Where(documents.ContainsKey).Order(StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!judged.Add(name))
                {
                    messages.Add($"{source.Path}: {name} is judged by an earlier file already, which counts");
                    continue;
                }

                data.Append(documents[name].Sha256).Append(source.Known).Append('\n').AppendJoin('\n', source.Canonical(name)).Append('\n');
                rows.AddRange(RowsOf(documents[name], name, source));
                progress?.Report(new RunProgress("reading", 0, 0, judged.Count, rows.Count));
            }

            string[] missing = [.. source.Documents.Where(name => !documents.ContainsKey(name)).Order(StringComparer.Ordinal)];
            if (missing.Length > 0)
            {
                messages.Add($"{source.Path}: {missing.Length} of its documents are not among the inputs: {string.Join(", ", missing.Take(MostNamed))}{(missing.Length > MostNamed ? ", …" : "")}");
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

    private IEnumerable<LabelledRow> RowsOf(SourceDocument document, string name, JudgedDocuments source)
    {
        IReadOnlyList<RecognisedSentence> sentences = _extractor.Recognise(document);
        DocumentExtraction extraction = _extractor.Assemble(document, sentences);
        ImmutableArray<Match> matches = GoldMatcher.Match([.. source.Coded[name]], source.Judged(extraction.Observations.Select(ScoredRow.Of)), [name]);
        return LabelledRows.Of(sentences, extraction, GoldJudgements.Of(matches), source.Known);
    }
}
