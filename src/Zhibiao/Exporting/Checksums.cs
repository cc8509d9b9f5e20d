using System.Text;
using Zhibiao.Model;

namespace Zhibiao.Exporting;

/// <summary><c>SHA256SUMS</c>: the hash of every file of a published package, as <c>sha256sum -c</c> reads it.</summary>
public static class Checksums
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "SHA256SUMS";

    /// <summary>Writes it over all files of the folder.</summary>
    /// <exception cref="Model.Tables.StoreException">A file can't be read or written.</exception>
    public static void Write(string folder)
    {
        var text = new StringBuilder();
        foreach (string name in Names(folder).Where(name => name != FileName))
        {
            text.Append(FileFacts.Of(Path.Combine(folder, name)).Sha256).Append("  ").Append(name).Append('\n');
        }

        PackageExporter.WriteText(Path.Combine(folder, FileName), text.ToString());
    }

    /// <summary>Names of all files of a folder, '/' between names, sorted.</summary>
    public static IReadOnlyList<string> Names(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    /// <summary>What is no longer as it was published.</summary>
    public static IEnumerable<Fault> Check(string folder)
    {
        foreach (string line in File.ReadLines(Path.Combine(folder, FileName)))
        {
            string[] parts = line.Split("  ", 2);
            string name = parts[^1];
            if (parts.Length < 2 || name.Split('/').Contains("..") || Path.IsPathRooted(name))
                yield return new Fault("file", FileName, 0, "", $"has a line that is no hash and file: {line}");
            else if (!File.Exists(Path.Combine(folder, name)))
                yield return new Fault("file", name, 0, "", "is missing");
            else if (FileFacts.Of(Path.Combine(folder, name)).Sha256 != parts[0])
                yield return new Fault("file", name, 0, "", "was changed after it was published");
        }
    }
}
