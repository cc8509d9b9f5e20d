using CsvHelper;
using Zhibiao.Exporting;
using Zhibiao.Model.Tables;

namespace Zhibiao.Tests.Exporting;

public sealed class CsvTextTests
{
    [Fact]
    public void The_bytes_are_those_that_the_CSV_library_writes()
    {
        string[] texts =
        [
            "山西省", "", " a ", "a,b", "a\"b", "\"", "a\nb", "a\rb", "a;b", "'x", "#a", "\u2028", "\ufeffa", "\u3000", "𠮷", "NA", "\t",
            "一句话里有逗号,也有“引号”和\"另一种\"，它比二十四个字要长得多。", new string('长', 70_000),
        ];
        var options = CsvWriterOptions.Default with { Separator = ',', NewLine = "\n", TrueValue = "true", FalseValue = "false" };
        using var expected = new MemoryStream();
        var found = new CsvText();
        using (var csv = CsvWriter.Create(expected, options, leaveOpen: true))
        {
            foreach (string text in texts.Concat(texts))
            {
                csv.WriteField(FormulaGuard.Protect(text));
                csv.WriteField(text.Length);
                csv.WriteField(PlainNumber.Rounded(text.Length / 7m));
                csv.WriteField(text.Length / 9.0, PlainNumber.FractionFormat);
                csv.WriteField((DateOnly?)DateOnly.FromDayNumber(700_000 + text.Length));
                csv.WriteField(text.Length % 2 == 0);
                csv.WriteField("");
                csv.EndRecord();
                found.Add([text, text.Length, text.Length / 7m, text.Length / 9.0, (DateOnly?)DateOnly.FromDayNumber(700_000 + text.Length), text.Length % 2 == 0, default]);
            }
        }

        Assert.Equal(expected.ToArray(), found.Bytes.ToArray());
    }
}
