namespace Zhibiao.Recognising.Numerals;

/// <summary>
/// Adds up a number while its characters are read.
/// Every Add or Multiply says whether the character belongs to the number; where not, the sum is as before.
/// </summary>
internal struct NumeralSum
{
    private NumeralGroups _groups;
    private decimal _pending, _pairBy, _delta;
    private int _pendingCount;
    private bool _hasPending, _pendingArabic, _pendingDecimal, _zeroBefore;
    private decimal _lastSmall, _lastMultiplier, _scale, _lastDigit, _weight, _positionalValue;
    private int _positional;
    private bool _lastWasBig, _open, _some, _bare, _started, _decimal, _digits;

    /// <summary>Whether nothing was read yet.</summary>
    public readonly bool IsEmpty => !_started;

    /// <summary>Whether digits wait for a multiplier.</summary>
    public readonly bool HasPending => _hasPending;

    /// <summary>Whether anything but a multiplier of groups may follow.</summary>
    public readonly bool CanGrow => !_open && _delta == 0 && !_decimal;

    /// <summary>Whether the digits that wait end with the digit.</summary>
    public readonly bool PendingEndsWith(decimal digit) => _hasPending && !_pendingDecimal && _pending % 10 == digit;

    /// <summary>Arabic digits.</summary>
    public bool AddArabic(Digits number, bool zeroBefore)
    {
        if (_hasPending || !CanGrow || (_started && (number.Value >= _lastMultiplier || number.Decimal || _lastMultiplier == 0)))
            return false;
        _positional = _started ? 0 : number.Count;
        _positionalValue = number.Value;
        Wait(number.Value, number.Count, zeroBefore || number.Zeros > 0);
        _pendingArabic = true;
        _pendingDecimal = number.Decimal;
        return true;
    }

    /// <summary>Chinese digits at the beginning of the number.</summary>
    public bool AddFirst(Digits run)
    {
        bool pair = run.IsPair;
        _positional = run.Count;
        _positionalValue = run.Value;
        if (pair)
        {
            _pairBy = run.Last - run.First;
            Wait(run.First, 1, false);
        }
        else
        {
            Wait(run.Value, run.Count, false);
        }

        return true;
    }

    /// <summary>Chinese digits behind a multiplier.</summary>
    public bool AddLater(Digits run, bool zeroBefore)
    {
        int count = run.Count - run.Zeros;
        if (!CanGrow || _lastMultiplier == 0)
            return false;
        if (count == 1)
        {
            Wait(run.Value, 1, zeroBefore);
            return true;
        }

        if (run.IsPair)
        {
            _pairBy = run.Last - run.First;
            Wait(run.First, 1, false);
            return true;
        }

        // 三万四〇〇〇: as many digits as the multiplier leaves places.
        if (run.Value >= _lastMultiplier || Power(run.Count) != _lastMultiplier)
            return false;
        Wait(run.Value, run.Count, true);
        return true;
    }

    /// <summary>几 or 数 before a multiplier: the least that it may mean.</summary>
    public bool AddSome(decimal least)
    {
        if (_hasPending || _open || _delta > 0)
            return false;
        Wait(least, 1, false);
        _some = _open = true;
        return true;
    }

    /// <summary>Leaves the number open upwards; only a multiplier of groups may follow.</summary>
    public bool Open()
    {
        if (_open || _delta > 0 || _pairBy > 0)
            return false;
        _open = true;
        return true;
    }

    /// <summary>廿, 卅, 卌.</summary>
    public bool AddTens(decimal value)
    {
        if (_hasPending || !CanGrow || (_lastSmall > 0 && _lastSmall <= 10))
            return false;
        _started = _digits = true;
        _positional = 0;
        _groups.Add(value);
        Multiplied(10, value / 10, 10);
        return true;
    }

    /// <summary>十, 百 or 千.</summary>
    public bool Multiply(decimal by)
    {
        if (_decimal || (_open && !_some) || _delta > 0 || (_lastSmall > 0 && by >= _lastSmall) || (_pendingDecimal && !_hasPending))
            return false;
        if (_hasPending && !(_pending == 0 && by == 10))
        {
            if (_pendingCount > (_pendingArabic ? 4 : 1) || (_pending == 0) || (_pendingCount > 1 && _groups.Section > 0))
                return false;
            _groups.Add(_pending * by);
            _delta = _pairBy * by;
            Multiplied(by, _pending % 10, by);
            return true;
        }

        if (by != 10 && _started)
            return false;
        _bare |= by != 10;
        _digits |= by == 10;
        _groups.Add(by);
        _started = true;
        Multiplied(by, 1, by);
        return true;
    }

