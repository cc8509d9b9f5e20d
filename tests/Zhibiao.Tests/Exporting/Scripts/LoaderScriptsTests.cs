using System.Diagnostics;
using System.Text.RegularExpressions;
using Zhibiao.Exporting;
using Zhibiao.Exporting.Scripts;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Tests.Exporting.Scripts;

public sealed partial class LoaderScriptsTests : IDisposable
{
    private static readonly Dataset Dataset = Samples.Dataset with
    {
        Observations = [Samples.Baseline with { Sentence = "=1+1,\"引\"\n二" }, Samples.Planned, Samples.Growth],
    };

    private readonly TemporaryFolder _folder = new();

    public LoaderScriptsTests()
    {
        new CsvExporter().Write(_folder.Path, Dataset);
        new PackageExporter().Write(_folder.Path, Dataset);
    }

    [Fact]
    public void R_loads_the_tables_with_types_and_labels() => AssertPrints("Rscript", ["--vanilla", "-e", """
        source("scripts/read_zhibiao.R"); z <- read_zhibiao("."); o <- z$observations; t <- z$targets
        stopifnot(nrow(o) == 3, is.numeric(o$value), is.factor(o$status), identical(levels(o$status), c("actual", "planned")),
          inherits(o$period_start, "Date"), is.na(o$period_start[3]), is.logical(t$consistent), t$consistent, is.integer(o$start),
          attr(o$value, "label") == "One number for plotting: the middle of a range, else the bound that is known",
          o$sentence[1] == "=1+1,\"\u5f15\"\n\u4e8c", is.na(t$fulfilment), sum(is.na(z$documents$problem)) == 1, nrow(z$checks) == 1, nrow(z$documents) == 2, all(names(z$quantities)[1:2] == c("quantity_id", "document_id")))
        cat(sum(o$value), format(t$target_end), nchar(o$place_zh[1]))
        """], "7643.4 1954-12-31 3", "needs Rscript (Debian: r-base-core)");

    [Fact]
    public void Python_loads_the_tables_with_types_and_labels() => AssertPrints("/usr/bin/python3", ["-c", """
        import sys; sys.path.insert(0, "scripts"); sys.dont_write_bytecode = True
        from read_zhibiao import read_zhibiao
        z = read_zhibiao(); o = z["observations"]; t = z["targets"]
        assert len(o) == 3 and o["value"].dtype == "float64" and list(o["status"].cat.categories) == ["actual", "planned"]
        assert str(o["start"].dtype) == "Int64" and str(o["period_start"].dtype).startswith("datetime64") and o["period_start"].isna().tolist() == [False, False, True]
        assert str(t["consistent"].dtype) == "boolean" and t["consistent"].all() and t["fulfilment"].isna().all() and z["documents"]["problem"].isna().sum() == 1
        assert o["sentence"][0] == '=1+1,"\u5f15"\n\u4e8c' and o.attrs["labels"]["value"].startswith("One number for plotting")
        print(o["value"].sum(), t["target_end"][0].date(), len(o["place_zh"][0]))
        """], "7643.4 1954-12-31 3", "needs /usr/bin/python3 with pandas (Debian: python3-pandas)", module: "pandas");

    [Fact]
    public void Stata_is_given_names_and_labels_that_it_takes()
    {
        string script = File.ReadAllText(_folder.File("scripts/read_zhibiao.do"));
        foreach (TableSchema table in DatasetTables.All)
        {
            string block = script[script.IndexOf($"\n* {table.Name}\n", StringComparison.Ordinal)..];
            block = block[..(block.IndexOf("\n}\n", StringComparison.Ordinal) + 3)];
            Assert.Equal(table.Columns.Select(column => column.Name), Rename().Matches(block).Select(match => match.Groups["name"].Value));
            Assert.Equal(table.Columns.Select(column => column.Name), Label().Matches(block).Select(match => match.Groups["name"].Value));
            Assert.All(table.Columns, column => Assert.Contains(LoaderScripts.Kind(column) switch
            {
                "number" or "integer" => $"\n    destring {column.Name}, replace\n",
                "date" => $"\n    generate long zhibiao_new = daily({column.Name}, \"YMD\")\n    format zhibiao_new %td\n",
                "boolean" => $"\n    generate byte zhibiao_new = {column.Name} == \"true\" if {column.Name} != \"\"\n",
                "category" => $"\n    label values zhibiao_new {column.Name}_words\n",
                _ => $"\n    label variable {column.Name} ",
            }, block, StringComparison.Ordinal));
            Assert.Contains($"save \"$zhibiao/{table.Name}.dta\", replace", block, StringComparison.Ordinal);
            Assert.Equal(block.Count(c => c == '{'), block.Count(c => c == '}'));
        }

        Assert.All(Name().Matches(script).Select(match => match.Groups["name"].Value), name =>
        {
            Assert.Matches("^[A-Za-z_][A-Za-z0-9_]{0,31}$", name);
            Assert.DoesNotContain(name, Reserved);
        });
        Assert.All(Label().Matches(script), match => Assert.InRange(match.Groups["label"].Value.Length, 1, 80));
        Assert.All(script.Split('\n'), line => Assert.Matches(Command(), line));
    }

    [Fact]
    public void Every_label_fits_Stata_and_says_something() => Assert.All(
        DatasetTables.All.Concat(DatasetTables.Restricted).SelectMany(table => table.Columns),
        column =>
        {
            Assert.InRange(column.Label.Length, 5, ColumnLabel.Most);
            Assert.StartsWith(column.Label, column.Description, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"[\s,;:.(`$]$", column.Label);
        });

    [Theory]
    [InlineData("Short.", "Short")]
    [InlineData("The first part of a description that is far too long for a label; the second part says more of it.", "The first part of a description that is far too long for a label")]
    [InlineData("A description without any mark that goes on and on until it is longer than a label may ever be", "A description without any mark that goes on and on until it is longer than a")]
    public void A_label_is_the_beginning_of_the_description(string description, string label) => Assert.Equal(label, ColumnLabel.Of(description));

    public void Dispose() => _folder.Dispose();

    private static readonly string[] Reserved =
        ["_all", "_b", "byte", "_coef", "_cons", "double", "float", "if", "in", "int", "long", "_n", "_N", "_pi", "_pred", "_rc", "_skip", "str", "strL", "using", "with"];

    private void AssertPrints(string program, string[] arguments, string printed, string missing, string module = "")
    {
        Process? process = null;
        try
        {
            process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip(missing);
        }

        using (process)
        {
            string output = process!.StandardOutput.ReadToEnd(), error = process.StandardError.ReadToEnd();
            Assert.SkipWhen(module.Length > 0 && error.Contains($"No module named '{module}'", StringComparison.Ordinal), missing);
            Assert.True(output.Trim() == printed, $"{output}\n{error}");
        }
    }

    [GeneratedRegex(@"^    rename v\d+ (?<name>\w+)$", RegexOptions.Multiline)]
    private static partial Regex Rename();

    [GeneratedRegex(@"^    label variable (?<name>\w+) `""(?<label>[^`""$]*)""'$", RegexOptions.Multiline)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:rename \w+|label variable|label define|generate byte|generate long|destring|drop) (?<name>\w+)")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(\*.*|version 14|if ""\$zhibiao"" == """" global zhibiao ""\.""|import delimited using "".*"", clear .*|capture confirm variable v1|if _rc == 0 \{|\}|    \}|    foreach column of varlist _all \{|        replace `column' = .*|    (rename|label|generate|replace|format|order|drop|destring|compress|save)\b.*|)$")]
    private static partial Regex Command();
}
