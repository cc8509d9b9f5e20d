namespace Zhibiao.Model.Tables;

/// <summary>The way back from the words of the tables to a value of an enumeration.</summary>
/// <param name="name">The word of a value.</param>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class NamedValues<T>(Func<T, string> name)
    where T : struct, Enum
{
    private readonly Dictionary<string, T> values = Enum.GetValues<T>().ToDictionary(name, StringComparer.Ordinal);

    /// <summary>The value of a word.</summary>
    /// <exception cref="FormatException">No value has it.</exception>
    public T Of(string word) => values.TryGetValue(word, out T value) ? value
        : throw new FormatException($"'{word}' is no {typeof(T).Name}");

    /// <summary>The value of a word; null where no value has it.</summary>
    public T? Find(string word) => values.TryGetValue(word, out T value) ? value : null;
}
