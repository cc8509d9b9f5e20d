using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;
using Zhibiao.Cli;

namespace Zhibiao.Tests;

/// <summary>No input is read as XML: entities that name a file, an address, or one another ten times over stay the text that they are.</summary>
public sealed partial class XmlInputTests : IDisposable
{
    private const string External = """
        <?xml version="1.0"?>
        <!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY h SYSTEM "http://127.0.0.1:9/x"><!ENTITY % p SYSTEM "http://127.0.0.1:9/e.dtd">%p;]>
        <r><date>1953年11月28日</date><p>山西省农业生产合作社现有三百个，明年增至五百个&f;&h;。</p></r>
        """;

    private readonly TemporaryFolder _folder = new();

    /// <summary>A billion 三百个, in a kilobyte.</summary>
    private static string Laughs => "<?xml version=\"1.0\"?>\n<!DOCTYPE l [<!ENTITY l0 \"三百个\">"
        + string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"))
        + "]>\n<l><d>1954年1月2日</d>福建省互助组现有四十个，明年增至八十个&l9;。</l>\n";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Entities_of_a_document_are_its_text()
    {
        Write("external.xml", External);
        Write("laughs.xml", Laughs);
        (int code, string[] rows) = Run("observations.csv");
        Assert.Equal(0, code);
        Assert.Contains(rows, row => row.Contains("五百个", StringComparison.Ordinal) && row.Contains("增至五百个&f;&h;。", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("八十个", StringComparison.Ordinal) && row.Contains("增至八十个&l9;。", StringComparison.Ordinal));

        // The text 三百个 of the first entity is no statistic more than once.
        Assert.InRange(rows.Length, 4, 12);
        Assert.DoesNotContain(rows, row => row.Contains("root:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a.xlsx", "xl/workbook.xml")]
    [InlineData("a.docx", "word/document.xml")]
    [InlineData("a.ods", "content.xml")]
    public void An_Office_document_is_refused_unopened(string name, string part)
    {
        using (var zip = new ZipArchive(File.Create(_folder.File(name)), ZipArchiveMode.Create))
        {
            foreach (string member in new[] { "[Content_Types].xml", part })
            {
                using Stream stream = zip.CreateEntry(member).Open();
                stream.Write(Encoding.UTF8.GetBytes(Laughs));
            }
        }

        Write("b.txt", "1953年11月28日\n山西省农业生产合作社现有三百个。\n");
        (int code, string[] rows) = Run("documents.csv");
        Assert.Equal(ExitCode.SomeDocumentsFailed, code);
        Assert.Contains(rows, row => row.Contains($"{name}: this is an Office document or an archive, not text. Save its text as a .txt file in UTF-8", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("b.txt", StringComparison.Ordinal) && row.Contains(",read,", StringComparison.Ordinal));
    }

    [Fact]
    public void No_source_reads_xml() => Assert.Empty(
        from path in Directory.EnumerateFiles(Path.Combine(Shared.Repository, "src"), "*.cs", SearchOption.AllDirectories)
        where !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin")
        from Match match in ReadsXml().Matches(File.ReadAllText(path))
        select $"{path}: {match.Value}");

    [Theory]
    [InlineData("using var reader = XmlReader.Create(stream);", true)]
    [InlineData("SpreadsheetDocument.Open(path, false)", true)]
    [InlineData("set.ReadXml(path);", true)]
    [InlineData("document.LoadXml(text);", true)]
    [InlineData("Package.Open(stream)", true)]
    [InlineData("OpenXmlWriter.Create(stream)", false)]
    public void What_reads_xml_is_told_by_its_names(string line, bool reads) => Assert.Equal(reads, ReadsXml().IsMatch(line));

    /// <summary>What was compiled can't hide behind another name: of .NET's XML it uses what writes, and what says which characters XML may hold.</summary>
    [Fact]
    public void No_assembly_uses_what_reads_xml() => Assert.All(
        new[] { typeof(Pipeline).Assembly, typeof(ExitCode).Assembly, typeof(Zhibiao.Web.ReviewSite).Assembly }, assembly => Assert.Empty(XmlOf(assembly.Location)));

    private static IEnumerable<string> XmlOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        string[] types = [.. metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
            .Where(type => (type.StartsWith("System.Xml.", StringComparison.Ordinal) && type is not ("System.Xml.XmlWriter" or "System.Xml.XmlConvert")) || type.EndsWith(".OpenXmlReader", StringComparison.Ordinal))];
        string[] members = [.. metadata.MemberReferences.Select(handle => metadata.GetString(metadata.GetMemberReference(handle).Name)).Where(name => name is "ReadXml" or "ReadXmlSchema" or "LoadXml")];
        return types.Concat(members);
    }

    private void Write(string name, string text) => File.WriteAllText(_folder.File(name), text);

    private (int Code, string[] Rows) Run(string table)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var tool = new Tool(Surroundings.OfProcess(TestContext.Current.CancellationToken) with { Out = output, Error = error });
        int code = tool.Main(["run", _folder.Path, "-o", _folder.File("output"), "--no-charts", "-q"]);
        return (code, File.ReadAllLines(_folder.File($"output/{table}"))[1..]);
    }

    [GeneratedRegex(@"\b(XmlReader|XDocument|XElement|XStreamingElement|XmlDocument|XmlDictionaryReader|XPathDocument|XslCompiledTransform|XmlSerializer|XmlTextReader|DataContractSerializer|OpenXmlReader|ReadXml|LoadXml)\b|\b(Spreadsheet|Wordprocessing|Presentation)Document\.Open\b|\bPackage\.Open\b")]
    private static partial Regex ReadsXml();
}
