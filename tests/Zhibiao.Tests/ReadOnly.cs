namespace Zhibiao.Tests;

/// <summary>Takes the right to write away, where that binds.</summary>
internal static class ReadOnly
{
    /// <summary>Makes a folder read-only, or skips the test: root may write everywhere, and Windows keeps the right elsewhere.</summary>
    public static void Make(string folder)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "permission bits don't bind here");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
