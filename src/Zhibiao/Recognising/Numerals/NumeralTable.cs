using Zhibiao.Vocabularies;

namespace Zhibiao.Recognising.Numerals;

/// <summary>What a character is within a Chinese number.</summary>
internal enum NumeralRole : byte
{
    None,
    Arabic,
    Digit,
    Two,
    Zero,
    Letter,
    Small,
    Tens,
    Big,
    Point,
    Some,
    More,
}

/// <summary>Looks up numeral characters.</summary>
internal sealed class NumeralTable
{
    private readonly byte[] _entries = new byte[char.MaxValue + 1];
    private readonly NumeralRole[] _roles;
    private readonly decimal[] _values;
    private readonly int[] _digits;
    private readonly CharacterSet _numerals = new();
    private readonly CharacterSet _formal = new();
    private readonly List<(NumeralRole Role, decimal Value)> _meanings = [(NumeralRole.None, 0)];

    /// <summary>Makes the table from the vocabulary, with the Arabic digits of both widths.</summary>
    public NumeralTable(QuantityVocabulary vocabulary)
    {
        for (int digit = 0; digit <= 9; digit++)
        {
            Add((char)('0' + digit), NumeralRole.Arabic, digit);
            Add((char)('０' + digit), NumeralRole.Arabic, digit);
        }

        foreach (NumeralCharacter row in vocabulary.Numerals)
        {
            bool formal = row.Role == "formal";
            Add(row.Character, formal ? NumeralRole.Digit : Enum.Parse<NumeralRole>(row.Role, ignoreCase: true), row.Value);
            if (formal)
                _formal.Add(row.Character);
        }

        _roles = [.. _meanings.Select(meaning => meaning.Role)];
        _values = [.. _meanings.Select(meaning => meaning.Value)];
        _digits = [.. _values.Select(value => value < 10 ? (int)value : 0)];
    }

    /// <summary>The character's role.</summary>
    public NumeralRole Role(char c) => _roles[_entries[c]];

    /// <summary>The character's number: of a digit, or of a multiplier.</summary>
    public decimal Value(char c) => _values[_entries[c]];

    /// <summary>The digit's number; 0 for a multiplier.</summary>
    public int Digit(char c) => _digits[_entries[c]];

    /// <summary>Whether the character is a digit or multiplier of a number (not 点, 几, 多 or a letter).</summary>
    public bool IsNumeral(char c) => _numerals.Has(c);

    /// <summary>Whether the digit is one that has other meanings in running text (陆, 伍).</summary>
    public bool IsFormal(char c) => _formal.Has(c);

    /// <summary>Whether the character is a Chinese digit or zero.</summary>
    public bool IsChineseDigit(char c) => Role(c) is NumeralRole.Digit or NumeralRole.Two or NumeralRole.Zero;

    /// <summary>The characters with which a number may begin.</summary>
    public IEnumerable<char> Starters =>
        Enumerable.Range(1, char.MaxValue).Select(code => (char)code).Where(c => IsNumeral(c) || Role(c) == NumeralRole.Some);

    private void Add(char c, NumeralRole role, decimal value)
    {
        _entries[c] = checked((byte)_meanings.Count);
        _meanings.Add((role, value));
        if (role is >= NumeralRole.Arabic and <= NumeralRole.Big and not NumeralRole.Letter)
        {
            _numerals.Add(c);
        }
    }
}
