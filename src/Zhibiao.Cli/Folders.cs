namespace Zhibiao.Cli;

/// <summary>Where a run reads and writes, settled before it starts.</summary>
internal static class Folders
{
    /// <summary>The inputs as given, or the folder seeds.</summary>
    /// <exception cref="UsageException">One of them does not exist.</exception>
    public static IReadOnlyList<string> Inputs(IReadOnlyList<string> given, string current)
    {
        if (given.Count == 0)
        {
            return [Path.Combine(Home(current)
                ?? throw new UsageException("there is no folder seeds here to read", "name the files or folders to read: zhibiao run my-documents"), "seeds")];
        }

        foreach (string input in given.Where(input => !Exists(input, current)))
        {
            throw input.StartsWith('-')
                ? new UsageException($"there is no option '{input}'", "see: zhibiao run --help")
                : new UsageException($"there is no file or folder '{input}'", "check its spelling, and that the command is run in the right folder");
        }

        return given;
    }

    /// <summary>Full path of a file that is to be read.</summary>
    /// <exception cref="UsageException">It does not exist.</exception>
    public static string File(string given, string current) =>
        !string.IsNullOrWhiteSpace(given) && System.IO.File.Exists(Path.GetFullPath(given, current)) ? Path.GetFullPath(given, current)
        : throw new UsageException($"there is no file '{given}'", "check its spelling, and that the command is run in the right folder");

    /// <summary>The output folder as given, or the folder output beside seeds.</summary>
    /// <param name="given">As given; null where it was not.</param>
    /// <param name="inputsGiven">Whether inputs were named; then the default is below the current folder.</param>
    /// <param name="current">Full path of the current folder.</param>
    public static string Output(string? given, bool inputsGiven, string current) =>
        given ?? Path.Combine(inputsGiven ? current : Home(current) ?? current, "output");

    /// <summary>The folder of a dataset that is there, as given, or the folder output.</summary>
    /// <exception cref="UsageException">It is not there.</exception>
    public static string Dataset(string? given, string current)
    {
        string folder = Full(Output(given, false, current), current);
        return Directory.Exists(folder) ? folder
            : throw new UsageException($"there is no folder '{ForReading(folder, current)}'", $"run {Tool.Name} run first, or name the folder that a run has written");
    }

    /// <summary>Makes the folder where it is missing, and writes to it for a moment.</summary>
    /// <exception cref="UsageException">It can't be written to, or it is one of the inputs.</exception>
    public static void EnsureWritable(string folder, IReadOnlyList<string> inputs, string current)
    {
        const string hint = "name another folder with -o";
        string full = Full(folder, current);
        if (inputs.Any(input => Full(input, current) == full))
        {
            throw new UsageException($"'{folder}' can't be both read and written", hint);
        }

        if (System.IO.File.Exists(full))
        {
            throw new UsageException($"the output folder '{folder}' is a file", hint);
        }

        try
        {
            Directory.CreateDirectory(full);

            // One name for all runs: what a killed one leaves, the next one clears away.
            string probe = Path.Combine(full, ".zhibiao-probe");
            new FileStream(probe, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UsageException($"the output folder '{folder}' can't be written to", hint);
        }
    }

    /// <summary>A path as the user would write it: relative where it lies below the current folder.</summary>
    public static string ForReading(string path, string current)
    {
        string relative = Path.GetRelativePath(current, Full(path, current));
        return relative == ".." || relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            ? Full(path, current)
            : relative;
    }

    private static bool Exists(string path, string current) =>
        !string.IsNullOrWhiteSpace(path) && Path.Exists(Full(path, current));

    private static string Full(string path, string current) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, current));

    /// <summary>The current folder where it holds seeds, else the folder of Pipeline.sln above it where that does.</summary>
    private static string? Home(string current)
    {
        if (Directory.Exists(Path.Combine(current, "seeds")))
        {
            return current;
        }

        string? above = current;
        while (above is not null && !System.IO.File.Exists(Path.Combine(above, "Pipeline.sln")))
        {
            above = Path.GetDirectoryName(above);
        }

        return above is not null && Directory.Exists(Path.Combine(above, "seeds")) ? above : null;
    }
}
