namespace Zhibiao.Model;

/// <summary>In what form a place is named.</summary>
public enum PlaceForm
{
    /// <summary>By its own name: 山西省, 山西, 莒县.</summary>
    Name,

    /// <summary>By its party committee, office, bureau or news branch: 山西分社, 临沂地委, 山西省委, 莒县县委. The place is the body's territory.</summary>
    Body,

    /// <summary>By reference to the place that the text is about: 全省, 该县, 这个专区, 全区, 我省, 本县. No candidates.</summary>
    Reference,

    /// <summary>An adjective of another thing (北京方面, 天津商人, 苏联), or a place below the county; it names no place of a statistic by itself.</summary>
    Other,
}
