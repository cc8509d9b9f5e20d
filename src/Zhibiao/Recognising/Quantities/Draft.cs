using Zhibiao.Model;

namespace Zhibiao.Recognising.Quantities;

/// <summary>A quantity with its modifiers, before its neighbours are looked at.</summary>
internal sealed class Draft
{
    public required TextSpan Span { get; set; }

    public required TextSpan Digits { get; set; }

    public required QuantityKind Kind { get; set; }

    public required decimal? Low { get; set; }

    public required decimal? High { get; set; }

    public Modifier Modifier { get; set; }

    public required string Unit { get; set; }

    public required string Rule { get; set; }

    public string Doubt { get; set; } = "";

    public string? Inherited { get; set; }

    /// <summary>Whether it ends in 万 or 亿, and so is a measure or a large count.</summary>
    public bool Scaled { get; init; }

    /// <summary>Whether it is a bare number, to which a neighbour may lend its unit.</summary>
    public bool IsPlain => Unit.Length == 0 && Kind == QuantityKind.Cardinal;

    /// <summary>Takes the unit and kind of a neighbour.</summary>
    public void Inherit(Draft other, string what)
    {
        Unit = other.Unit;
        Kind = other.Kind;
        Inherited = what;
    }

    /// <summary>
    /// Puts the bounds and the modifier that number and words give together. A modifier behind the number is stronger than one before it (将近二成左右 is about 20);
    /// 多 keeps a bound open whatever stands before.
    /// </summary>
    public static Draft Of(in Item item, Modifier? before, Modifier? after, bool negative)
    {
        Modifier? said = after ?? item.Inside ?? before;
        decimal low = negative ? -item.High : item.Low, high = negative ? -item.Low : item.High;
        Modifier modifier = said switch
        {
            null or Modifier.About or Modifier.Near or Modifier.Over when item.Open => Modifier.Over,
            null => low < high ? Modifier.Range : Modifier.Exact,
            Modifier.About when low < high => Modifier.Range,
            Modifier value => value,
        };
        return new Draft
        {
            Span = new TextSpan(item.Start, item.End),
            Digits = new TextSpan(item.DigitsStart, item.DigitsEnd),
            Kind = item.Kind,
            Low = modifier is Modifier.Near or Modifier.AtMost ? null : low,
            High = modifier is Modifier.Over or Modifier.AtLeast ? null : high,
            Modifier = modifier,
            Unit = item.Unit,
            Rule = item.Rule,
            Doubt = item.Doubt,
            Inherited = item.Inherited,
            Scaled = item.Number.Scale > 1,
        };
    }
}
