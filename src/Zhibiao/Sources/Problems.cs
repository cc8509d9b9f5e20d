using System.Globalization;
using Zhibiao.Model;

namespace Zhibiao.Sources;

/// <summary>What can be wrong with an input, in the words that the user reads: what it is, where, and what to do.</summary>
internal static class Problems
{
    public const string NotThere = "there is no such file or folder. Check the spelling, and quote a path that holds blanks.";

    public const string LinksToItself = "the link leads back to a folder that holds it, so it was not followed. Remove the link.";

    public const string LinkToNothing = "the link points at a file that is not there. Restore the file or remove the link.";

    public const string NoPermission = "no permission to read it. Give yourself the right to read it, or copy it to a folder of your own.";

    public const string Empty = "the file is empty. Copy it again from where it came, or remove it.";

    public const string OnlyBlanks = "the file holds nothing but blanks. Copy it again from where it came, or remove it.";

    public const string BlankLine = "the line holds nothing but blanks. Remove it, or write a document into it.";

    public const string NoDocuments = "there is no document in it. Remove it, or put documents into it.";

    public const string NoDate =
        "the document gives no date, and without one 明年 or 去年 means nothing. Write its date into the header (日期：1953-11-28 or Date: 1953-11-28), or into the name of a plain text.";

    public const string NoBody = "the document has no body under its header. Put the text back, or remove the file.";

    public const string NotUtf8Lines =
        "the file is UTF-16, and its lines cannot be told apart. Save it as UTF-8 and run again.";

    public const string NestedArchive = "an archive inside an archive is not opened. Unpack it and give the folder as input.";

    public const string Encrypted = "the member is locked with a password. Unpack the archive and give the folder as input.";

    public static string NotOpened(string reason) => $"it could not be read ({reason.TrimEnd('.')}). Check that it is still there and that its disk works.";

    public static string Binary(string what) => $"this is {what}, not text. Save its text as a .txt file in UTF-8, or move it out of the folder.";

    public static string WrongEncoding(long at) => string.Create(
        CultureInfo.InvariantCulture, $"the file is text in no encoding known here (UTF-8, UTF-16, GB18030); the first bad byte is byte {at + 1}. Save it as UTF-8 and run again.");

    public static string OddCharacters(string what) =>
        $"the text was damaged by a wrong encoding before it came here ({what}). Take it again from its source and save it as UTF-8.";

    public static string TooLarge(long bytes, long limit) => string.Create(
        CultureInfo.InvariantCulture, $"it has {Size(bytes)}, more than the {Size(limit)} that one document may have, and was not read. Split it into one file a document.");

    public static string TooLongLine(long limit) => string.Create(
        CultureInfo.InvariantCulture, $"the line has more than the {Size(limit)} that one document may have, and was not read. Write one document a line.");

    public static string TooManyNumbers(int limit) => string.Create(
        CultureInfo.InvariantCulture, $"it holds more numbers than one document may have ({limit}, and fewer in very long sentences), and was not read. Split it into one file a document.");

    public static string TooManyMembers(int count, int limit) => string.Create(
        CultureInfo.InvariantCulture, $"the archive has {count} members, more than {limit}. Split it.");

    public static string Bomb(int ratio) => string.Create(
        CultureInfo.InvariantCulture, $"it unpacks to more than {ratio} times its size, as only a damaged or malicious archive does; reading stopped here. Unpack it yourself if you trust it.");

    public static string DamagedArchive(string reason) =>
        $"the archive is damaged from here on ({reason.TrimEnd('.')}). Copy it again from where it came.";

    public static string ImpossibleDate(string written) =>
        $"the date \"{Short(written)}\" is not in the calendar. Correct it in the document; an unknown month or day may be left out or 0.";

    public static string UnreadableDate(string written) =>
        $"the date \"{Short(written)}\" cannot be read. Write it as 1953-11-28, 1953-11 or 1953.";

    public static string BrokenJson(long line, long column) => string.Create(
        CultureInfo.InvariantCulture, $"the JSON is not well formed at line {line}, byte {column}. Correct it there, or copy the file again from where it came.");

    public static string TruncatedJson(long line, long column) => string.Create(
        CultureInfo.InvariantCulture, $"the JSON breaks off at line {line}, byte {column}; its end is missing. Copy the file again from where it came.");

    public const string ManyJson = "there is more than one JSON object. Save the file as .ndjson with one object a line.";

    public const string NoJsonObject = "the JSON is no object. A document is an object with \"title\", \"date\" and \"contents\" or \"text\".";

    public const string BadJsonString = "the JSON holds half a character (a lone surrogate such as \\ud83d). Take the document again from its source.";

    /// <summary>A document of which nothing could be read. Its id is made from its name.</summary>
    public static SourceDocument Unread(string sourceFile, string problem) => new()
    {
        DocumentId = StableId.Of("unread", sourceFile),
        SourceFile = sourceFile,
        Status = DocumentStatus.Failed,
        Problem = In(sourceFile, problem),
    };

    /// <summary>The problem with its file in front.</summary>
    public static string In(string sourceFile, string problem) => $"{sourceFile}: {problem}";

    private static string Size(long bytes) =>
        bytes >= 1L << 30 && bytes % (1L << 30) == 0 ? string.Create(CultureInfo.InvariantCulture, $"{bytes >> 30} GB")
        : bytes >= 1 << 20 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / (decimal)(1 << 20):0.#} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes");

    private static string Short(string written)
    {
        string line = written.ReplaceLineEndings(" ");
        return line.Length <= 40 ? line : string.Concat(line.AsSpan(0, 40), "…");
    }
}
