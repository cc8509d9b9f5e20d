using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Sources.Decoding;

namespace Zhibiao.Sources.Layouts;

/// <summary>Collects the parts of a document; blanks around a part, and parts that hold nothing else, are left out.</summary>
internal sealed class Parts(string text)
{
    private readonly List<DocumentPart> _parts = [];

    /// <summary>Adds a stretch; its language is told by its letters where it is not given.</summary>
    public Parts Add(PartRole role, int start, int end, Language? language = null)
    {
        TextSpan span = TextLine.Trim(text, start, Math.Max(start, end));
        if (span.Length > 0)
        {
            _parts.Add(new DocumentPart(span, language ?? LanguageOf.Text(text.AsSpan(span.Start, span.Length)), role));
        }

        return this;
    }

    /// <summary>Adds a stretch that may be missing.</summary>
    public Parts Add(PartRole role, TextSpan? span, Language? language = null) =>
        span is { } there ? Add(role, there.Start, there.End, language) : this;

    /// <summary>The parts in text order.</summary>
    public ImmutableArray<DocumentPart> InOrder() => [.. _parts.OrderBy(part => part.Span.Start)];
}
