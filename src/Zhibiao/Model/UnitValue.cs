namespace Zhibiao.Model;

/// <summary>How a written unit converts on the document's date.</summary>
/// <param name="Unit">Canonical unit, e.g. <c>kg</c>, <c>m2</c>, <c>CNY_1955</c>, <c>share</c>.</param>
/// <param name="Factor">Canonical units in one written unit.</param>
public sealed record UnitValue(string Unit, decimal Factor);
