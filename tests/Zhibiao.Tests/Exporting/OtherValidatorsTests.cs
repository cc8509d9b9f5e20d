using System.Diagnostics;
using Zhibiao.Exporting;
using Zhibiao.Exporting.Workbook;

namespace Zhibiao.Tests.Exporting;

/// <summary>What a run writes, as programs read it that others wrote (tests/tools).</summary>
public sealed class OtherValidatorsTests(WrittenSeeds seeds) : IClassFixture<WrittenSeeds>
{
    [Fact]
    public void The_data_package_its_cells_and_its_foreign_keys_are_valid()
    {
        (int code, string said) = Run("check-datapackage.mjs", seeds.Dataset);
        Assert.True(code == 0, said);
        Assert.Matches("^[0-9]{4,} cells, 0 wrong\n$", said);
    }

    [Theory]
    [InlineData("observations.csv", ",actual,", ",hoped,", "\"hoped\" does not conform to the \"enum\" constraint")]
    [InlineData("datapackage.json", "\"name\": \"observations\",", "\"name\": 5,", "Descriptor validation error")]
    [InlineData("series.csv", ",1954-", ",the year 1954-", "\"date\"")]
    [InlineData("targets.csv", ",18f6d2a94b,", ",nowhere,", "oreign key")]
    public void What_is_wrong_is_found(string file, string right, string wrong, string said)
    {
        using var folder = new TemporaryFolder();
        WrittenSeeds.CopyFolder(seeds.Dataset, folder.File("dataset"));
        string path = folder.File("dataset/" + file);
        string text = File.ReadAllText(path);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));
        (int code, string all) = Run("check-datapackage.mjs", folder.File("dataset"));
        Assert.Equal(1, code);
        Assert.Contains(said, all, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_is_read_with_real_days_and_numbers()
    {
        (int code, string said) = Run("check-workbook.mjs", Path.Combine(seeds.Dataset, WorkbookExporter.FileName));
        Assert.True(code == 0, said);
        string[] sheets = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int rows = CsvTable.Read(Path.Combine(seeds.Dataset, "observations.csv")).Rows.Length + 1;
        Assert.StartsWith($"{{\"name\":\"observations\",\"rows\":{rows},\"filter\":\"A1:AM{rows}\"", sheets[2], StringComparison.Ordinal);
        Assert.Contains("\"1954-11-01T00:00:00.000Z\"", sheets[1], StringComparison.Ordinal);
        Assert.Contains(",550000,", sheets[1], StringComparison.Ordinal);
    }

    internal static (int Code, string Output) Run(string script, string argument)
    {
        string tools = Path.Combine(Shared.Repository, "tests", "tools");
        Assert.SkipUnless(Directory.Exists(Path.Combine(tools, "node_modules")), "needs the packages of tests/tools (npm ci in that folder)");
        Process? process = null;
        try
        {
            process = Process.Start(new ProcessStartInfo("node", [Path.Combine(tools, script), argument]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("needs node");
        }

        using (process)
        {
            Task<string> error = process!.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + error.GetAwaiter().GetResult());
        }
    }
}
