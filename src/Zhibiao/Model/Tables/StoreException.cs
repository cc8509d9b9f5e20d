namespace Zhibiao.Model.Tables;

/// <summary>A file of the dataset can't be written or read. The message says which file, what is wrong and what to do; nothing that stood there before is lost.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Makes the exception.</summary>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    public StoreException()
    {
    }

    /// <summary>Makes the exception.</summary>
    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A failure of the file system, in plain words.</summary>
    internal static StoreException Of(string path, Exception cause) => new($"{path}: {Reason(cause)}", cause);

    private static string Reason(Exception cause) => cause switch
    {
        UnauthorizedAccessException => "there is no permission to write here; choose another output folder (-o) or change its permissions",
        PathTooLongException => "the path is too long; choose an output folder nearer the root",
        FileNotFoundException or DirectoryNotFoundException => "is not there; run the program first, or look at the path",
        IOException { HResult: 28 or unchecked((int)0x80070070) or unchecked((int)0x80070027) } => "the disk is full; make room and run again",
        IOException { HResult: 30 or unchecked((int)0x80070013) } => "the disk is read-only; choose another output folder (-o)",
        _ => $"can't be used ({cause.Message.TrimEnd('.')}); close other programs that have it open, or choose another output folder (-o)",
    };
}
