namespace Zhibiao.Model;

/// <summary>What a sentence does in its document.</summary>
public enum SentenceRole
{
    /// <summary>The title, or its repetition above the running text.</summary>
    Title,

    /// <summary>A heading over a section (<c>## 山西省</c>, a line of its own such as <c>新疆</c>).</summary>
    Heading,

    /// <summary>The bracketed or leading dateline of a report (<c>【山西分社十一月二十七日讯】</c>).</summary>
    Dateline,

    /// <summary>Running text.</summary>
    Body,
}
