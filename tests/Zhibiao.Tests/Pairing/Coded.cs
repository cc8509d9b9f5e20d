using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Zhibiao.Model;

namespace Zhibiao.Tests.Pairing;

/// <summary>Turns a table of hand-coded statistics into the observations that the earlier stages should give.</summary>
internal static class Coded
{
    public static string Samples => Path.Combine(Shared.Repository, "tests", "Zhibiao.Tests", "Data", "seeds.expected.csv");

    /// <param name="table">Columns file,start,end,quote,low,high,modifier,unit,place,subject,indicator,status,measure,from,to,pair.</param>
    /// <param name="folder">Where the documents are.</param>
    /// <param name="tied">Whether to keep the column pair as the words' own tie.</param>
    public static ImmutableArray<Observation> Read(string table, string folder, bool tied)
    {
        using var reader = new StreamReader(table);
        using var csv = CsvReader.Create(reader, CsvReaderOptions.Default, leaveOpen: false);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var observations = ImmutableArray.CreateBuilder<Observation>();
        while (csv.Read())
        {
            string file = csv.GetString("file");
            if (!texts.TryGetValue(file, out string? text))
            {
                texts[file] = text = File.ReadAllText(Path.Combine(folder, file));
            }

            observations.Add(Row(csv, file, text, tied));
        }

        return observations.ToImmutable();
    }

    private static Observation Row(CsvReader csv, string file, string text, bool tied)
    {
        var span = new TextSpan(Whole(csv, "start"), Whole(csv, "end"));
        int from = text.LastIndexOfAny(['。', '\n'], span.Start) + 1;
        int to = text.IndexOfAny(['。', '\n'], span.End) + 1;
        string unit = csv.GetString("unit");
        string indicator = First(csv, "indicator");
        string place = First(csv, "place");
        return new Observation
        {
            ObservationId = StableId.Of("o", file, csv.GetString("start"), place),
            DocumentId = file,
            SourceFile = file,
            Span = span,
            Quote = csv.GetString("quote"),
            Sentence = text[from..to],
            SentenceIndex = text.AsSpan(0, span.Start).Count('。'),
            Section = text.AsSpan(0, span.Start).Count("\n#"),
            Quantity = new Quantity
            {
                Kind = unit == "%" ? QuantityKind.Percent : unit == "倍" ? QuantityKind.Multiple : QuantityKind.Cardinal,
                Low = Number(csv, "low"),
                High = Number(csv, "high"),
                Modifier = Enum.Parse<Modifier>(csv.GetString("modifier"), ignoreCase: true),
                Unit = unit,
            },
            Indicator = indicator.Length == 0 ? null : Observed.Indicator(indicator),
            Subject = csv.GetString("subject"),
            PlaceZh = place,
            Status = Enum.Parse<Status>(First(csv, "status"), ignoreCase: true),
            Measure = Enum.Parse<Measure>(First(csv, "measure"), ignoreCase: true),
            Period = First(csv, "from") is { Length: > 0 } first
                ? new Period(Date(first), Date(First(csv, "to")), "")
                : null,
            StatedPair = tied ? csv.GetString("pair") : "",
            Confidence = 0.9,
        };
    }

    private static int Whole(CsvReader csv, string column) => int.Parse(csv.GetString(column), CultureInfo.InvariantCulture);

    private static decimal? Number(CsvReader csv, string column) =>
        csv.GetString(column) is { Length: > 0 } cell ? decimal.Parse(cell, CultureInfo.InvariantCulture) : null;

    private static string First(CsvReader csv, string column) => csv.GetString(column).Split('|')[0];

    private static DateOnly Date(string cell) => DateOnly.Parse(cell, CultureInfo.InvariantCulture);
}
