using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Zhibiao.Model.Tables;
using Zhibiao.Sources;
using Zhibiao.Storing;

namespace Zhibiao;

/// <summary>The shards of one run, all of them.</summary>
/// <param name="Files">A file a shard, by its number.</param>
/// <param name="Items">The files that the run was to read.</param>
/// <param name="Rules">What they were read with.</param>
/// <param name="Decisions">The reviewers' decisions that they were read with.</param>
internal sealed record ShardSet(ImmutableArray<string> Files, ImmutableArray<KeptItem> Items, Fingerprint Rules, DecisionNote Decisions)
{
    /// <summary>Finds the shards in folders, or takes files that are shards, and makes sure that they are all there and of one run.</summary>
    /// <exception cref="StoreException">They are not.</exception>
    public static ShardSet Find(IReadOnlyList<string> inputs)
    {
        string[] files = [.. inputs.SelectMany(input => Directory.Exists(input) ? Directory.GetFiles(input, "shard-*-of-*.zhibiao") : [input])
            .Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (files.Length == 0)
            throw new StoreException($"{string.Join(", ", inputs)}: there is no shard; make them with run --shard K/N -o FOLDER");
        var found = new SortedDictionary<int, (string File, ShardNote Note, Fingerprint Rules)>();
        foreach (string file in files)
        {
            using ResultShelf? shelf = ResultShelf.Look(file);
            Fingerprint? rules = shelf is null ? null : Fingerprint.Parse(shelf.Rules);
            ShardNote note = (rules is null ? null : shelf?.Note<ShardNote>(ShardNote.Name))
                ?? throw new StoreException($"{file}: is no shard that this version of the program wrote; read it again with run --shard");
            (string File, ShardNote Note, Fingerprint Rules) first = found.Count == 0 ? (file, note, rules!) : found.First().Value;
            if (note.Of != first.Note.Of || note.Listing != first.Note.Listing || rules != first.Rules)
                throw new StoreException($"{file}: is of another run than {first.File} (other documents, other decisions, another model or another number of shards); name the shards of one run");
            if (!found.TryAdd(note.Number, (file, note, rules!)))
                throw new StoreException($"{file}: is the same shard as {found[note.Number].File}; name one of the two");
        }

        int of = found.First().Value.Note.Of;
        string missing = string.Join(", ", Enumerable.Range(1, of).Where(number => !found.ContainsKey(number)).Take(20).Select(number => number.ToString(CultureInfo.InvariantCulture)));
        if (missing.Length > 0)
            throw new StoreException(FormattableString.Invariant($"{string.Join(", ", inputs)}: of {of} shards there are {found.Count}; read what is missing: {missing}"));
        using ResultShelf any = ResultShelf.Look(found[1].File)!;
        return new ShardSet([.. found.Values.Select(shard => shard.File)], [.. any.Items()], found[1].Rules, any.Note<DecisionNote>(DecisionNote.Name) ?? new DecisionNote());
    }

    /// <summary>What tells the files of a listing, and the decisions on them, from others: names, lengths, and the log's hash.</summary>
    public static string Hash(SourceListing listing, string decisions)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (SourceItem item in listing.Items)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{item.SourceFile}\n{item.Length}\n")));
        }

        foreach (string problem in listing.Problems.Select(document => document.Problem))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(problem));
        }

        hash.AppendData(Encoding.UTF8.GetBytes(decisions));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
