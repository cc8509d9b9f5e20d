using static Zhibiao.Model.Tables.ColumnType;

namespace Zhibiao.Model.Tables;

internal static class DocumentsTable
{
    public static TableSchema<SourceDocument> Make() => new(dataset => dataset.Documents,
    [
        new("document_id", Text, "The archive's own id where it has one, else the first 16 hex digits of the content's SHA-256.", row => row.DocumentId) { Required = true },
        new("source_file", Text, "Path relative to the input folder, '/' between names; a member of an archive follows after '!', a line of NDJSON after '#'.", row => row.SourceFile) { Required = true },
        new("layout", Text, "The layout that it was read as.", row => row.Layout) { IsCounted = true },
        new("encoding", Text, "IANA name of the encoding it was decoded from.", row => row.Encoding) { IsCounted = true },
        new("sha256", Text, "SHA-256 of the bytes, in hex digits.", row => row.Sha256) { Pattern = "[0-9a-f]{64}" },
        new("title_zh", Text, "Chinese title.", row => row.TitleZh),
        new("title_en", Text, "English title.", row => row.TitleEn),
        new("author", Text, "Author or authors, '；' between them.", row => row.Author),
        new("date", Text, "Date of publication as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD.", row => row.Date?.ToString()) { Pattern = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?" },
        new("date_precision", Text, "How much of the date is known.", row => row.Date?.Precision) { Categories = Categories.DatePrecisions },
        new("publication", Text, "Newspaper or bulletin.", row => row.Publication) { IsCounted = true },
        new("page", Text, "Page, as written.", row => row.Page),
        new("column", Text, "Newspaper column (专栏).", row => row.Column),
        new("source", Text, "The archive's citation (来源), as written.", row => row.Source),
        new("tags", Text, "The archive's tags, as written.", row => row.Tags),
        new("book", Text, "The collection that the archive took it from (书籍).", row => row.Book),
        new("characters", Integer, "Length of the decoded text.", row => row.Characters) { Required = true, Unit = "UTF-16 code units", Bounds = (0, null) },
        new("status", Text, "Whether it was read.", row => Names.Of(row.Status)) { Required = true, Categories = Categories.DocumentStatuses },
        new("problem", Text, "In plain words, what is wrong and what to do; empty where nothing is.", row => row.Problem),
    ])
    {
        Name = "documents",
        Description = "One row a source document, also those that were skipped or could not be read.",
        PrimaryKey = ["document_id", "source_file"],
        SortKey = ["document_id", "source_file"],
    };
}
