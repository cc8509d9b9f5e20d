using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Zhibiao.Model;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>
/// Writes the replication README in the order that the Social Science Data Editors ask for, as far as a run knows: data and rights, programs,
/// time, and which program and file each figure and table comes from. What only the compiler can say is marked so.
/// </summary>
/// <param name="tables">The tables that stand in the folder.</param>
/// <param name="facts">What else is known.</param>
public sealed class ReplicationReadme(ImmutableArray<TableSchema> tables, PackageFacts facts)
{
    /// <summary>Its name.</summary>
    public const string FileName = "README.md";

    /// <summary>Its name where a README.md stands that the program has not written.</summary>
    public const string OtherName = "REPLICATION.md";

    /// <summary>How a file begins that the program has written and may replace.</summary>
    private const string Mark = "<!-- Written by zhibiao; the next run replaces this file. -->";

    /// <summary>A cautious speed on one processor, to say how long a run takes at most.</summary>
    private const long BytesASecond = 500_000;

    /// <summary>Where each table is made.</summary>
    private static readonly Dictionary<string, string> Programs = new(StringComparer.Ordinal)
    {
        ["documents"] = "Sources",
        ["quantities"] = "Recognising",
        ["observations"] = "Assembling",
        ["targets"] = "Pairing",
        ["series"] = "Pairing",
        ["checks"] = "Checking",
    };

    /// <summary>Writes the file into a folder whose other files are there already. A README.md that somebody else wrote stays, and the other name is taken.</summary>
    /// <returns>The name taken.</returns>
    /// <exception cref="StoreException">It can't be written.</exception>
    public string Write(string folder, Dataset dataset)
    {
        string name = IsForeign(Path.Combine(folder, FileName)) ? OtherName : FileName;
        if (name == FileName && File.Exists(Path.Combine(folder, OtherName)) && !IsForeign(Path.Combine(folder, OtherName)))
            File.Delete(Path.Combine(folder, OtherName));
        PackageExporter.WriteText(Path.Combine(folder, name), Text(folder, dataset));
        return name;
    }

    /// <summary>Whether a file is there that the program has not written.</summary>
    public static bool IsForeign(string path) => File.Exists(path) && File.ReadLines(path).FirstOrDefault() != Mark;

    private string Text(string folder, Dataset dataset)
    {
        var text = new StringBuilder(Mark).Append("\n# Replication README\n\n");
        text.Append(CultureInfo.InvariantCulture, $"**{PackageFacts.Title}**, compiled by {(facts.Authors.Length > 0 ? Markdown.Cell(string.Join("; ", facts.Authors)) : "*(to be named by whoever passes it on)*")}.\n\n");
        AddOverview(text, dataset);
        AddData(text, dataset);
        AddRequirements(text, dataset);
        AddPrograms(text);
        AddExhibits(text, folder, dataset);
        text.Append("\n## References\n\nEvery document that a number was taken from stands in sources.bib (BibTeX) and, under the same keys, in sources.csl.json (CSL). CITATION.cff says how to cite the dataset itself.\n");
        return text.ToString();
    }

    private void AddOverview(StringBuilder text, Dataset dataset)
    {
        text.Append(CultureInfo.InvariantCulture, $"## Overview\n\nZhibiao {Markdown.Cell(facts.Version)} read {dataset.Totals.Read} of {DatasetTables.Documents.Count(dataset)} documents, found {DatasetTables.Observations.Count(dataset)} statistics in them and tied {DatasetTables.Targets.Count(dataset)} planned targets to their baselines. ")
            .Append("Each number leads back to its place in its document. One command makes all files again; codebook.md explains every column.\n");
        if (facts.IsRestricted)
            text.Append("\nThis package leaves the words of the documents out, because their text may not be passed on. Positions and hashes stand for them: whoever has the documents can verify every row.\n");
    }

