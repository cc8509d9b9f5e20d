namespace Zhibiao.Charting;

/// <summary>The words around a figure.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Subtitle">Unit, dates, kind of axis.</param>
/// <param name="Source">The documents, shortly.</param>
/// <param name="Note">What the marks mean.</param>
/// <param name="Reviewed">How many of the observations nobody has reviewed.</param>
internal sealed record FigureText(Wording Title, Wording Subtitle, Wording Source, Wording Note, Wording Reviewed);
