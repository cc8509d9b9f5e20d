using Zhibiao.Model;
using Zhibiao.Segmenting;
using Zhibiao.Sources;

namespace Zhibiao.Bench.Texts;

/// <summary>The documents that all stages are measured on, in a temporary folder, and what each stage is given of them.</summary>
internal sealed class Collection : IDisposable
{
    /// <summary>How many documents most stages are measured on.</summary>
    public const int Usual = 600;

    private const int Seed = 19531128;

    private Collection(int documents)
    {
        Folder = Path.Combine(Path.GetTempPath(), $"zhibiao-bench-{Guid.NewGuid():N}");
        Bytes = Write(Folder, documents);
        Items = [.. SourceFinder.Find([Folder]).Items];
        Documents = [.. Items.SelectMany(new SourceReader().Read)];
        var segmenter = new Segmenter();
        Sentences = [.. Documents.Select(document => segmenter.Segment(document).ToArray())];
        Extractor = new DocumentExtractor();
        Recognised = [.. Documents.Select(Extractor.Outline)];
    }

    /// <summary>A collection of some megabytes, the same on every machine.</summary>
    public static Collection Make(int documents = Usual) => new(documents);

    /// <summary>Writes documents, always the same ones.</summary>
    /// <returns>Bytes of all together.</returns>
    public static long Write(string folder, int documents, int figures = ArchiveText.Reports)
    {
        Directory.CreateDirectory(folder);
        var texts = new ArchiveText(Seed, figures);
        long sum = 0;
        for (int i = 0; i < documents; i++)
        {
            byte[] bytes = texts.Document(i);
            File.WriteAllBytes(Path.Combine(folder, FormattableString.Invariant($"{i:d6}.txt")), bytes);
            sum += bytes.Length;
        }

        return sum;
    }

    /// <summary>Bytes of so many documents together.</summary>
    public static long Length(int documents)
    {
        var texts = new ArchiveText(Seed, ArchiveText.Reports);
        return Enumerable.Range(0, documents).Sum(i => (long)texts.Document(i).Length);
    }

    public string Folder { get; }

    /// <summary>Of UTF-8, all files together.</summary>
    public long Bytes { get; }

    public SourceItem[] Items { get; }

    public SourceDocument[] Documents { get; }

    public Sentence[][] Sentences { get; }

    public IReadOnlyList<RecognisedSentence>[] Recognised { get; }

    public DocumentExtractor Extractor { get; }

    public int Count => Items.Length;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
