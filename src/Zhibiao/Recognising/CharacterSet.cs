using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Zhibiao.Recognising;

/// <summary>Characters, one bit each (8 KB), so that asking for one costs a load and a shift.</summary>
internal sealed class CharacterSet
{
    private const int Bits = 64;
    private readonly ulong[] _bits = new ulong[(char.MaxValue + 1) / Bits];

    /// <summary>An empty set.</summary>
    public CharacterSet()
    {
    }

    /// <summary>The characters that the test takes.</summary>
    public CharacterSet(Predicate<char> takes)
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            if (takes((char)c))
            {
                Add((char)c);
            }
        }
    }

    /// <summary>Adds a character.</summary>
    public void Add(char c) => _bits[c / Bits] |= 1UL << (c % Bits);

    /// <summary>Adds the characters of a phrase.</summary>
    public void AddAll(string phrase)
    {
        foreach (char c in phrase)
        {
            Add(c);
        }
    }

    /// <summary>Whether the character is in the set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(char c) => ((Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bits), c / Bits) >> (c % Bits)) & 1) != 0; // there is a bit for every character

    /// <summary>The first place from the start on, before the end, whose character is in the set; the end where there is none.</summary>
    public int Next(ReadOnlySpan<char> text, int start, int end)
    {
        ReadOnlySpan<char> rest = text[start..end];
        for (int i = 0; i < rest.Length; i++)
        {
            if (Has(rest[i]))
            {
                return start + i;
            }
        }

        return end;
    }
}
