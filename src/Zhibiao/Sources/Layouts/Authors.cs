namespace Zhibiao.Sources.Layouts;

/// <summary>The authors' names as the tables write them.</summary>
internal static class Authors
{
    /// <summary>The names with '；' between them, however the document divides them.</summary>
    public static string Joined(string written) =>
        string.Join('；', written.Split([',', '，', '、', ';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The name in the first 《》 of a citation; empty where there is none.</summary>
    public static string Publication(string citation)
    {
        int open = citation.IndexOf('《', StringComparison.Ordinal);
        int close = open < 0 ? -1 : citation.IndexOf('》', open);
        return close < 0 ? "" : citation[(open + 1)..close].Trim();
    }
}
