using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Zhibiao.Model;

namespace Zhibiao.Cli.Writing;

/// <summary>What is wrong with a dataset, for people and for scripts.</summary>
internal static class FaultLines
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a verification found.</summary>
    public static void Write(TextWriter output, VerificationResult result)
    {
        Write(output, result.Faults);
        string documents = result.Documents > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{result.Rows} rows against {result.Documents} documents")
            : string.Create(CultureInfo.InvariantCulture, $"{result.Rows} rows, without the documents");
        output.WriteLine(result.Faults.Count switch
        {
            0 => $"Verified {documents}: nothing is wrong.",
            1 => $"Verified {documents}: 1 fault.",
            int many => string.Create(CultureInfo.InvariantCulture, $"Verified {documents}: {many} faults."),
        });
    }

    /// <summary>A line a fault.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Fault> faults)
    {
        foreach (Fault fault in faults)
        {
            string row = fault.Row > 0 ? string.Create(CultureInfo.InvariantCulture, $", row {fault.Row}") : "";
            string id = fault.Id.Length > 0 ? $" ({fault.Id})" : "";
            output.WriteLine(PlainText.OneLine($"{fault.File}{row}{id}: {fault.Message} [{fault.Kind}]"));
        }
    }

    /// <summary>The same as one JSON object.</summary>
    public static string Json(VerificationResult result, int code)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("rows", result.Rows);
            json.WriteNumber("documents", result.Documents);
            json.WriteStartArray("faults");
            foreach (Fault fault in result.Faults)
            {
                json.WriteStartObject();
                json.WriteString("kind", fault.Kind);
                json.WriteString("file", fault.File);
                json.WriteNumber("row", fault.Row);
                json.WriteString("id", fault.Id);
                json.WriteString("message", fault.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("exit_code", code);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
