using Zhibiao.Model;

namespace Zhibiao.Vocabularies;

/// <summary>A place with the other names that texts give it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Aliases">Other Chinese names of two or more characters: 山西 for 山西省.</param>
/// <param name="Letters">One-character names of a province: 晋.</param>
/// <param name="EnglishAliases">Other English names: Shansi for Shanxi.</param>
internal sealed record GazetteerEntry(Place Place, string[] Aliases, string[] Letters, string[] EnglishAliases);
