using System.Collections.Immutable;

namespace Zhibiao.Model;

/// <summary>A place named in the text.</summary>
/// <param name="Span">The words of the name (山西, 山西省, 山西省委).</param>
/// <param name="Rule">The rule that saw it.</param>
/// <param name="Form">How it is named.</param>
/// <param name="Name">The name as the text has it, without 委, 分社 and the like: 山西省, 临沂地委 -> 临沂专区 is left to the candidate; here 临沂.</param>
/// <param name="Candidates">Places of the gazetteer that the name may mean on the document's date, best first; for an unknown name of plain form (永全县) one place with an empty id. Empty for references.</param>
/// <param name="Level">For a reference, the rank that it names (全省: Province); for 全区, where it may be several, null.</param>
public sealed record PlaceMention(
    TextSpan Span,
    string Rule,
    PlaceForm Form,
    string Name,
    ImmutableArray<Place> Candidates,
    PlaceLevel? Level = null) : Mention(Span, Rule);
