using System.Collections.Immutable;
using System.Globalization;
using Zhibiao.Model;
using Zhibiao.Reviewing;
using Zhibiao.Sources;

namespace Zhibiao;

/// <summary>The log of decisions with the place of each in a collection. One instance serves many threads.</summary>
internal sealed class Replaying
{
    private const int MostLines = 20;

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    private Replaying(IReadOnlyDictionary<string, ImmutableArray<PlacedDecision>> byFile, ImmutableArray<UnplacedDecision> unplaced)
    {
        ByFile = byFile;
        Unplaced = unplaced;
        foreach ((string file, ImmutableArray<PlacedDecision> placed) in byFile)
        {
            _keys[file] = StableId.Of("k", [.. placed.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Decision.DecisionId} {one.Span}"))]);
        }
    }

    /// <summary>The decisions of each document by its file, in the order of the log.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<PlacedDecision>> ByFile { get; }

    /// <summary>Decisions that count and found no place.</summary>
    public ImmutableArray<UnplacedDecision> Unplaced { get; }

    /// <summary>What a run tells of it.</summary>
    public DecisionNote Note { get; private init; } = new();

    /// <summary>Reads the texts of a listing and finds the places of the log's decisions in them. Without decisions nothing is read.</summary>
    public static Replaying Over(DecisionLog log, SourceListing listing, CancellationToken cancellation)
    {
        return Over(log, Documents);

        IEnumerable<SourceDocument> Documents()
        {
            var reader = new SourceReader();
            var duplicates = new DuplicateDocuments();
            foreach (SourceDocument document in listing.Items.SelectMany(reader.Read))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return duplicates.Mark(document);
            }
        }
    }

    /// <summary>Finds the places of the log's decisions in documents that are given, with their texts, once or twice.</summary>
    public static Replaying Over(DecisionLog log, Func<IEnumerable<SourceDocument>> documents)
    {
        ImmutableArray<Decision> lines = log.Decisions;
        var book = new DecisionBook(lines);
        if (book.Live.IsEmpty)
            return new Replaying(ImmutableDictionary<string, ImmutableArray<PlacedDecision>>.Empty, []) { Note = Told(log, lines, [], new HashSet<string>()) };
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var placements = new List<DocumentPlacements>();
        foreach (SourceDocument document in documents())
        {
            ids.Add(document.DocumentId);
            placements.Add(book.Place(document));
        }

        (IReadOnlyDictionary<string, ImmutableArray<PlacedDecision>> byFile, ImmutableArray<UnplacedDecision> unplaced) = book.Settle(placements);
        if (!unplaced.IsEmpty)
        {
            Decision[] astray = [.. unplaced.Select(one => one.Decision)];
            placements.AddRange(documents().Select(document => DecisionBook.PlaceElsewhere(document, astray)));
            (byFile, unplaced) = book.Settle(placements);
        }

        return new Replaying(byFile, unplaced) { Note = Told(log, lines, unplaced, ids) };
    }

    /// <summary>The decisions of a document, with their places, in the order of the log.</summary>
    public ImmutableArray<PlacedDecision> Of(string sourceFile) => ByFile.TryGetValue(sourceFile, out ImmutableArray<PlacedDecision> placed) ? placed : [];

    /// <summary>What tells the decisions of a document from others; empty where there are none.</summary>
    public string Key(string sourceFile) => _keys.GetValueOrDefault(sourceFile, "");

    private static DecisionNote Told(DecisionLog log, ImmutableArray<Decision> lines, ImmutableArray<UnplacedDecision> unplaced, IReadOnlySet<string> documents) => new()
    {
        Sha256 = log.Sha256,
        Lines = lines.Length,
        InForce = LiveDecisions.Of(lines).Length,
        Unplaced = unplaced.Length,
        UnplacedLines = [.. unplaced.Take(MostLines).Select(one =>
            $"{one.Decision.Anchor.SourceFile}: {Names.Of(one.Decision.Kind)} '{one.Decision.Anchor.Quote}' by {one.Decision.Reviewer}: {one.Reason}")],
        Conflicts = DecisionConflicts.Of(lines).Length,
        Checks = DecisionChecks.Of(lines, unplaced, documents),
        Messages = log.Messages,
    };
}
