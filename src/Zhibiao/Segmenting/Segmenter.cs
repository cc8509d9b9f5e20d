using System.Collections.Immutable;
using Zhibiao.Model;

namespace Zhibiao.Segmenting;

/// <summary>Cuts documents into sections, paragraphs and sentences.</summary>
/// <param name="longest">Code units above which a sentence is cut at a clause, lest one without marks slows what follows.</param>
public sealed class Segmenter(int longest = 1200)
{
    /// <summary>The sentences of the document's parts, in text order.</summary>
    /// <remarks>Every character of a body part that is neither white space, nor the mark of a heading, nor the ruling of a table stands in exactly one.</remarks>
    public ImmutableArray<Sentence> Segment(SourceDocument document) => new Walk(document, longest).Sentences();

    /// <summary>One walk through one document.</summary>
    private sealed class Walk(SourceDocument document, int longest)
    {
        private readonly string _text = document.Text;
        private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
        private readonly string _author = Headings.Letters(document.Author);
        private int _section;
        private int _paragraph = -1;
        private bool _sectionHasText;
        private bool _partHasText;

        public ImmutableArray<Sentence> Sentences()
        {
            Language? before = null;
            foreach (DocumentPart part in document.Parts)
            {
                if (before is not null && before != part.Language && _sectionHasText)
                {
                    OpenSection(); // what one language says is no context of the other
                }

                before = part.Language;
                _partHasText = false;
                List<TextLine> lines = TextLine.Of(_text, part.Span);
                if (part.Role == PartRole.Title)
                {
                    Titles(lines, part.Language);
                }
                else
                {
                    Body(lines, part.Language);
                }
            }

            return _sentences.ToImmutable();
        }

        private void Titles(List<TextLine> lines, Language language)
        {
            foreach (TextLine line in lines)
            {
                Marked(line, Headings.Marks(_text, line), language, SentenceRole.Title, 1);
            }
        }

        private void Body(List<TextLine> lines, Language language)
        {
            string title = Title(language);
            for (int i = 0; i < lines.Count; i++)
            {
                TextLine line = lines[i];
                int marks = Headings.Marks(_text, line);
                TextSpan rest = TextLine.Trim(_text, line.Start + marks, line.End);
                var words = new TextLine(rest.Start, rest.End, line.Indent);
                int table = Headings.Table(_text, words);
                if (line.IsBlank || words.IsBlank || table < 0)
                {
                    continue;
                }

                if (table > 0)
                {
                    Text(words.Start, words.End, language);
                }
                else if (!_partHasText && marks < 2 && Headings.RepeatsTitle(_text, words, title))
                {
                    Marked(line, marks, language, SentenceRole.Title, 1);
                }
                else if (marks > 0)
                {
                    bool isTitle = marks == 1 && !_partHasText && title.Length == 0;
                    Heading(line, marks, language, isTitle, marks);
                }
                else if (PlainLevel(lines, i, language) is > 0 and int level)
                {
                    Heading(line, 0, language, false, level);
                }
                else
                {
                    int last = Continued(lines, i, language);
                    Paragraph(line.Start, lines[last].End, language);
                    i = last;
                }
            }
        }

        private string Title(Language language)
        {
            string title = Headings.Letters(language == Language.Chinese ? document.TitleZh : document.TitleEn);
            foreach (DocumentPart part in document.Parts.Where(part => part.Role == PartRole.Title && part.Language == language && part.Span.Length < 1000))
            {
                title += " " + Headings.Letters(_text.AsSpan(part.Span.Start, part.Span.Length));
            }

            return title.Trim();
        }

        private int PlainLevel(List<TextLine> lines, int at, Language language)
        {
            TextLine line = lines[at];
            bool followed = false;
            for (int next = at + 1; next < lines.Count && !followed; next++)
            {
                followed = !lines[next].IsBlank;
                if (!followed && next - at > 20)
                {
                    break;
                }
            }

            int level = followed && Datelines.End(_text, line.Start, line.End, language) == line.Start ? Headings.Plain(_text, line, language) : 0;
            return level > 0 && _author.Length > 0 && Headings.Letters(_text.AsSpan(line.Start, line.Length)) == _author ? 0 : level;
        }

        /// <summary>The last line of the paragraph that begins at the line: the next ones go on where it is broken off in mid-sentence at the column's width.</summary>
        private int Continued(List<TextLine> lines, int at, Language language)
        {
            while (at + 1 < lines.Count)
            {
                TextLine line = lines[at];
                TextLine next = lines[at + 1];
                int width = line.Length + line.Indent;
                bool open = line.Length >= 10 && !"。！？：；”』」）)】.!?:".Contains(_text[line.End - 1], StringComparison.Ordinal);
                if (!open || next.IsBlank || next.Indent > 0 || next.Length > (width * 4 / 3) + 4
                    || Headings.Marks(_text, next) > 0 || Headings.Table(_text, next) != 0
                    || Datelines.End(_text, next.Start, next.End, language) > next.Start)
                {
                    break;
                }

                at++;
            }

            return at;
        }

        private void Heading(TextLine line, int marks, Language language, bool isTitle, int level)
        {
            if (!isTitle)
            {
                OpenSection();
            }

            Marked(line, marks, language, isTitle ? SentenceRole.Title : SentenceRole.Heading, level);
        }

        private void Marked(TextLine line, int marks, Language language, SentenceRole role, int level)
        {
            TextSpan span = TextLine.Trim(_text, line.Start + marks, line.End);
            if (span.Length > longest)
            {
                // No heading is so long: the mark stands before a text that lost its line breaks.
                Text(span.Start, span.End, language);
            }
            else if (span.Length > 0)
            {
                _paragraph++;
                Add(span, language, role, level);
            }
        }

        private void Paragraph(int start, int end, Language language)
        {
            int dateline = Datelines.End(_text, start, end, language);
            if (dateline > start)
            {
                if (_sectionHasText)
                {
                    OpenSection();
                }

                _paragraph++;
                Add(new TextSpan(start, dateline), language, SentenceRole.Dateline, 0);
                (_sectionHasText, _partHasText) = (true, true);
                Sentences(dateline, end, language);
            }
            else
            {
                Text(start, end, language);
            }
        }

        private void Text(int start, int end, Language language)
        {
            _paragraph++;
            (_sectionHasText, _partHasText) = (true, true);
            Sentences(start, end, language);
        }

        private void Sentences(int start, int end, Language language)
        {
            foreach (TextSpan span in SentenceSplitter.Split(_text, start, end, language, longest))
            {
                Add(span, language, SentenceRole.Body, 0);
            }
        }

        private void OpenSection()
        {
            _section++;
            _sectionHasText = false;
        }

        private void Add(TextSpan span, Language language, SentenceRole role, int level) =>
            _sentences.Add(new Sentence(_sentences.Count, span, language, role, _section, _paragraph, level));
    }
}
