namespace Zhibiao.Recognising.Numerals;

/// <summary>Reads one number, Chinese, Arabic or mixed, exactly: 二千二百四十二, 一九五四, 3千816万, 三万四五, 十几万, 5，000.</summary>
/// <param name="table">The characters of numbers.</param>
/// <param name="beginsWord">Whether a word that is no number begins at a position (一般 behind 三百).</param>
internal sealed class NumeralReader(NumeralTable table, NumeralReader.WordTest beginsWord)
{
    private readonly DigitReader _digits = new(table);

    /// <summary>Whether a word that only looks like a number begins at the position.</summary>
    public delegate bool WordTest(Passage passage, int at);

    /// <summary>The number that begins at the position.</summary>
    public bool TryRead(Passage passage, int at, out Numeral numeral)
    {
        var sum = new NumeralSum();
        int i = at, end = at;
        bool arabic = false, letters = false, zeroBefore = false;
        string doubt = "";
        while (true)
        {
            int j = i == at ? i : Bridge(passage, i);
            char c = passage[j];
            NumeralRole role = table.Role(c);
            bool more;
            switch (role)
            {
                case NumeralRole.Arabic:
                    Digits number = _digits.Arabic(passage, j);
                    more = number.Count > 0 && sum.AddArabic(number, zeroBefore);
                    i = number.End;
                    arabic |= more;
                    letters |= number.Letters;
                    break;
                case NumeralRole.Digit or NumeralRole.Two or NumeralRole.Zero:
                    if (sum.HasPending && arabic && IsStray(passage, j, sum))
                    {
                        doubt = $"'{c}' after the digits looks like a misprint";
                        i = j + 1;
                        end = i;
                        more = false;
                        break;
                    }

                    more = TryChinese(passage, j, ref sum, ref i, ref zeroBefore, ref letters);
                    if (more && zeroBefore && !sum.HasPending)
                        continue;
                    break;
                case NumeralRole.Letter when !sum.IsEmpty && !sum.HasPending && sum.CanGrow && table.IsChineseDigit(passage[j + 1]):
                    letters = zeroBefore = true;
                    i = j + 1;
                    continue;
                case NumeralRole.Small or NumeralRole.Tens:
                    more = role == NumeralRole.Tens ? sum.AddTens(table.Value(c)) : sum.Multiply(table.Value(c));
                    i = j + 1;
                    zeroBefore = false;
                    break;
                case NumeralRole.Big:
                    more = sum.MultiplyGroup(table.Value(c));
                    i = j + 1;
                    zeroBefore = false;
                    break;
                case NumeralRole.Point:
                    more = TryPoint(passage, j, ref sum, ref i);
                    break;
                case NumeralRole.Some:
                    more = TrySome(passage, j, ref sum);
                    i = j + 1;
                    break;
                case NumeralRole.More:
                    more = !sum.IsEmpty && table.Role(passage[passage.Bridge(j + 1)]) == NumeralRole.Big && sum.Open();
                    i = j + 1;
                    break;
                default:
                    more = c is '.' or '．' or '·' && sum.HasPending && !arabic && table.IsChineseDigit(passage[j - 1]) && table.IsChineseDigit(passage[j + 1])
                        && !passage.StartsLine(at) && TryPoint(passage, j, ref sum, ref i);
                    break;
            }

            if (!more)
                break;
            end = i;
        }

        bool found = !sum.IsEmpty && sum.Finish();
        numeral = found
            ? sum.Numeral(at, end) with { Arabic = arabic, Doubt = letters ? "a letter was read as a zero" : doubt }
            : default;
        return found;
    }

    /// <summary>Over one line break, or over the space that printers leave between Arabic digits and 万.</summary>
    private int Bridge(Passage passage, int i)
    {
        if (passage[i] is ' ' or '\u3000' && table.Role(passage[i - 1]) == NumeralRole.Arabic && table.Role(passage[i + 1]) == NumeralRole.Big)
            return i + 1;
        int next = passage.Bridge(i);
        bool digits = table.Role(passage[i - 1]) == NumeralRole.Arabic && table.Role(passage[next]) == NumeralRole.Arabic;
        return next > i && (digits || _digits.BeginsList(passage, next)) ? i : next;
    }

    private bool TryChinese(Passage passage, int at, ref NumeralSum sum, ref int i, ref bool zeroBefore, ref bool letters)
    {
        Digits run = _digits.Chinese(passage, at);
        char next = passage[passage.Bridge(run.End)];
        if (sum.IsEmpty)
        {
            if (run.Count == 0)
                return false;
            i = run.End;
            letters |= run.Letters;
            return sum.AddFirst(run);
        }

        if (run.Count == 0 || sum.HasPending || (run.Zeros == 0 && beginsWord(passage, at)))
            return false;
        bool two = table.Role(passage[at]) == NumeralRole.Two;
        if (two && table.Role(passage[at + 1]) is not (NumeralRole.Small or NumeralRole.Big))
            return false;
        i = run.End;
        zeroBefore |= run.Zeros > 0;
        if (run.Zeros == run.Count)
            return table.Role(next) is NumeralRole.Arabic or NumeralRole.Tens or NumeralRole.Small && sum.CanGrow;
        return sum.AddLater(run, zeroBefore);
    }

    private bool TryPoint(Passage passage, int at, ref NumeralSum sum, ref int i)
    {
        int start = passage.Bridge(at + 1);
        if (table.Role(passage[start]) == NumeralRole.Some && sum.CanGrow && passage[at] is '点' or '點')
        {
            // 八点几: open upwards.
            i = start + 1;
            return sum.AddFraction(0) && sum.Open();
        }

        int end = _digits.Fraction(passage, start, out decimal fraction);
        if (end == start || table.Role(passage[end]) is NumeralRole.Small or NumeralRole.Tens)
            return false;
        i = end;
        return sum.AddFraction(fraction);
    }

    private bool TrySome(Passage passage, int at, ref NumeralSum sum)
    {
        int next = passage.Bridge(at + 1);
        bool multiplies = table.Role(passage[next]) is NumeralRole.Small or NumeralRole.Big;
        if (sum.IsEmpty)
        {
            // 数百分之三十 is the end of a noun and a percent; 户数十五 a noun and 15.
            return multiplies && !IsPercentPrefix(passage, next)
                && !(table.Role(passage[next + 1]) is NumeralRole.Digit or NumeralRole.Arabic)
                && sum.AddSome(table.Value(passage[at]));
        }

        return passage[at] is '几' or '幾' && (multiplies && table.Role(passage[next]) == NumeralRole.Small ? sum.AddSome(table.Value(passage[at])) : !sum.HasPending && sum.Open());
    }

    private static bool IsPercentPrefix(Passage passage, int at) => passage[at] is '百' or '千' or '万' && passage[at + 1] == '分';

    private bool IsStray(Passage passage, int at, in NumeralSum sum) =>
        sum.PendingEndsWith(table.Value(passage[at])) && !table.IsNumeral(passage[at + 1]) && Passage.IsHan(passage[at + 1]);
}
