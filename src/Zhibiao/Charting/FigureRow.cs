namespace Zhibiao.Charting;

/// <summary>One end of a row.</summary>
/// <param name="Amount">What is drawn.</param>
/// <param name="Planned">Open where planned, filled where reported.</param>
/// <param name="Text">What is printed beside it.</param>
internal sealed record RowMark(Amount Amount, bool Planned, string Text);

/// <summary>One row of a <see cref="RowFigure"/> or line of a <see cref="SlopeFigure"/>.</summary>
/// <param name="Name">The place.</param>
/// <param name="Suffix">What tells it from others of its name; may be empty.</param>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Right">Printed at the right: a multiple, a difference.</param>
internal sealed record FigureRow(Wording Name, Wording Suffix, RowMark From, RowMark To, string Right)
{
    /// <summary>The name with its suffix.</summary>
    public Wording FullName => Suffix == Wording.Empty ? Name : Name + Suffix;

    /// <summary>Both ends.</summary>
    public IEnumerable<RowMark> Marks => [From, To];
}