    private static void AddData(StringBuilder text, Dataset dataset)
    {
        text.Append("\n## Data availability and provenance\n\n### Rights\n\n")
            .Append("- [ ] The compiler had legitimate access to the documents, and permission to use them. *(To be ticked by the compiler.)*\n")
            .Append("- [ ] The compiler has the right to pass on what this package holds. *(To be ticked by the compiler.)*\n\n")
            .Append("The tables and their layout are under the MIT licence. Titles, quotes and sentences stay under the rights of the documents' authors, publishers and archives.\n\n")
            .Append("### Sources\n\n| source | documents | read | where to find them |\n| --- | ---: | ---: | --- |\n");
        foreach (IGrouping<string, SourceDocument> source in DatasetTables.Documents.All(dataset).GroupBy(Origin, StringComparer.Ordinal).OrderBy(source => source.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Markdown.Cell(source.Key)} | {source.Count()} | {source.Count(document => document.Status == DocumentStatus.Read)} | documents.csv, column source; sources.bib |\n");
        }

        text.Append("\nThe documents themselves are not part of the dataset. documents.csv has the SHA-256 of each, so that the same edition can be told.\n");
    }

    private void AddRequirements(StringBuilder text, Dataset dataset)
    {
        long minutes = facts.InputBytes / BytesASecond / 60;
        string time = minutes < 10 ? "less than 10 minutes" : minutes < 60 ? "10 to 60 minutes" : minutes < 120 ? "1 to 2 hours" : minutes < 480 ? "2 to 8 hours" : "more than 8 hours";
        text.Append("\n## Computational requirements\n\n")
            .Append(CultureInfo.InvariantCulture, $"- Software: Zhibiao {Markdown.Cell(facts.Version)} on .NET 10; for the figures' images, Node.js 20 or later. Windows, macOS or Linux.\n")
            .Append("- Randomness: none. The same documents give the same bytes.\n")
            .Append(CultureInfo.InvariantCulture, $"- Time: {time} on one processor for {facts.InputBytes} bytes of documents.\n")
            .Append(CultureInfo.InvariantCulture, $"- Memory: 1 GB is enough for {DatasetTables.Documents.Count(dataset)} documents of ordinary length. Network: none.\n");
    }

    private static void AddPrograms(StringBuilder text) => text
        .Append("\n## Programs\n\n| program | does |\n| --- | --- |\n")
        .Append("| `zhibiao run DOCUMENTS -o .` | makes every table, figure and report from the documents |\n")
        .Append("| `zhibiao verify . --input DOCUMENTS` | checks every row against its document, every derived number, every key |\n")
        .Append("| scripts/read_zhibiao.R, .do, .py | load the tables into R, Stata and Python, with types and labels |\n")
        .Append("\nThe programs are under the MIT licence.\n\n## Instructions\n\n")
        .Append("1. Put the documents into a folder, with the names and bytes that documents.csv lists.\n")
        .Append("2. Run the first command above. A reviewer's decisions, where there are any, stand with the documents in decisions.csv and are applied again.\n")
        .Append("3. Run the second command. It prints what differs, or that nothing does.\n");

    private void AddExhibits(StringBuilder text, string folder, Dataset dataset)
    {
        text.Append("\n## Figures and tables\n\n| exhibit | what it shows | program | file |\n| --- | --- | --- | --- |\n");
        foreach (TableSchema table in tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"| table {table.Name} | {Markdown.Cell(table.Description)} {table.Count(dataset)} rows. | `zhibiao run`, stage {Programs.GetValueOrDefault(table.Name, "Exporting")} | {table.FileName} |\n");
        }

        foreach (Figure figure in Figure.In(folder))
        {
            text.Append(CultureInfo.InvariantCulture, $"| figure {Markdown.Cell(figure.Name)} | {Markdown.Cell(figure.Caption)} | `zhibiao run`, stage Charting | {Markdown.Cell(string.Join(", ", figure.Files))} |\n");
        }
    }

    private static string Origin(SourceDocument document) =>
        document.Publication.Length > 0 ? document.Publication : document.Book.Length > 0 ? document.Book : "(no publication or collection named)";
}
