using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zhibiao.Fuzz.Inputs;

/// <summary>JSON documents, whole, odd, and broken.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Keys = ["title", "date", "authors", "contents", "text", "id", "type", "source", "", "标题", "__proto__", "Title", "page", "tags"];

    private static readonly string[] Values =
    [
        "null", "true", "1", "-1e999", "1e-999", "\"\"", "[]", "{}", "[null]", "\"1953-11-28\"", "\"\\ud83d\"", "\"\\u0000\"", "\"../../x\"", "\"<script>\"", "99999999999999999999999999", "[[[]]]", "\"paragraph\"", "\"title\"",
        "\"author\"", "{\"text\":1,\"type\":[]}", "\"1953-13-41\"", "\"九百年\"", "\"=cmd\"",
    ];

    /// <summary>One document; in one of three broken.</summary>
    public static string Text(Random random)
    {
        string whole = random.Next(5) switch
        {
            0 => Odd(random, 0),
            1 => new string(random.Next(2) == 0 ? '[' : '{', random.Next(1, 300)),
            2 => $"{{\"title\":{Said(random)},\"date\":\"1954-1-8\",\"authors\":[{Said(random)}],\"contents\":[{{\"text\":[{Said(random)},{Odd(random, 3)}],\"type\":\"paragraph\"}},{Odd(random, 2)}]}}",
            _ => $"{{\"id\":{Odd(random, 4)},\"date\":\"1954-1-8\",\"title\":{Odd(random, 4)},\"text\":{Said(random)}}}",
        };
        return random.Next(3) == 0 ? Broken(random, whole) : whole;
    }

    /// <summary>Lines of documents, broken in all ways.</summary>
    public static byte[] Lines(Random random)
    {
        var text = new StringBuilder();
        for (int lines = random.Next(1, 6); lines > 0; lines--)
        {
            text.Append(Text(random).Replace('\n', ' ')).Append(random.Next(8) switch { 0 => "", 1 => "\r\n", 2 => "\n\n", 3 => "\r", 4 => "\n \t\n", 5 => "\u2028", _ => "\n" });
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (bytes.Length > 0 && random.Next(4) == 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(10) == 0 ? [0xEF, 0xBB, 0xBF, .. bytes] : bytes;
    }

    private static string Said(Random random) => JsonSerializer.Serialize(Sentences.Text(random), Plain);

    private static string Odd(Random random, int depth) =>
        depth > 5 || random.Next(3) == 0 ? Values[random.Next(Values.Length)]
        : random.Next(2) == 0 ? $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Odd(random, depth + 1)))}]"
        : $"{{{string.Join(',', Enumerable.Range(0, random.Next(5)).Select(_ => $"\"{Keys[random.Next(Keys.Length)]}\":{Odd(random, depth + 1)}"))}}}";

    private static string Broken(Random random, string whole)
    {
        int at = random.Next(whole.Length);
        return random.Next(5) switch
        {
            0 => whole[..at],
            1 => whole + whole,
            2 => whole.Remove(at, 1),
            3 => whole.Insert(at, ((char)random.Next(1, 128)).ToString()),
            _ => whole[at..],
        };
    }
}
