using System.Text;
using Zhibiao.Model;
using Zhibiao.Sources;

namespace Zhibiao.Tests.Sources;

/// <summary>A folder for one test, removed at its end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("zhibiao-sources-").FullName;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public IReadOnlyList<SourceDocument> ReadAll(SourceLimits? limits = null)
    {
        SourceListing listing = SourceFinder.Find([Path]);
        var reader = new SourceReader(limits);
        return [.. listing.Items.SelectMany(reader.Read), .. listing.Problems];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
