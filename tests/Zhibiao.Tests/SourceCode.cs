using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Zhibiao.Tests;

/// <summary>The words of a C# file that matter to its place in the architecture; comments and literals are left out first.</summary>
internal sealed partial class SourceCode
{
    /// <summary>What each folder of src/Zhibiao may use besides itself. The root sees them all.</summary>
    public static readonly FrozenDictionary<string, string[]> Arrows = new Dictionary<string, string[]>
    {
        ["Model"] = [],
        ["Vocabularies"] = ["Model"],
        ["Sources"] = ["Model"],
        ["Segmenting"] = ["Model"],
        ["Recognising"] = ["Model", "Vocabularies"],
        ["Assembling"] = ["Model"],
        ["Learning"] = ["Model"],
        ["Reviewing"] = ["Model"],
        ["Pairing"] = ["Model"],
        ["Checking"] = ["Model"],
        ["Storing"] = ["Model"],
        ["Exporting"] = ["Model"],
        ["Charting"] = ["Model"],
        ["Reporting"] = ["Model"],
        ["Verifying"] = ["Model"],
    }.ToFrozenDictionary();

    /// <summary>The one file of the command line that knows the review pages.</summary>
    private const string StartsTheReviewPages = "Zhibiao.Cli/ReviewCommand.cs";

    private readonly string _code;

    /// <param name="path">Path below src, '/' between names: <c>Zhibiao/Pairing/Pairer.cs</c>.</param>
    /// <param name="text">The file's text.</param>
    public SourceCode(string path, string text)
    {
        Path = path;
        _code = CommentOrLiteral().Replace(text, match => match.Value.StartsWith('/') ? " " : "\"\"");
        string[] parts = path.Split('/');
        Project = parts[0];
        Folder = parts.Length > 2 ? parts[1] : "";
        Namespace = string.Join('.', parts[..^1]);
    }

    public string Path { get; }

    /// <summary>Zhibiao, Zhibiao.Cli, …</summary>
    public string Project { get; }

    /// <summary>The project's folder that the file stands in; empty at the top.</summary>
    public string Folder { get; }

    /// <summary>The namespace that its path asks for.</summary>
    public string Namespace { get; }

    /// <summary>Top-level types, public ones marked; for a generic type its name without parameters.</summary>
    public IEnumerable<(string Name, bool Public)> Types =>
        TopLevelType().Matches(_code).Select(match => (match.Groups["name"].Value, match.Groups["words"].Value.Contains("public", StringComparison.Ordinal)));

    /// <summary>What is wrong with the file's place; empty where nothing is.</summary>
    /// <param name="all">Every file of the library, for the names of their types.</param>
    public IEnumerable<string> Violations(IReadOnlyCollection<SourceCode> all)
    {
        if (DeclaredNamespace().Match(_code) is { Success: true } declared && declared.Groups["name"].Value != Namespace)
        {
            yield return $"{Path}: its namespace is {declared.Groups["name"].Value}, its folder asks for {Namespace}";
        }

        foreach (string used in Uses(all).Where(used => !MayUse(used)).Distinct().Order(StringComparer.Ordinal))
        {
            yield return $"{Path}: uses {(used.Length > 0 ? used : "the pipeline")}, which {Whose} may not";
        }
    }

    private string Whose => Project == "Zhibiao" ? Folder : Project;

    private bool MayUse(string folder) => Project == "Zhibiao"
        ? Folder.Length == 0 || folder == Folder || Arrows[Folder].Contains(folder)
        : folder is "" or "Model" || Project == $"Zhibiao.{folder}" || (folder == "Web" && Path == StartsTheReviewPages);

    /// <summary>Folders of the library whose names or types the code mentions; "" for types at its top.</summary>
    private IEnumerable<string> Uses(IReadOnlyCollection<SourceCode> all)
    {
        foreach (Match match in LibraryName().Matches(_code))
        {
            yield return match.Groups["folder"].Value;
        }

        // Inside namespace Zhibiao.X the compiler also understands Y.Type for Zhibiao.Y.Type, and the types at the top by their bare names.
        foreach (Match match in RelativeName().Matches(_code).Where(match => Arrows.ContainsKey(match.Groups["folder"].Value)))
        {
            string folder = match.Groups["folder"].Value;
            string next = match.Groups["next"].Value;
            if (all.Any(other => other.Folder == folder && (other.Types.Any(type => type.Name == next) || other.Namespace.Split('.').Contains(next))))
            {
                yield return folder;
            }
        }

        string[] top = [.. all.Where(other => other.Folder.Length == 0).SelectMany(other => other.Types).Select(type => type.Name)];
        if (Word().Matches(_code).Any(match => top.Contains(match.Value)))
        {
            yield return "";
        }
    }

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|"{3,}.*?"{3,}|@\$?"(?:[^"]|"")*"|\$@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.[^']*|[^'\\])'""", RegexOptions.Singleline)]
    private static partial Regex CommentOrLiteral();

    [GeneratedRegex(@"^(?<words>(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|ref)\s+)*)(?:class|record(?:\s+struct|\s+class)?|struct|interface|enum|delegate\s+\S+)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex DeclaredNamespace();

    [GeneratedRegex(@"(?<![\w.])(?:global::)?Zhibiao\.(?<folder>[A-Z]\w*)")]
    private static partial Regex LibraryName();

    [GeneratedRegex(@"(?<![\w.])(?<folder>[A-Z]\w*)\.(?<next>[A-Z]\w*)")]
    private static partial Regex RelativeName();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*")]
    private static partial Regex Word();
}
