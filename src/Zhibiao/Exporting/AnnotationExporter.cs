using System.Buffers;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>
/// Writes <c>annotations.jsonl</c>: each observation as a W3C Web Annotation, one a line, so that other programs find its words again. A text quote
/// selector has the words with those around them; a text position selector counts code points; the state names the SHA-256 of the bytes that were read.
/// </summary>
public sealed class AnnotationExporter
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "annotations.jsonl";

    private readonly bool restricted;

    /// <summary>Makes the exporter.</summary>
    /// <param name="restricted">Whether the words are left out; the positions stay.</param>
    public AnnotationExporter(bool restricted = false) => this.restricted = restricted;

    /// <summary>Writes the file into the folder.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="documents">The documents with their texts, each once.</param>
    /// <param name="dataset">The observations.</param>
    /// <returns>How many observations are left out, because their document did not come or does not hold their words.</returns>
    /// <exception cref="StoreException">The file can't be written.</exception>
    public int Write(string folder, IEnumerable<SourceDocument> documents, Dataset dataset)
    {
        ILookup<string, Observation> byFile = DatasetTables.Observations.All(dataset).ToLookup(observation => observation.SourceFile, StringComparer.Ordinal);
        int written = 0;
        var text = new AnnotationText();
        var lines = new ArrayBufferWriter<byte>();
        AsideFile.Write(Path.Combine(folder, FileName), stream =>
        {
            foreach (SourceDocument document in documents.Where(document => document.Status == DocumentStatus.Read))
            {
                AnnotationText.Write(text.Short(document, byFile[document.SourceFile], out int some).Span, lines, restricted);
                stream.Write(lines.WrittenSpan);
                lines.ResetWrittenCount();
                written += some;
            }
        });
        return DatasetTables.Observations.Count(dataset) - written;
    }
}
