using System.Globalization;
using System.IO.Compression;
using Zhibiao.Model;
using Zhibiao.Sources.Finding;

namespace Zhibiao.Sources.Archives;

/// <summary>Reads an archive member by member, by name. Members' names are only names; nothing is unpacked to the disk.</summary>
internal static class ZipReader
{
    /// <summary>The documents; a member's source file is the archive's with '!' and the member's name.</summary>
    /// <param name="stream">The archive; can seek; closed at the end.</param>
    /// <param name="sourceFile">The archive's name in the tables.</param>
    /// <param name="limits">What is refused.</param>
    public static IEnumerable<SourceDocument> Read(Stream stream, string sourceFile, SourceLimits limits)
    {
        using (stream)
        {
            using ZipArchive? archive = Open(stream, out List<Member> members, out string problem, limits);
            if (archive is null)
            {
                yield return Problems.Unread(sourceFile, problem);
                yield break;
            }

            long unpacked = 0;
            foreach (Member member in members)
            {
                string name = $"{sourceFile}!{member.Name}";
                unpacked += member.Entry.Length;
                if (unpacked > limits.RatioFreeBytes && unpacked / limits.PackingRatio > stream.Length)
                {
                    yield return Problems.Unread(name, Problems.Bomb(limits.PackingRatio));
                    yield break;
                }

                if (KindOf.Name(name) is SourceKind.Ndjson or SourceKind.NdjsonGzip)
                {
                    foreach (SourceDocument document in Lines(member.Entry, name, limits))
                    {
                        yield return document;
                    }
                }
                else
                {
                    yield return Single(member.Entry, name, limits);
                }
            }
        }
    }

    private static ZipArchive? Open(Stream stream, out List<Member> members, out string problem, SourceLimits limits)
    {
        members = [];
        problem = "";
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, new EntryNames());
            if (archive.Entries.Count > limits.ArchiveMembers)
            {
                problem = Problems.TooManyMembers(archive.Entries.Count, limits.ArchiveMembers);
                archive.Dispose();
                return null;
            }

            members = Members(archive);
            return archive;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            problem = Problems.DamagedArchive(e.Message);
            return null;
        }
    }

    /// <summary>The members that are documents, by name; of two with one name the second takes <c>~2</c>.</summary>
    private static List<Member> Members(ZipArchive archive)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var members = new List<Member>();
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            string clean = EntryNames.Clean(entry.FullName);
            string[] parts = clean.Split('/');
            if (clean.Length == 0 || entry.FullName[^1] is '/' or '\\' || PassedOver.File(parts[^1]) || Array.Exists(parts[..^1], PassedOver.Folder))
            {
                continue;
            }

            string name = clean;
            for (int i = 2; !names.Add(name); i++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{clean}~{i}");
            }

            members.Add(new Member(name, entry));
        }

        members.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        return members;
    }

    private static SourceDocument Single(ZipArchiveEntry entry, string name, SourceLimits limits)
    {
        if (KindOf.Name(name) == SourceKind.Zip)
        {
            return Problems.Unread(name, Problems.NestedArchive);
        }

        using Stream? stream = Unpack(entry, limits, out string problem);
        if (stream is null)
        {
            return Problems.Unread(name, problem);
        }

        try
        {
            return DocumentBytes.Read(stream, entry.Length, name, name[(name.LastIndexOfAny(['/', '!']) + 1)..], limits);
        }
        catch (BombException)
        {
            return Problems.Unread(name, Problems.Bomb(limits.PackingRatio));
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return Problems.Unread(name, Problems.DamagedArchive(e.Message));
        }
    }

    private static IEnumerable<SourceDocument> Lines(ZipArchiveEntry entry, string name, SourceLimits limits)
    {
        Stream? stream = Unpack(entry, limits, out string problem);
        if (stream is null)
        {
            return [Problems.Unread(name, problem)];
        }

        return NdjsonReader.Read(
            KindOf.Name(name) == SourceKind.Ndjson ? stream : new GuardedStream(new GZipStream(stream, CompressionMode.Decompress), entry.Length, limits),
            name, limits);
    }

    private static GuardedStream? Unpack(ZipArchiveEntry entry, SourceLimits limits, out string problem)
    {
        problem = "";
        try
        {
            if (entry.IsEncrypted)
            {
                problem = Problems.Encrypted;
                return null;
            }

            return new GuardedStream(entry.Open(), Math.Max(1, entry.CompressedLength), limits);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            problem = Problems.DamagedArchive(e.Message);
            return null;
        }
    }

    private sealed record Member(string Name, ZipArchiveEntry Entry);
}
