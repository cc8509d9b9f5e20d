namespace Zhibiao.Recognising;

/// <summary>Many phrases, looked up together at a place in a text.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTrie<T>
{
    private readonly Dictionary<long, int> _steps = [];
    private readonly List<List<T>?> _values = [null];
    private readonly bool[] _starts = new bool[char.MaxValue + 1];

    /// <summary>Adds what a phrase stands for; a phrase may stand for several things, in the order of adding.</summary>
    /// <exception cref="ArgumentException">The phrase is empty.</exception>
    public void Add(string phrase, T value)
    {
        ArgumentException.ThrowIfNullOrEmpty(phrase);
        _starts[phrase[0]] = true;
        int node = 0;
        foreach (char c in phrase)
        {
            if (!_steps.TryGetValue(Key(node, c), out int next))
            {
                next = _values.Count;
                _values.Add(null);
                _steps.Add(Key(node, c), next);
            }

            node = next;
        }

        (_values[node] ??= []).Add(value);
    }

    /// <summary>Whether any phrase begins with the character.</summary>
    public bool CanStart(char c) => _starts[c];

    /// <summary>The longest phrase at the place, wholly before the end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the phrase would begin.</param>
    /// <param name="end">Where the search ends; not included.</param>
    /// <param name="length">Length of the phrase found; 0 where none.</param>
    /// <returns>What it stands for, or an empty list.</returns>
    public IReadOnlyList<T> Longest(ReadOnlySpan<char> text, int at, int end, out int length)
    {
        List<T>? found = null;
        length = 0;
        if (at < end && _starts[text[at]])
        {
            int node = 0;
            for (int i = at; i < end && _steps.TryGetValue(Key(node, text[i]), out node); i++)
            {
                if (_values[node] is { } values)
                {
                    found = values;
                    length = i - at + 1;
                }
            }
        }

        return found ?? (IReadOnlyList<T>)[];
    }

    private static long Key(int node, char c) => ((long)node << 16) | c;
}
