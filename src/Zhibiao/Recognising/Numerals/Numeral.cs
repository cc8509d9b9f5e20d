namespace Zhibiao.Recognising.Numerals;

/// <summary>A number as its digits say it, before any unit or modifier.</summary>
internal readonly record struct Numeral
{
    /// <summary>First position.</summary>
    public required int Start { get; init; }

    /// <summary>Behind the last position.</summary>
    public required int End { get; init; }

    /// <summary>The number, or the lower of the two that 七八 or 三四百 name.</summary>
    public required decimal Low { get; init; }

    /// <summary>The number, or the higher of the two.</summary>
    public required decimal High { get; init; }

    /// <summary>Whether 多, 余 or 几 within it leaves it open upwards.</summary>
    public bool Open { get; init; }

    /// <summary>Whether it has Arabic digits.</summary>
    public bool Arabic { get; init; }

    /// <summary>Count of the digits in a row where it is nothing but digits (一九五四: 4, 55: 2); else 0.</summary>
    public int Positional { get; init; }

    /// <summary>The digits in a row read as one number (五六: 56), where <see cref="Positional"/> is not 0.</summary>
    public decimal PositionalValue { get; init; }

    /// <summary>Whether it is multipliers alone, without a digit (百, 千万).</summary>
    public bool Bare { get; init; }

    /// <summary>Whether it has a fraction behind a decimal point.</summary>
    public bool Decimal { get; init; }

    /// <summary>The last digit that is not zero; 0 where the number is open, a pair or has a decimal point.</summary>
    public decimal LastDigit { get; init; }

    /// <summary>What one of that digit is worth (四十万: 100000).</summary>
    public decimal Weight { get; init; }

    /// <summary>Product of the multipliers of groups at its end (一百五十万: 10000); 1 where none.</summary>
    public decimal Scale { get; init; }

    /// <summary>What is odd about the digits; empty where nothing is.</summary>
    public string Doubt { get; init; }

    /// <summary>Whether one digit and zeros is all there is (四十万, 70, 五).</summary>
    public bool OneDigit => LastDigit > 0 && LastDigit * Weight == Low;
}
