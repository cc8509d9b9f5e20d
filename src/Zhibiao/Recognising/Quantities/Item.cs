using Zhibiao.Model;
using Zhibiao.Recognising.Numerals;

namespace Zhibiao.Recognising.Quantities;

/// <summary>A number with its unit while it is being read: not yet with the modifiers around it.</summary>
internal struct Item
{
    /// <summary>First position.</summary>
    public int Start;

    /// <summary>Behind the last position.</summary>
    public int End;

    /// <summary>First position of the digits.</summary>
    public int DigitsStart;

    /// <summary>Behind the digits.</summary>
    public int DigitsEnd;

    /// <summary>Lower bound, in the unit.</summary>
    public decimal Low;

    /// <summary>Upper bound, in the unit.</summary>
    public decimal High;

    /// <summary>What the number is multiplied by to give the value (一成: 10).</summary>
    public decimal Factor;

    /// <summary>Whether 多 or 几 leaves it open upwards.</summary>
    public bool Open;

    /// <summary>A modifier between number and unit other than 多.</summary>
    public Modifier? Inside;

    /// <summary>Kind, as far as number and unit tell it.</summary>
    public QuantityKind Kind;

    /// <summary>Unit as the dataset writes it.</summary>
    public string Unit;

    /// <summary>The unit word; null for percents and where there is none.</summary>
    public FoundUnit? Found;

    /// <summary>The number itself; of a range, the second.</summary>
    public Numeral Number;

    /// <summary>Name of the rule.</summary>
    public string Rule;

    /// <summary>Doubt; empty where none.</summary>
    public string Doubt;

    /// <summary>What was understood rather than written; null where nothing was.</summary>
    public string? Inherited;

    /// <summary>Whether it is a number without unit, percent or fraction.</summary>
    public readonly bool IsPlain => Found is null && Unit.Length == 0 && Kind == QuantityKind.Cardinal;

    /// <summary>Whether its value is in percent.</summary>
    public readonly bool IsPercent => Unit == "%";

    /// <summary>The number alone.</summary>
    public static Item Of(Numeral number) => new()
    {
        Start = number.Start,
        End = number.End,
        DigitsStart = number.Start,
        DigitsEnd = number.End,
        Low = number.Low,
        High = number.High,
        Factor = 1,
        Open = number.Open,
        Kind = QuantityKind.Cardinal,
        Unit = "",
        Number = number,
        Rule = number.High > number.Low ? "pair" : number.Positional > 1 && !number.Arabic ? "positional" : "cardinal",
        Doubt = number.Doubt,
    };

    /// <summary>Makes the value that of its number times the factor, in the unit.</summary>
    public void Scale(decimal factor, string unit, QuantityKind kind, string rule)
    {
        Factor = factor;
        Low *= factor;
        High *= factor;
        Unit = unit;
        Kind = kind;
        Rule = rule;
    }
}
