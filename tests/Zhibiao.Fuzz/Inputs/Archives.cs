using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Zhibiao.Fuzz.Inputs;

/// <summary>Archives: hostile names, bombs, members that overlap, links, passwords, archives in archives, and damage.</summary>
internal static class Archives
{
    private static readonly string[] Members =
    [
        "a.txt", "b/c.txt", "../../../etc/passwd", "/etc/passwd", "C:\\x.txt", "..\\..\\x.txt", "a/../b.txt", "./a.txt", "a.txt", "x.ndjson", "y.ndjson.gz", "in.zip", "name\u0000.txt", "\u001b[31mred.txt", "line\nbreak.txt", "folder/",
        "con.txt", "山西.txt", "…/..", "a.json", "\u202etxt.exe", "~", "output/x.txt", ".hidden", "decisions.csv", "//x.txt", "a!b.txt", "a#1.txt",
    ];

    public static FuzzInput Zip(Random random)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, random.Next(2) == 0 ? Encoding.UTF8 : null))
        {
            for (int members = random.Next(1, 5); members > 0; members--)
            {
                string name = Members[random.Next(Members.Length)];
                ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Fastest);
                if (random.Next(6) == 0)
                    entry.ExternalAttributes = unchecked((int)0xA1FF0000);
                using Stream member = entry.Open();
                member.Write(Content(random, name));
            }
        }

        byte[] bytes = stream.ToArray();
        switch (random.Next(6))
        {
            case 0:
                Flag(bytes, random);
                break;
            case 1:
                bytes = bytes[..random.Next(1, bytes.Length)];
                break;
            case 2:
                Overlap(bytes);
                break;
            case 3:
                for (int hits = random.Next(1, 6); hits > 0; hits--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                break;
        }

        return new FuzzInput("zip", "a.zip", bytes);
    }

    public static FuzzInput Gzip(Random random)
    {
        byte[] bytes = Packed(random.Next(5) switch
        {
            0 => Packed(Json.Lines(random)),
            1 when random.Next(20) == 0 => new byte[20 << 20],
            2 => [.. Json.Lines(random), .. new byte[random.Next(200_000)]],
            _ => Json.Lines(random),
        });
        if (random.Next(3) == 0)
            bytes = bytes[..random.Next(bytes.Length)];
        else if (bytes.Length > 0 && random.Next(3) == 0)
            bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
        return new FuzzInput("gzip", "a.ndjson.gz", bytes);
    }

    private static byte[] Content(Random random, string name) =>
        name.EndsWith(".zip", StringComparison.Ordinal) ? [.. "PK\u0003\u0004"u8, .. new byte[random.Next(60)]]
        : name.EndsWith(".gz", StringComparison.Ordinal) ? Packed(Json.Lines(random))
        : name.EndsWith(".ndjson", StringComparison.Ordinal) ? Json.Lines(random)
        : name.EndsWith(".json", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(Json.Text(random))
        : random.Next(30) == 0 ? new byte[random.Next(1 << 20, 4 << 20)]
        : Encoding.UTF8.GetBytes(SeedTexts.Headed(random, SeedTexts.Piece(random)));

    private static byte[] Packed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return stream.ToArray();
    }

    /// <summary>Sets a flag of a member, such as that of a password, or another method of packing.</summary>
    private static void Flag(byte[] bytes, Random random)
    {
        for (int at = 0; at + 12 < bytes.Length; at++)
        {
            if (bytes.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
                bytes[at + (random.Next(2) == 0 ? 8 : 10)] |= (byte)(1 << random.Next(8));
        }
    }

    /// <summary>Lets every member of the list begin at the first one's bytes.</summary>
    private static void Overlap(byte[] bytes)
    {
        for (int at = 0; at + 46 < bytes.Length; at++)
        {
            if (bytes.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at + 42), 0);
        }
    }
}
