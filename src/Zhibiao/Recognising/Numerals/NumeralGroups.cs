namespace Zhibiao.Recognising.Numerals;

/// <summary>The groups of 10^12, 10^8, 10^4 and 1 of a number, kept apart so that 四千万亿 and 三万万 multiply as they are said.</summary>
internal struct NumeralGroups
{
    /// <summary>No group is multiplied beyond it; leaves decimal room for every multiplier.</summary>
    public const decimal Most = Yi * Yi;

    private const decimal Wan = 1_0000m;
    private const decimal Yi = 1_0000_0000m;

    private decimal _trillions, _yi, _wan;

    /// <summary>What stands behind the last 万, 亿 or 兆.</summary>
    public decimal Section { get; private set; }

    /// <summary>The whole number.</summary>
    public readonly decimal Total => _trillions + _yi + _wan + Section;

    /// <summary>Adds to the last group.</summary>
    public void Add(decimal value) => Section += value;

    /// <summary>万, 亿 or 兆; the groups below it become one.</summary>
    /// <param name="by">The multiplier.</param>
    /// <param name="behindAnother">Whether another multiplier of groups stands right before it (三万万).</param>
    /// <returns>False where it can't follow; then nothing is changed.</returns>
    public bool Multiply(decimal by, bool behindAnother)
    {
        if (_yi + _wan + Section >= 1_0000_0000_0000_0000_0000_0000m / by)
            return false;
        if (by == Wan && Section == 0)
        {
            if (!behindAnother || _wan == 0)
                return false;
            _yi += _wan * Wan;
            _wan = 0;
        }
        else if (by == Wan && _wan == 0)
        {
            _wan = Section * Wan;
        }
        else if (by == Yi && _yi == 0)
        {
            _yi = (_wan + Section) * Yi;
            _wan = 0;
        }
        else if (by > Yi && _trillions == 0)
        {
            _trillions = (_yi + _wan + Section) * by;
            _yi = _wan = 0;
        }
        else
        {
            return false;
        }

        Section = 0;
        return true;
    }
}
