namespace Zhibiao.Charting;

/// <summary>The same words in both languages; one may be empty, then the other stands for it.</summary>
/// <param name="English">English, or empty.</param>
/// <param name="Chinese">Chinese, or empty.</param>
public sealed record Wording(string English, string Chinese)
{
    /// <summary>No words.</summary>
    public static Wording Empty { get; } = new("", "");

    /// <summary>One line a language asked for.</summary>
    public IReadOnlyList<string> Lines(ChartLabels labels)
    {
        string english = English.Length > 0 ? English : Chinese;
        string chinese = Chinese.Length > 0 ? Chinese : English;
        string[] lines = labels switch
        {
            ChartLabels.English => [english],
            ChartLabels.Chinese => [chinese],
            _ when english == chinese => [english],
            _ => [english, chinese],
        };
        return lines[0].Length == 0 ? [] : lines;
    }

    /// <summary>On one line, the languages side by side.</summary>
    public string Inline(ChartLabels labels) => string.Join(' ', Lines(labels));

    /// <summary>On one line, phrases set apart by a dot.</summary>
    public string InlinePhrase(ChartLabels labels) => string.Join(" · ", Lines(labels));

    /// <summary>The English with a capital at its start.</summary>
    public Wording Capitalised() =>
        English.Length == 0 ? this : this with { English = char.ToUpperInvariant(English[0]) + English[1..] };

    /// <summary>Both ends put together, language by language.</summary>
    public static Wording operator +(Wording left, Wording right) =>
        new(left.English + right.English, left.Chinese + right.Chinese);

    /// <summary>The same as the operator.</summary>
    public Wording Add(Wording right) => this + right;
}
