namespace Zhibiao.Model.Tables;

/// <summary>A file that is written under another name beside its place and renamed when it is whole, so that a killed run leaves the earlier file as it was.</summary>
/// <remarks>While it is open a lock keeps a second run from the same file; the system drops the lock of a killed run.</remarks>
internal sealed class AsideFile : IDisposable
{
    private readonly FileStream guard;

    /// <summary>Claims the place, makes its folder, and clears away what a killed run left.</summary>
    /// <exception cref="StoreException">The folder can't be written to, or another run is writing the same file.</exception>
    public AsideFile(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            guard = Claim(Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(Path, e);
        }

        try
        {
            File.Delete(PartPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            guard.Dispose();
            throw StoreException.Of(PartPath, e);
        }
    }

    /// <summary>Where the file is to stand, as a full path.</summary>
    public string Path { get; }

    /// <summary>Where it is written meanwhile.</summary>
    public string PartPath => Path + ".part";

    /// <summary>Writes one file aside with the action and puts it in its place.</summary>
    /// <exception cref="StoreException">It can't be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        using var file = new AsideFile(path);
        file.Write(write);
        file.Commit();
    }

    /// <summary>Writes the file aside with the action.</summary>
    /// <exception cref="StoreException">It can't be written.</exception>
    public void Write(Action<Stream> write)
    {
        try
        {
            using var stream = new FileStream(PartPath, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
            write(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(Path, e);
        }
    }

    /// <summary>Opens the file aside; whoever writes it tells what goes wrong.</summary>
    /// <exception cref="StoreException">It can't be made.</exception>
    public FileStream Open()
    {
        try
        {
            return new FileStream(PartPath, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(Path, e);
        }
    }

    /// <summary>Puts the written file in its place, over the earlier one.</summary>
    /// <exception cref="StoreException">The place is held by another program or is a folder.</exception>
    public void Commit()
    {
        try
        {
            File.Move(PartPath, Path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Of(Path, e);
        }
    }

    /// <summary>Lets the place go; what was not committed is thrown away.</summary>
    public void Dispose()
    {
        try
        {
            File.Delete(PartPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A leftover part file does no harm; the next run clears it away or says why it can't.
        }

        guard.Dispose();
    }

    private static FileStream Claim(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException) && File.Exists(path + ".lock"))
        {
            throw new StoreException($"{path}: another run is writing it; wait for that run to end, or choose another output folder (-o)", e);
        }
    }
}
