using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Sources.Decoding;

namespace Zhibiao.Sources.Layouts;

/// <summary>Collects the parts of a document; blanks around a part, and parts that hold nothing else, are left out.</summary>
internal sealed class Parts(string text)
{
    private readonly List<DocumentPart> _parts = [];

    // A text that changes its language more often is no translation.
    private const int MostRuns = 1000;

    /// <summary>
    /// Adds a stretch; its language is told by its letters where it is not given. Lines of a body in another language, a translation below or
    /// paragraph by paragraph, make parts of their own.
    /// </summary>
    public Parts Add(PartRole role, int start, int end, Language? language = null)
    {
        TextSpan span = TextLine.Trim(text, start, Math.Max(start, end));
        if (span.Length > 0 && role == PartRole.Body && LanguageOf.MayMix(text.AsSpan(span.Start, span.Length)))
        {
            AddRuns(span, language);
        }
        else if (span.Length > 0)
        {
            _parts.Add(new DocumentPart(span, language ?? LanguageOf.Text(text.AsSpan(span.Start, span.Length)), role));
        }

        return this;
    }

    private void AddRuns(TextSpan span, Language? language)
    {
        Language? running = null;
        int from = span.Start, runs = 0;
        for (int at = span.Start; at < span.End && runs < MostRuns;)
        {
            TextLine line = TextLine.At(text, at);
            int end = Math.Min(line.End, span.End);
            if (LanguageOf.Line(text.AsSpan(at, end - at)) is { } told)
            {
                if (running is { } before && before != told)
                {
                    AddRun(from, at, before);
                    from = at;
                    runs++;
                }

                running = told;
            }

            at = line.Next;
        }

        AddRun(from, span.End, running ?? language ?? LanguageOf.Text(text.AsSpan(span.Start, span.Length)));
    }

    private void AddRun(int start, int end, Language language)
    {
        TextSpan run = TextLine.Trim(text, start, end);
        if (run.Length > 0)
        {
            _parts.Add(new DocumentPart(run, language, PartRole.Body));
        }
    }

    /// <summary>Adds a stretch that may be missing.</summary>
    public Parts Add(PartRole role, TextSpan? span, Language? language = null) =>
        span is { } there ? Add(role, there.Start, there.End, language) : this;

    /// <summary>The parts in text order.</summary>
    public ImmutableArray<DocumentPart> InOrder() => [.. _parts.OrderBy(part => part.Span.Start)];
}
