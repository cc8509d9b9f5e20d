using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>Documents as recognised, the last few kept.</summary>
internal sealed class OpenDocuments(DocumentExtractor extractor)
{
    private const int Most = 24;

    private readonly Lock _lock = new();
    private readonly LinkedList<(string File, Lazy<IReadOnlyList<RecognisedSentence>> Sentences)> _kept = new();

    /// <summary>The sentences, in text order.</summary>
    public IReadOnlyList<RecognisedSentence> Sentences(SourceDocument document)
    {
        Lazy<IReadOnlyList<RecognisedSentence>>? sentences = null;
        lock (_lock)
        {
            for (var node = _kept.First; node is not null && sentences is null; node = node.Next)
            {
                if (node.Value.File != document.SourceFile)
                    continue;
                sentences = node.Value.Sentences;
                _kept.Remove(node);
            }

            sentences ??= new(() => extractor.Recognise(document));
            _kept.AddFirst((document.SourceFile, sentences));
            if (_kept.Count > Most)
                _kept.RemoveLast();
        }

        return sentences.Value;
    }
}