    /// <summary>万, 亿 or 兆.</summary>
    public bool MultiplyGroup(decimal by)
    {
        NumeralSum before = this;
        if (!_started)
        {
            _bare = _started = true;
            _groups.Add(1);
            _lastDigit = _weight = 1;
        }
        else
        {
            TakePending(_lastSmall);
        }

        bool small = _delta < NumeralGroups.Most && _weight < NumeralGroups.Most && _scale < NumeralGroups.Most;
        if (!small || !_groups.Multiply(by, _lastWasBig))
        {
            this = before;
            return false;
        }

        _delta *= by;
        _weight *= by;
        _scale = _lastWasBig ? _scale * by : by;
        _lastSmall = 0;
        _lastMultiplier = by;
        _lastWasBig = true;
        _some = _decimal = false;
        _positional = 0;
        return true;
    }

    /// <summary>A decimal fraction.</summary>
    public bool AddFraction(decimal fraction)
    {
        if (!_started || _bare || !CanGrow || _pairBy > 0 || _pendingDecimal)
            return false;
        TakePending(_lastMultiplier);
        _groups.Add(fraction);
        _decimal = _pendingDecimal = true;
        _weight = 0;
        _positional = 0;
        return true;
    }

    /// <summary>Adds the digits that still wait.</summary>
    public void Finish() => TakePending(_lastMultiplier);

    /// <summary>The number, once finished.</summary>
    public readonly Numeral Numeral(int start, int end)
    {
        decimal low = _groups.Total;
        bool plain = !_open && _delta == 0 && !_pendingDecimal;
        return new Numeral
        {
            Start = start,
            End = end,
            Low = low,
            High = low + _delta,
            Open = _open,
            Positional = _positional,
            PositionalValue = _positionalValue,
            Bare = _bare && !_digits,
            Decimal = _pendingDecimal,
            LastDigit = plain ? _lastDigit : 0,
            Weight = plain ? _weight : 0,
            Scale = _lastWasBig ? _scale : 1,
            Doubt = "",
        };
    }

    private static decimal Power(int exponent)
    {
        decimal power = 1;
        for (int i = 0; i < exponent && i < 18; i++)
            power *= 10;
        return power;
    }

    private void Wait(decimal value, int count, bool zeroBefore)
    {
        _pending = value;
        _pendingCount = count;
        _hasPending = _started = _digits = true;
        _pendingArabic = false;
        _zeroBefore = zeroBefore;
    }

    private void Multiplied(decimal multiplier, decimal lastDigit, decimal weight)
    {
        _lastSmall = _lastMultiplier = multiplier;
        _lastWasBig = false;
        _hasPending = _some = _zeroBefore = false;
        _pairBy = 0;
        _pending = 0;
        _positional = 0;
        _lastDigit = lastDigit;
        _weight = weight;
    }

    /// <summary>Adds the waiting digits; a single one behind 百 or more, without 零, counts the next lower place (三百二 is 320, 两万五 25000).</summary>
    private void TakePending(decimal above)
    {
        if (!_hasPending)
            return;
        bool elided = !_zeroBefore && _pendingCount == 1 && above >= 100 && !_pendingDecimal && !_some && (!_lastWasBig || _groups.Section == 0);
        decimal weight = elided ? above / 10 : 1;
        _groups.Add(_pending * weight);
        if (_pairBy > 0)
            _delta = _pairBy * weight;
        if (_lastMultiplier > 0)
            _positional = 0;
        TakeLastDigit(_pending, weight);
        _hasPending = false;
        _pairBy = 0;
        _lastWasBig = false;
    }

    private void TakeLastDigit(decimal digits, decimal weight)
    {
        while (digits != 0 && digits % 10 == 0 && !_pendingDecimal)
        {
            digits /= 10;
            weight *= 10;
        }

        _lastDigit = digits % 10;
        _weight = weight;
    }
}
