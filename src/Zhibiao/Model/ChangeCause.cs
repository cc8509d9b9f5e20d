namespace Zhibiao.Model;

/// <summary>Why an observation differs between two runs.</summary>
public enum ChangeCause
{
    /// <summary>The document's bytes differ, or only one run read it.</summary>
    Document,

    /// <summary>A reviewer decided about it.</summary>
    Decision,

    /// <summary>The words that the program knows differ.</summary>
    Vocabulary,

    /// <summary>The program's rules differ (or its model; or the words too, and it can't be told which of them did it).</summary>
    Rules,
}
