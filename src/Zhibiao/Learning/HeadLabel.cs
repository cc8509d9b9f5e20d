namespace Zhibiao.Learning;

/// <summary>What is known of one question about a row: what is true, what the rules said, and whether they were sure.</summary>
/// <param name="Truth">The class that is right; null where nobody says.</param>
/// <param name="Rules">The class that the rules chose.</param>
/// <param name="Unsure">Whether the rules had no word to go by.</param>
public readonly record struct HeadLabel(int? Truth, int Rules, bool Unsure);
