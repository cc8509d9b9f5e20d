namespace Zhibiao.Vocabularies;

/// <summary>The words for times, from calendar.csv.</summary>
internal static class CalendarWords
{
    /// <summary>All rows, in the order of the file.</summary>
    /// <exception cref="VocabularyException">A row can't be used, or an id stands twice.</exception>
    public static List<CalendarRow> Read()
    {
        var rows = new List<CalendarRow>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (VocabularyRow row in VocabularyFile.Read(
            "calendar.csv", "id", "kind", "language", "phrases", "not_after", "not_before", "only_before", "months", "start", "end", "year", "role"))
        {
            var word = new CalendarRow(row);
            rows.Add(ids.Add(word.Id) ? word : throw row.Refuse("id", $"'{word.Id}' stands twice"));
        }

        return rows;
    }
}
