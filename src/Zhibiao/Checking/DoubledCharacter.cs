using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>
/// Finds names in which a character stands twice, in the place of its neighbour (农农生产合作社 for 农业生产合作社) or beside it
/// (农业生生产合作社). At the ends of a name two like characters may belong to two words (合作社社员), and are left alone.
/// </summary>
internal static class DoubledCharacter
{
    /// <summary>The misprinted words and the names that they may stand for, a list a place, in text order.</summary>
    /// <param name="text">Chinese text.</param>
    /// <param name="terms">Names of four characters or more, by each of their characters.</param>
    public static IEnumerable<IReadOnlyList<(TextSpan Span, string Term)>> Find(string text, ILookup<char, string> terms)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != text[i + 1] || !char.IsLetter(text[i]))
            {
                continue;
            }

            List<(TextSpan, string)>? found = null;
            foreach (string term in terms[text[i]])
            {
                if (At(text, i, term) is TextSpan span)
                {
                    (found ??= []).Add((span, term));
                }
            }

            if (found is not null)
            {
                yield return found;
            }
        }
    }

    private static TextSpan? At(string text, int doubled, string term)
    {
        for (int start = Math.Max(0, doubled - term.Length + 2); start <= doubled; start++)
        {
            int at = doubled - start;
            if (start + term.Length <= text.Length && IsReplaced(text.AsSpan(start, term.Length), at, term))
            {
                return new TextSpan(start, start + term.Length);
            }

            if (at > 0 && at < term.Length - 1 && start + term.Length < text.Length && IsInserted(text.AsSpan(start, term.Length + 1), at, term))
            {
                return new TextSpan(start, start + term.Length + 1);
            }
        }

        return null;
    }

    /// <summary>Whether all but one of the two doubled characters are the name's; the first of the name must be right.</summary>
    private static bool IsReplaced(ReadOnlySpan<char> words, int at, string term)
    {
        int wrong = words[at] != term[at] ? at : at + 1;
        return wrong > 0
            && words[wrong] != term[wrong]
            && words[..wrong].SequenceEqual(term.AsSpan(0, wrong))
            && words[(wrong + 1)..].SequenceEqual(term.AsSpan(wrong + 1));
    }

    private static bool IsInserted(ReadOnlySpan<char> words, int at, string term) =>
        words[..at].SequenceEqual(term.AsSpan(0, at)) && words[(at + 1)..].SequenceEqual(term.AsSpan(at));
}
