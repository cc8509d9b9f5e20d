using Zhibiao.Model;

namespace Zhibiao.Vocabularies;

/// <summary>How charts name units.</summary>
public static class UnitNameVocabulary
{
    /// <summary>Reads unit-names.csv.</summary>
    /// <exception cref="VocabularyException">A row lacks its English name.</exception>
    public static IReadOnlyList<UnitName> Load() =>
        [.. VocabularyFile.Read("unit-names.csv", "unit", "conversion", "name_zh", "name_en")
            .Select(row => new UnitName(row.Text("unit"), row.Text("conversion"), row.Text("name_zh"), row.Required("name_en")))];
}
