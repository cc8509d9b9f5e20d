using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Zhibiao.Tests;

/// <summary>Makes permission bits bind, also for root.</summary>
internal static class Unprivileged
{
    private const int DropFromBoundingSet = 24;
    private const int OverridePermissions = 1;
    private const int ReadAndSearchAnything = 2;
    private const uint Version3 = 0x20080522;

    /// <summary>
    /// Runs the action where permission bits bind. Root on Linux gives up, on a thread that ends with the action, the two capabilities that pass
    /// over them; processes that the action starts don't get them back, while other threads keep them. Skips on Windows and for root elsewhere.
    /// </summary>
    public static void Run(Action action)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps the rights to files elsewhere");
        if (!Environment.IsPrivilegedProcess)
        {
            action();
            return;
        }

        Assert.SkipUnless(OperatingSystem.IsLinux(), "root can't give up a right here");
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                GiveUp();
                action();
            }
#pragma warning disable CA1031 // Thrown again on the test's own thread.
            catch (Exception e)
#pragma warning restore CA1031
            {
                thrown = ExceptionDispatchInfo.Capture(e);
            }
        });
        thread.Start();
        thread.Join();
        thrown?.Throw();
    }

    private static void GiveUp()
    {
        foreach (int capability in new[] { OverridePermissions, ReadAndSearchAnything })
            Assert.Equal(0, prctl(DropFromBoundingSet, (nuint)capability, 0, 0, 0));
        var header = new Header { Version = Version3 };
        var sets = new Sets();
        Assert.Equal(0, capget(ref header, ref sets));
        const uint both = (1u << OverridePermissions) | (1u << ReadAndSearchAnything);
        sets.Effective &= ~both;
        sets.Permitted &= ~both;
        sets.Inheritable &= ~both;
        Assert.Equal(0, capset(ref header, ref sets));
    }

    [DllImport("libc", EntryPoint = "prctl")]
    private static extern int prctl(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [DllImport("libc", EntryPoint = "capget")]
    private static extern int capget(ref Header header, ref Sets sets);

    [DllImport("libc", EntryPoint = "capset")]
    private static extern int capset(ref Header header, ref Sets sets);

    [StructLayout(LayoutKind.Sequential)]
    private struct Header
    {
        public uint Version;
        public int Thread;
    }

    /// <summary>Capabilities 0 to 31, then those from 32 on.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Sets
    {
        public uint Effective;
        public uint Permitted;
        public uint Inheritable;
        public uint EffectiveHigh;
        public uint PermittedHigh;
        public uint InheritableHigh;
    }
}
