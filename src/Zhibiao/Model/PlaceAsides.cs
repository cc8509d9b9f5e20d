namespace Zhibiao.Model;

/// <summary>Words by which a place is only mentioned: what is told holds elsewhere.</summary>
/// <param name="Before">Right before the place: 接近于华东.</param>
/// <param name="Behind">Right behind it: 湖北籍.</param>
/// <param name="Firm">Behind a county or prefecture, which lends its name: 资阳工厂.</param>
/// <param name="School">Behind a great region in the name of a school or another body: 华中工学院.</param>
/// <param name="Source">Behind places that 从 stands before, and goods or people come from: 从云南运进.</param>
public sealed record PlaceAsides(IReadOnlySet<string> Before, IReadOnlySet<string> Behind, IReadOnlySet<string> Firm, IReadOnlySet<string> School, IReadOnlySet<string> Source);
