namespace Zhibiao.Sources.Finding;

/// <summary>Names in a folder or archive that are no documents, and are left out without a word.</summary>
internal static class PassedOver
{
    /// <summary>Whether a file of this name is left out: hidden, the system's, an editor's, or the tool's own.</summary>
    public static bool File(string name) =>
        Hidden(name)
        || Is(name, "README.md") || Is(name, "decisions.csv") || Is(name, "Thumbs.db") || Is(name, "desktop.ini")
        || name.EndsWith(".gold.csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".zhibiao", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a folder of this name is left out.</summary>
    public static bool Folder(string name) => Hidden(name) || Is(name, "output") || Is(name, "__MACOSX");

    /// <summary>Whether a file of this name marks its folder as one that this tool wrote, by a run or as a package to pass on.</summary>
    public static bool Marks(string file) => Is(file, "dataset.sqlite") || Is(file, "annotations.jsonl");

    private static bool Hidden(string name) => name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal);

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
