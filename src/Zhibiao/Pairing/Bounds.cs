using Zhibiao.Model;

namespace Zhibiao.Pairing;

/// <summary>What is known of a number: inclusive bounds, either of them open where null.</summary>
/// <param name="Low">Lower bound, or null.</param>
/// <param name="High">Upper bound, or null; not below the lower.</param>
internal readonly record struct Bounds(decimal? Low, decimal? High)
{
    /// <summary>The middle, else the bound that is known.</summary>
    public decimal? Value => Low is decimal low && High is decimal high ? low + ((high - low) / 2) : Low ?? High;

    public static Bounds Of(Quantity quantity) => new(quantity.Low, quantity.High);

    public Bounds Plus(Bounds other) => new(Low + other.Low, High + other.High);

    public Bounds Plus(decimal number) => new(Low + number, High + number);

    /// <summary>Bounds of the product, for factors that are not negative.</summary>
    public Bounds Times(Bounds other) => new(Low * other.Low, High * other.High);

    public Bounds Times(decimal factor) => new(Low * factor, High * factor);

    /// <summary>Bounds of the quotient; null where the divisor may be zero or less.</summary>
    public Bounds? Over(Bounds divisor) => divisor.Low is not > 0 && divisor.High is not > 0
        ? null
        : new Bounds(divisor.High is > 0 ? Low / divisor.High : null, divisor.Low is > 0 ? High / divisor.Low : null);

    /// <summary>Whether some number lies in both.</summary>
    public bool Meets(Bounds other) =>
        (Low is null || other.High is null || Low <= other.High) && (other.Low is null || High is null || other.Low <= High);
}
