using Zhibiao.Reviewing;

namespace Zhibiao;

/// <summary>Where the log of decisions of some inputs stands.</summary>
internal static class DecisionFile
{
    /// <summary>The file that was named, else decisions.csv in the first input: in the folder itself, or beside the file.</summary>
    public static string Of(IReadOnlyList<string> inputs, string named) =>
        named.Length > 0 ? named
        : inputs.Count == 0 ? DecisionLog.FileName
        : Path.Combine(Directory.Exists(inputs[0]) ? inputs[0] : Path.GetDirectoryName(Path.GetFullPath(inputs[0])) ?? "", DecisionLog.FileName);
}
