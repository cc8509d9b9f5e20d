namespace Zhibiao.Reporting;

/// <summary>Texts that rows share, each once; a row names its number.</summary>
internal sealed class TextTable
{
    private readonly List<string> _all = [""];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = 0 };

    /// <summary>Every text in the order of its first use; the first is empty.</summary>
    public IReadOnlyList<string> All => _all;

    /// <summary>Its number.</summary>
    public int Of(string text)
    {
        if (!_numbers.TryGetValue(text, out int number))
        {
            _numbers[text] = number = _all.Count;
            _all.Add(text);
        }

        return number;
    }
}
