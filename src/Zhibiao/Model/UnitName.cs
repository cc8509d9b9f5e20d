namespace Zhibiao.Model;

/// <summary>How a chart names a unit.</summary>
/// <param name="Unit">The unit as tables write it: 斤, 元; empty for things counted without a classifier.</param>
/// <param name="Conversion">Limits the row to one meaning of the unit, as <c>CNY_1955*0.0001</c> (canonical unit and factor); empty for any.</param>
/// <param name="NameZh">Chinese name; empty where it is the unit itself.</param>
/// <param name="NameEn">English name, a plural.</param>
public sealed record UnitName(string Unit, string Conversion, string NameZh, string NameEn);
