namespace Zhibiao.Tests;

/// <summary>Finds the repository and, beside it, the real archive documents and their hand-coded statistics.</summary>
internal static class Shared
{
    /// <summary>The folder with Pipeline.sln.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>A path below ../shared; the test is skipped with the reason where it is absent.</summary>
    public static string Path(params string[] names)
    {
        string path = System.IO.Path.Combine([Repository, "..", "shared", .. names]);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Assert.Skip($"needs ../shared/{string.Join('/', names)}, which is not here");
        }

        return System.IO.Path.GetFullPath(path);
    }

    /// <summary>The path of a program of the system, or null where it is not installed.</summary>
    public static string? Program(string name, params ReadOnlySpan<string> folders)
    {
        foreach (string folder in (string[])[.. folders, .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator), "/usr/sbin"])
        {
            if (File.Exists(System.IO.Path.Combine(folder, name)))
                return System.IO.Path.Combine(folder, name);
        }

        return null;
    }

    private static string FindRepository()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "Pipeline.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("the tests run outside the repository");
    }
}
