using Zhibiao.Cli.Writing;
using Zhibiao.Model;

namespace Zhibiao.Tests.Cli.Writing;

public sealed class RunSummaryTests
{
    [Fact]
    public void A_run_is_told_in_order()
    {
        var report = new RunReport
        {
            Read = 1234,
            Skipped = 1,
            Failed = 1,
            Quantities = 56789,
            Observations = 40000,
            Targets = 2,
            SeriesPoints = 3,
            Checks = 4,
            Charts = 5,
            Bytes = 2 * 1024 * 1024,
            Strongest =
            [
                FakeCli.Shanxi,
                FakeCli.Shanxi with
                {
                    PlaceEn = "", PlaceZh = "莒县", Indicator = null, Subject = "互助组", Unit = "%", Multiple = null,
                    BaselineLow = 700, BaselineHigh = 800, TargetLow = null, TargetHigh = 1000,
                },
            ],
            Problems = FakeCli.Problems(1),
            Messages = ["images were not drawn"],
            OutputFolder = "output",
            Files = ["charts/a.svg", "codebook.md", "targets.csv"],
        };
        Assert.Equal(
            """
            Read 1,234 documents (2 MB) in 3 seconds.

              documents read      1,234
              documents skipped       1
              documents failed        1
              quantities         56,789
              observations       40,000
              targets                 2
              series points           3
              checks                  4
              charts                  5

            The strongest targets
              place          indicator                            baseline   target  unit  by          multiple
              Shanxi 山西省  agricultural producers cooperatives     2,242    5,400  个    1954-12-31     ×2.41
              莒县           互助组                                700–800  ≤ 1,000  %     1954-12-31

            Documents with problems
              bad1.txt: the file is empty (failed)

            Remarks
              images were not drawn

            The files are in output
              targets.csv  planned targets with their baselines
              charts/      the charts
              codebook.md  what each column means

            """.ReplaceLineEndings("\n"),
            Written(report));
    }

    [Fact]
    public void Only_the_first_of_many_are_listed()
    {
        string text = Written(new RunReport
        {
            OutputFolder = "output",
            Problems = FakeCli.Problems(23),
            Strongest = [.. Enumerable.Repeat(FakeCli.Shanxi, 11)],
        });
        Assert.Contains("bad20.txt", text, StringComparison.Ordinal);
        Assert.DoesNotContain("bad21.txt", text, StringComparison.Ordinal);
        Assert.Contains("  and 3 more documents, listed in documents.csv\n", text, StringComparison.Ordinal);
        Assert.Contains("  and 1 more target, listed in targets.csv\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Text_of_documents_is_neither_markup_nor_escape_sequence(bool terminal)
    {
        SourceDocument document = FakeCli.Problems(1)[0] with { SourceFile = "[red]a[/]\u001b[2J.txt", Problem = "no [date\u001b]0;x\u0007" };
        string text = Written(
            new RunReport { OutputFolder = "o", Problems = [document], Strongest = [FakeCli.Shanxi with { PlaceZh = "[bold]\u001b[31m" }] }, terminal, colours: false);
        Assert.Contains("[red]a[/].txt: no [date (failed)", text, StringComparison.Ordinal);
        Assert.Contains("Shanxi [bold]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[2J", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b]0", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[31m", text, StringComparison.Ordinal);
        Assert.Equal(terminal, text.Contains('\u001b', StringComparison.Ordinal));
    }

    private static string Written(RunReport report, bool terminal = false, bool colours = true)
    {
        using var cli = new FakeCli { Terminal = terminal, Colours = colours };
        var page = new Page(cli.Surroundings);
        RunSummary.Write(page, report, report.OutputFolder, TimeSpan.FromSeconds(3));
        return page.ToString();
    }
}
