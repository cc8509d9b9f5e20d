using Zhibiao.Model;

namespace Zhibiao.Tests.Assembling;

/// <summary>Every row of subjects.csv: how a row's subject is worded.</summary>
public sealed class SubjectWordingTests
{
    private static readonly Lazy<DocumentExtractor> Extractor = new(() => new DocumentExtractor());

    public static TheoryData<string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (string[] cells in TestCsv.Rows(Path.Combine(Shared.Repository, "tests", "Zhibiao.Tests", "Assembling", "subjects.csv")).Where(cells => cells[0] != "rule"))
        {
            Assert.Equal(4, cells.Length);
            rows.Add(cells[0], cells[1], cells[2], cells[3]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_subject_is_understood_alone(string rule, string text, string quote, string subject)
    {
        string source = $"标题：河北省的情况\n日期：1955-02-18\n作者：\n来源：\n\n正文：\n# 河北省的情况\n\n{text}\n\n描述：\n";
        DocumentExtraction extraction = Extractor.Value.Extract(Sources.Samples.Read(source));
        Observation? found = extraction.Observations.FirstOrDefault(observation => observation.Quote == quote);
        Assert.True(found is not null, $"{rule}: no observation quotes {quote}");
        Assert.Equal(subject, found.Subject);
    }
}
