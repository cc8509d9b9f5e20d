using System.Text.Json;

namespace Zhibiao.Reporting;

/// <summary>Writes the cells of one row after the other.</summary>
internal sealed class RowWriter(Utf8JsonWriter json)
{
    /// <summary>A text.</summary>
    public RowWriter Add(string text)
    {
        json.WriteStringValue(text);
        return this;
    }

    /// <summary>A whole number.</summary>
    public RowWriter Add(int number)
    {
        json.WriteNumberValue(number);
        return this;
    }

    /// <summary>A number; null where unknown.</summary>
    public RowWriter Add(decimal? number)
    {
        if (number is decimal known)
            json.WriteNumberValue(Math.Round(known, 10) / 1.0000000000000000000000000000m);
        else
            json.WriteNullValue();
        return this;
    }

    /// <summary>A list.</summary>
    public RowWriter Add(IEnumerable<int> numbers)
    {
        json.WriteStartArray();
        foreach (int number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
        return this;
    }
}
