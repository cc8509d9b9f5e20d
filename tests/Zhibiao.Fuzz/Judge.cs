using System.Security.Cryptography;
using System.Text.Json;
using Zhibiao.Exporting;
using Zhibiao.Model;
using Zhibiao.Sources;
using Zhibiao.Sources.Finding;
using Zhibiao.Storing;

namespace Zhibiao.Fuzz;

/// <summary>Reads an input as a run does (source, extraction, rows), and holds what comes out against what must always hold.</summary>
public sealed class Judge
{
    private readonly DocumentExtractor _extractor;

    /// <summary>Makes a judge.</summary>
    /// <param name="mostQuantities">Numbers above which a document is refused; as a run has it where null.</param>
    public Judge(int? mostQuantities = null) => _extractor = mostQuantities is int most ? new DocumentExtractor { MostQuantities = most, MostRepeated = long.MaxValue } : new DocumentExtractor();

    /// <summary>What is refused unread.</summary>
    public SourceLimits Limits { get; init; } = new();

    /// <summary>Judges one input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="twice">Whether each document is extracted a second time, to see that the rows are the same.</param>
    public Verdict Of(FuzzInput input, bool twice = true)
    {
        var watch = new WorkWatch();
        TimeSpan slowest = TimeSpan.Zero;
        int documents = 0, observations = 0;
        try
        {
            foreach (SourceDocument document in Read(input))
            {
                documents++;
                Check(document);
                DocumentResult result = _extractor.Result(document);
                observations += result.Observations.Length;
                CheckRows(document, result);
                TimeSpan once = watch.Elapsed;
                slowest = once > slowest ? once : slowest;
                if (twice)
                    Must(Hash(result) == Hash(_extractor.Result(document)), "a second run gives other rows");
                watch = new WorkWatch();
                CheckRecord(result);
                if (once > TimeSpan.FromSeconds(2) * Math.Max(1, input.Bytes.Length / 1e6))
                    return new Verdict(once, documents, observations, FormattableString.Invariant($"took {once.TotalSeconds:0.0} s"));
            }
        }
        catch (BrokenPromiseException broken)
        {
            return new Verdict(watch.Elapsed, documents, observations, broken.Message);
        }
#pragma warning disable CA1031 // Any error at all is what is looked for.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return new Verdict(watch.Elapsed, documents, observations, error.ToString());
        }

        return new Verdict(slowest, documents, observations, "");
    }

    /// <summary>The time of reading and extracting alone.</summary>
    public TimeSpan Time(FuzzInput input, out long rows)
    {
        rows = 0;
        var watch = new WorkWatch();
        foreach (SourceDocument document in Read(input))
        {
            DocumentResult result = _extractor.Result(document);
            rows += result.Quantities.Length;
        }

        return watch.Elapsed;
    }

    private IEnumerable<SourceDocument> Read(FuzzInput input) =>
        new SourceReader(Limits, _ => new MemoryStream(input.Bytes)).Read(new SourceItem(input.Name, input.Name, input.Bytes.Length, KindOf.Name(input.Name)));

    private static void Check(SourceDocument document)
    {
        Must(document.Status == DocumentStatus.Read == (document.Problem.Length == 0), "a document that was not read says why");
        Must(document.Status == DocumentStatus.Read == document.Parts.Length > 0, "a document that was read has a part to read");
        int end = 0;
        foreach (DocumentPart part in document.Parts)
        {
            Must(part.Span.Start >= end && part.Span.End > part.Span.Start && part.Span.End <= document.Text.Length, $"part {part.Span} is out of its place");
            end = part.Span.End;
        }
    }

    private static void CheckRows(SourceDocument document, DocumentResult result)
    {
        Ordered(document, result.Quantities, row => row.Span, row => row.Quote, row => row.QuantityId, row => row.Quantity);
        Ordered(document, result.Observations, row => row.Span, row => row.Quote, row => row.ObservationId, row => row.Quantity);
        var known = result.Observations.Select(row => row.ObservationId).ToHashSet(StringComparer.Ordinal);
        foreach (Observation row in result.Observations)
        {
            Must(row.Confidence is >= 0 and <= 1, $"confidence {row.Confidence}");
            Must(row.Subject.Length > 0, $"no subject at {row.Span}");
            Must(row.Sentence.Contains(row.Quote, StringComparison.Ordinal), $"the sentence of {row.Span} lacks its quote");
            Must(row.Period is not { } period || period.Start <= period.End, $"period {row.Period}");
        }

        foreach (Target target in result.Targets.Select(open => open.Target))
        {
            Must(target.BaselineObservationId.Length == 0 || known.Contains(target.BaselineObservationId), "a baseline that is no observation");
            Must(target.TargetObservationId.Length == 0 || known.Contains(target.TargetObservationId), "a target that is no observation");
        }
    }

    private static void Ordered<T>(SourceDocument document, IEnumerable<T> rows, Func<T, TextSpan> span, Func<T, string> quote, Func<T, string> id, Func<T, Quantity> quantity)
    {
        int last = 0;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (T row in rows)
        {
            TextSpan at = span(row);
            Must(at.End <= document.Text.Length && at.Length > 0, $"{at} is outside the text of {document.Text.Length}");
            Must(quote(row) == at.Of(document.Text), $"the quote at {at} is not the text's");
            Must(at.Start >= last, $"{at} stands behind a later one");
            last = at.Start;
            Must(ids.Add(id(row)), $"two rows have one id, {at}");
            Must(quantity(row) is not { Low: { } low, High: { } high } || low <= high, $"low over high at {at}");
        }
    }

    private static void CheckRecord(DocumentResult result)
    {
        using var output = new RecordStream();
        using (var writer = new RecordWriter(output))
        {
            writer.Write(result.Document, new Dataset
            {
                Quantities = result.Quantities,
                Observations = result.Observations,
                Targets = [.. result.Targets.Select(open => open.Target)],
                Checks = result.Checks,
            });
        }

        Must(output.Lines == 1, $"a record is {output.Lines} lines");
        if (output.Kept is { } record)
        {
            using var json = JsonDocument.Parse(record);
            Must(json.RootElement.GetProperty("status").ValueKind == JsonValueKind.String, "a record has no status");
        }
    }

    private static string Hash(DocumentResult result)
    {
        var packed = new PackedResult(result, []);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (byte[] part in new[] { packed.Quantities, packed.Observations, packed.Targets, packed.Levels, packed.Rest })
        {
            hash.AppendData(part);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void Must(bool holds, FormattableString otherwise)
    {
        if (!holds)
            throw new BrokenPromiseException(FormattableString.Invariant(otherwise));
    }

    private static void Must(bool holds, string otherwise)
    {
        if (!holds)
            throw new BrokenPromiseException(otherwise);
    }

    private sealed class BrokenPromiseException(string message) : Exception(message);
}
