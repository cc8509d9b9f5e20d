namespace Zhibiao.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("zhibiao-").FullName;

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Every file's name and bytes in hex digits, to compare two folders.</summary>
    public IReadOnlyDictionary<string, string> Contents() => Directory.GetFiles(Path)
        .ToDictionary(file => System.IO.Path.GetFileName(file), file => Convert.ToHexString(System.IO.File.ReadAllBytes(file)), StringComparer.Ordinal);

    /// <summary>Every file that a run wrote for its user into a folder, by its relative name, with its bytes in hex digits; what it keeps for itself is left out.</summary>
    public IReadOnlyDictionary<string, string> Output(string below = "")
    {
        string folder = System.IO.Path.Combine(Path, below);
        return Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(name => !name.StartsWith(".cache/", StringComparison.Ordinal))
            .ToDictionary(name => name, name => Convert.ToHexString(System.IO.File.ReadAllBytes(System.IO.Path.Combine(folder, name))), StringComparer.Ordinal);
    }

    /// <summary>Takes the right to write into it away; no effect on Windows.</summary>
    public void MakeReadOnly()
    {
        if (!OperatingSystem.IsWindows())
            System.IO.File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
            System.IO.File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.Delete(Path, recursive: true);
    }
}
