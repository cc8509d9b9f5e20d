using System.Collections.Immutable;
using System.Reflection;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Learning;

/// <summary>What was learned: the weights, what they were learned from, and how well they did on documents held back.</summary>
public sealed record LearnedModel
{
    private static readonly Lazy<LearnedModel> Built = new(LoadEmbedded);

    /// <summary>The model that comes with the program.</summary>
    public static LearnedModel Embedded => Built.Value;

    /// <summary>SHA-256 of the documents and judgements that it was trained from, 64 lower-case hex digits.</summary>
    public required string DataSha256 { get; init; }

    /// <summary>How many documents that the rules were written with were among them.</summary>
    public int KnownDocuments { get; init; }

    /// <summary>How many other documents.</summary>
    public int OtherDocuments { get; init; }

    /// <summary>How many rows.</summary>
    public int Rows { get; init; }

    /// <summary>How it was trained.</summary>
    public required Training.TrainingOptions Options { get; init; }

    /// <summary>Scores of the confidence on the documents that the rules were written with; null where there were none.</summary>
    public ConfidenceScores? OnKnown { get; init; }

    /// <summary>Scores of the confidence on the other documents; null where there were none.</summary>
    public ConfidenceScores? OnOthers { get; init; }

    /// <summary>Scores of the heads that may overrule the rules.</summary>
    public required ImmutableDictionary<HeadKind, HeadScores> Scores { get; init; }

    /// <summary>The heads that are used: the confidence always, others only where they beat the rules.</summary>
    public required ImmutableDictionary<HeadKind, LearnedHead> Heads { get; init; }

    /// <summary>Reads a model.</summary>
    /// <exception cref="Model.Tables.StoreException">It can't be read, or is no model of this program.</exception>
    public static LearnedModel Read(string path) => ModelFile.Read(path);

    /// <summary>Writes the model. The same model gives the same bytes.</summary>
    /// <exception cref="Model.Tables.StoreException">It can't be written.</exception>
    public void Write(string path) => ModelFile.Write(path, this);

    private static LearnedModel LoadEmbedded()
    {
        const string name = "Learning/model.json";
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded");
        return ModelFile.Read(stream, name);
    }
}
