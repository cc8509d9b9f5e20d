using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>Questions what only shows when documents are laid beside each other. It is told of them one by one and holds little of each.</summary>
public sealed class CollectionChecker
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly RepeatedDocuments _repeated = new();

    /// <summary>Takes a document; all must have been taken before anything is asked.</summary>
    public void Add(DocumentResult result)
    {
        _names.UnionWith(result.Named);
        _repeated.Add(result.Content, result.Document);
    }

    /// <summary>Documents with the same words.</summary>
    public IEnumerable<Check> Repeated() => _repeated.Ask();

    /// <summary>Of the possible misprints of a document those of names that the collection has.</summary>
    public IEnumerable<Check> Misprints(DocumentResult result)
    {
        foreach (PossibleMisprint possible in result.PossibleMisprints)
        {
            for (int i = 0; i < possible.Names.Length; i++)
            {
                if (_names.Contains(possible.Names[i]))
                {
                    yield return possible.Checks[i];
                    break;
                }
            }
        }
    }

    /// <summary>Documents that disagree about one thing.</summary>
    /// <param name="series">The rows of one or more indicators, in their order.</param>
    /// <param name="levels">The observations behind them.</param>
    public static IEnumerable<Check> Disagreements(IEnumerable<SeriesPoint> series, IEnumerable<Observation> levels) =>
        DisagreeingSources.Ask(series, levels);
}
