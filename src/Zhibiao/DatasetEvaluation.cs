using System.Collections.Immutable;
using System.Text;
using Zhibiao.Charting;
using Zhibiao.Learning;
using Zhibiao.Model.Scoring;
using Zhibiao.Model.Tables;

namespace Zhibiao;

/// <summary>Compares a dataset with hand-coded statistics, and writes what came of it for a paper's appendix.</summary>
/// <param name="request">What to compare.</param>
public sealed class DatasetEvaluation(EvaluationRequest request)
{
    /// <summary>Compares, and writes where a folder is given.</summary>
    /// <exception cref="StoreException">A file can't be used, or the folder can't be written to.</exception>
    public EvaluationResult Evaluate()
    {
        ImmutableArray<ScoredRow> rows = ScoredFile.Read(request.Observations);
        var gold = JudgedDocuments.Of(request.Gold);
        GoldRow[] coded = [.. gold.Coded.SelectMany(document => document)];
        Evaluation evaluation = Evaluator.Evaluate(coded, [.. gold.Judged(rows)], gold.Documents);
        List<string> messages = [];
        var read = rows.Select(row => row.File).ToHashSet(StringComparer.Ordinal);
        string[] absent = [.. coded.Select(row => row.File).Distinct(StringComparer.Ordinal).Where(file => !read.Contains(file)).Order(StringComparer.Ordinal)];
        if (absent.Length > 0)
        {
            messages.Add($"no row comes from {absent.Length} of the coded documents: {string.Join(", ", absent.Take(5))}{(absent.Length > 5 ? ", …" : "")}");
        }

        if (gold.Decided is not null)
        {
            messages.Add("only rows that reviewers decided about are compared; for the rules' own scores give it observations of a run without decisions");
        }

        return request.OutputFolder.Length == 0
            ? new EvaluationResult(evaluation, [], messages)
            : new EvaluationResult(evaluation, Write(evaluation, messages), messages);
    }

    private List<string> Write(Evaluation evaluation, List<string> messages)
    {
        string compared = $"{Path.GetFileName(request.Observations)} against {Path.GetFileName(request.Gold)}";
        var options = new ChartOptions { WidthMillimetres = 90, Formats = [.. request.Formats.Select(format => Enum.Parse<ChartFormat>(format, ignoreCase: true))] };
        Reliability reliability = evaluation.Reliability;
        ReliabilityPoint[] points = [.. reliability.Bands.Where(band => band.Rows > 0).Select(band => new ReliabilityPoint(band.Confidence, band.Right, band.Rows))];
        List<string> files = [];
        if (points.Length > 0)
        {
            ChartWriterResult drawn = new ChartWriter().Write(request.OutputFolder, [new ReliabilityChart(options).Draw(points, reliability.Error, reliability.Brier, compared)], options);
            files.AddRange(drawn.Files);
            messages.AddRange([.. drawn.Problems, .. drawn.Message.Length > 0 ? [drawn.Message] : Array.Empty<string>()]);
        }

        Exporting.TextPage page = EvaluationPage.Of(evaluation, compared, files.Find(file => file is "reliability.png") ?? files.Find(file => file is "reliability.svg") ?? "");
        Save("evaluation.md", Encoding.UTF8.GetBytes(page.ToMarkdown()));
        Save("evaluation.html", Encoding.UTF8.GetBytes(page.ToHtml()));
        Save("scores.csv", EvaluationTables.Scores(evaluation));
        Save("rows.csv", EvaluationTables.Rows(evaluation));
        files.Sort(StringComparer.Ordinal);
        return files;

        void Save(string name, byte[] bytes)
        {
            AsideFile.Write(Path.Combine(request.OutputFolder, name), stream => stream.Write(bytes));
            files.Add(name);
        }
    }
}
