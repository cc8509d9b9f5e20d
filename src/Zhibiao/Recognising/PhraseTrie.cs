using System.Numerics;
using System.Runtime.CompilerServices;

namespace Zhibiao.Recognising;

/// <summary>Many phrases, looked up together at a place in a text.</summary>
/// <remarks>
/// Most places of a text begin no phrase. One bit for the first character, and one for the first two together, turn nearly all of them down; only then the
/// nodes are walked, which lie in one open hash table. The first two characters are one step.
/// </remarks>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTrie<T>
{
    private readonly CharacterSet _starts = new();
    private readonly CharacterSet _words = new();
    private readonly CharacterSet _pairs = new();
    private readonly T[] _nothing = [];
    private T[][] _values = [[]];
    private bool[] _goesOn = new bool[1];
    private Step[] _steps = new Step[64];
    private int _nodes = 1;
    private int _count;

    /// <summary>Adds what a phrase stands for; a phrase may stand for several things, in the order of adding.</summary>
    /// <exception cref="ArgumentException">The phrase is empty.</exception>
    public void Add(string phrase, T value)
    {
        ArgumentException.ThrowIfNullOrEmpty(phrase);
        _starts.Add(phrase[0]);
        if (phrase.Length == 1)
        {
            _words.Add(phrase[0]);
        }
        else
        {
            _pairs.Add(Pair(phrase[0], phrase[1]));
        }

        int node = 0;
        for (int i = 0; i < phrase.Length; i++)
        {
            int next = Child(node, phrase[i]);
            if (next == 0)
            {
                next = NewNode();
                _goesOn[node] = true;
                Put(new Step(node, phrase[i], next));
                if (i == 1)
                {
                    Put(new Step(FirstTwo(phrase[0]), phrase[1], next));
                }
            }

            node = next;
        }

        _values[node] = [.. _values[node], value];
    }

    private int NewNode()
    {
        if (_nodes == _values.Length)
        {
            Array.Resize(ref _values, 2 * _nodes);
            Array.Resize(ref _goesOn, 2 * _nodes);
        }

        _values[_nodes] = _nothing;
        return _nodes++;
    }

    /// <summary>The first place from the start on, before the end, where a phrase may begin or a character of another set stands; the end where there is none.</summary>
    public int Next(ReadOnlySpan<char> text, int start, int end, CharacterSet others)
    {
        text = text[..end];
        for (int at = start; at < text.Length; at++)
        {
            if (others.Has(text[at]) || MayBegin(text, at, end))
            {
                return at;
            }
        }

        return end;
    }

    /// <summary>Whether any phrase begins with the character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool CanStart(char c) => _starts.Has(c);

    /// <summary>Whether a phrase may begin at the place; false is certain.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="end">Where the search ends; not included.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(ReadOnlySpan<char> text, int at, int end) =>
        at < end && _starts.Has(text[at]) && (_words.Has(text[at]) || (at + 1 < end && _pairs.Has(Pair(text[at], text[at + 1]))));

    /// <summary>The longest phrase at the place, wholly before the end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the phrase would begin.</param>
    /// <param name="end">Where the search ends; not included.</param>
    /// <param name="length">Length of the phrase found; 0 where none.</param>
    /// <returns>What it stands for, or an empty list; not to be changed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T[] Longest(ReadOnlySpan<char> text, int at, int end, out int length)
    {
        if (MayBegin(text, at, end))
        {
            return Walk(text[..end], at, out length);
        }

        length = 0;
        return _nothing;
    }

    private T[] Walk(ReadOnlySpan<char> text, int at, out int length)
    {
        int found = 0;
        length = 0;
        bool one = at + 1 == text.Length || _words.Has(text[at]);
        int i = one ? at : at + 1;
        int node = Child(one ? 0 : FirstTwo(text[at]), text[i]);
        while (node != 0)
        {
            i++;
            if (_values[node].Length > 0)
            {
                found = node;
                length = i - at;
            }

            node = i < text.Length && _goesOn[node] ? Child(node, text[i]) : 0;
        }

        return _values[found];
    }

    /// <summary>Stands for the root where the character behind it has been read; no node has such a number.</summary>
    private static int FirstTwo(char first) => ~first;

    /// <summary>The node behind the character; 0, the root, where there is none.</summary>
    private int Child(int node, char c)
    {
        Step[] steps = _steps;
        int mask = steps.Length - 1;
        for (int slot = Slot(node, c) & mask; ; slot = (slot + 1) & mask)
        {
            ref readonly Step step = ref steps[slot];
            if (step.Next == 0 || (step.Node == node && step.Character == c))
            {
                return step.Next;
            }
        }
    }

    private void Put(Step step)
    {
        if (++_count * 2 >= _steps.Length)
        {
            var larger = new Step[(int)BitOperations.RoundUpToPowerOf2((uint)_steps.Length * 2)];
            foreach (Step known in _steps)
            {
                if (known.Next != 0)
                {
                    Put(larger, known);
                }
            }

            _steps = larger;
        }

        Put(_steps, step);
    }

    private static void Put(Step[] steps, Step step)
    {
        int mask = steps.Length - 1;
        int slot = Slot(step.Node, step.Character) & mask;
        while (steps[slot].Next != 0)
        {
            slot = (slot + 1) & mask;
        }

        steps[slot] = step;
    }

    private static int Slot(int node, char c) => unchecked((int)((((uint)node * 0x9E3779B1u) ^ (c * 0x85EBCA77u)) >> 7));

    /// <summary>Sixteen bits that stand for two characters, as well spread as can be.</summary>
    private static char Pair(char first, char second) => unchecked((char)(((first * 0x9E3779B1u) + (second * 0x85EBCA77u)) >> 16));

    private readonly record struct Step(int Node, char Character, int Next);
}
