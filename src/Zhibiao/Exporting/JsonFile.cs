using System.Text.Encodings.Web;
using System.Text.Json;
using Zhibiao.Model.Tables;

namespace Zhibiao.Exporting;

/// <summary>JSON as the dataset's files have it: UTF-8, two spaces, line feeds, Chinese as it is.</summary>
internal static class JsonFile
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private const int BetweenWrites = 1 << 16;

    /// <summary>Writes a file with the action, aside and then in its place.</summary>
    /// <exception cref="StoreException">It can't be written.</exception>
    public static void Write(string path, Action<Utf8JsonWriter> write) => AsideFile.Write(path, stream =>
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            write(json);
        }

        stream.WriteByte((byte)'\n');
    });

    /// <summary>Hands on what was written so far, where it is much: a writer holds all of it until it is told to. Called between the entries of a long list.</summary>
    public static void HandOn(this Utf8JsonWriter json)
    {
        if (json.BytesPending > BetweenWrites)
            json.Flush();
    }

    /// <summary>A list of short texts under a name.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(SafeText.Of(text));
        }

        json.WriteEndArray();
    }
}
