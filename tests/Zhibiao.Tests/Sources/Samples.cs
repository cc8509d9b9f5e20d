using System.Security.Cryptography;
using System.Text;
using Zhibiao.Model;
using Zhibiao.Sources.Layouts;

namespace Zhibiao.Tests.Sources;

/// <summary>Little documents of our own, and shorthand to read them.</summary>
internal static class Samples
{
    public const string Archive = "id: 12ab34cd56\n标题：某省粮食\n日期：1953-11-28\n作者：\n来源：某社《内部参考》1953年12月3日。\n\n正文：\n# 某省粮食\n\n全省现有五个社。\n\n描述：\n";

    public static SourceDocument Read(string text, string fileName = "a.txt") => Read(Encoding.UTF8.GetBytes(text), fileName);

    public static SourceDocument Read(byte[] bytes, string fileName = "a.txt") =>
        LayoutReader.Read(new Origin(fileName, fileName, Convert.ToHexStringLower(SHA256.HashData(bytes))), bytes);

    /// <summary>The parts as <c>zh body: words</c>, line breaks as '|'.</summary>
    public static IReadOnlyList<string> Parts(SourceDocument document) =>
        [.. document.Parts.Select(part =>
            $"{Names.Of(part.Language)} {(part.Role == PartRole.Title ? "title" : "body")}: {part.Span.Of(document.Text).ReplaceLineEndings("|")}")];
}
