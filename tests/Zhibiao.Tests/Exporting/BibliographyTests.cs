using System.Text;
using Zhibiao.Exporting;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Tests.Exporting;

public sealed class BibliographyTests
{
    [Fact]
    public void Documents_that_are_not_held_are_listed_as_those_that_are()
    {
        string[] ids = ["a", "a", "a/1", "doc", "x-", "x-0", "x-5", "x-a", "x-f", "y", "z z", "山西", "湖南"];
        SourceDocument[] documents = [.. ids.Select((id, at) => new SourceDocument { DocumentId = id, SourceFile = $"{at:00}.txt", TitleZh = $"第{at}件" })];
        var held = new Dataset
        {
            Documents = [.. documents],
            Observations = [.. documents.Select(document => new Observation { ObservationId = document.SourceFile, DocumentId = document.DocumentId, SourceFile = document.SourceFile, Quote = "", Quantity = new Quantity { Kind = QuantityKind.Cardinal }, Subject = "" })],
        };
        string expected = Text(held);
        Assert.Equal(ids.Distinct().Count(), expected.Split("@misc").Length - 1);
        Assert.Equal(expected, Text(new Dataset { Whole = new Rows(documents) }));
    }

    private static string Text(Dataset dataset)
    {
        using var stream = new MemoryStream();
        Bibliography.Write(stream, dataset);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class Rows(SourceDocument[] documents) : ITableRows
    {
        public DatasetTotals Totals => throw new NotSupportedException();

        public IEnumerable<SourceDocument> Cited => documents;

        public int Count(TableSchema table) => throw new NotSupportedException();

        public IEnumerable<T> Of<T>(TableSchema<T> table) => throw new NotSupportedException();
    }
}
