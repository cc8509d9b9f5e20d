namespace Zhibiao.Sources.Finding;

/// <summary>Where a path leads when every link in it is followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path without links.</summary>
    /// <exception cref="IOException">The links lead round in a circle.</exception>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        string current = Path.GetPathRoot(full)!;
        var left = new Stack<string>();
        Push(left, full[current.Length..]);
        int links = 0;
        while (left.TryPop(out string? name))
        {
            string next = Path.Combine(current, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new IOException("too many links");
            }

            string aim = Path.GetFullPath(Path.Combine(current, target));
            current = Path.GetPathRoot(aim)!;
            Push(left, aim[current.Length..]);
        }

        return current;
    }

    /// <summary>Whether the folder is the other one or stands above it; both without links.</summary>
    public static bool IsAtOrAbove(string folder, string other) =>
        other.StartsWith(folder, StringComparison.Ordinal)
        && (other.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || other[folder.Length] == Path.DirectorySeparatorChar);

    private static void Push(Stack<string> left, string relative)
    {
        string[] names = relative.Split(
            [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        for (int i = names.Length - 1; i >= 0; i--)
        {
            left.Push(names[i]);
        }
    }
}
