using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;

namespace Zhibiao.Reviewing;

/// <summary>Brings a folder's list of files to the disk: on Unix a new file's bytes may be there, and its name lost, when the power fails.</summary>
internal static class FolderSync
{
    private const int ReadOnly = 0;

    /// <summary>Syncs the folder of a file.</summary>
    /// <param name="file">The file's full path.</param>
    /// <returns>Whether the system says that it is done; Windows needs no such thing, and some network disks refuse it.</returns>
    public static bool Of(string file)
    {
        if (OperatingSystem.IsWindows())
            return true;
        int folder = Open(Encoding.UTF8.GetBytes(Path.GetDirectoryName(Path.GetFullPath(file)) + "\0"), ReadOnly);
        if (folder < 0)
            return false;
        bool done = Sync(folder) == 0;
        return Close(folder) == 0 && done;
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [SuppressMessage("Interoperability", "SYSLIB1054", Justification = "The generated code would need unsafe blocks.")]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [SuppressMessage("Interoperability", "SYSLIB1054", Justification = "The generated code would need unsafe blocks.")]
    private static extern int Sync(int file);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [SuppressMessage("Interoperability", "SYSLIB1054", Justification = "The generated code would need unsafe blocks.")]
    private static extern int Close(int file);
}
