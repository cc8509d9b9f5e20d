using Microsoft.AspNetCore.Http;
using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>Which numbers a list holds; what is empty narrows nothing.</summary>
internal sealed record ListFilter
{
    private const double Unsure = 0.5, Sure = 0.8;

    /// <summary>Number of the document in the dataset.</summary>
    public string Document { get; init; } = "";

    /// <summary>Id of a province, with all below it; or of a place outside provinces, or a name.</summary>
    public string Place { get; init; } = "";

    /// <summary>Id of an indicator.</summary>
    public string Indicator { get; init; } = "";

    /// <summary><c>actual</c> or <c>planned</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary><c>low</c>, <c>middle</c> or <c>high</c> confidence.</summary>
    public string Sureness { get; init; } = "";

    /// <summary>State of review, <c>flagged</c>, or <c>doubted</c> for what a check questions.</summary>
    public string Review { get; init; } = "";

    /// <summary>Words of the sentence, subject, indicator or place; all of them are needed.</summary>
    public string Text { get; init; } = "";

    public static ListFilter Of(IQueryCollection query) => new()
    {
        Document = One(query, "document"),
        Place = One(query, "place"),
        Indicator = One(query, "indicator"),
        Status = One(query, "status"),
        Sureness = One(query, "sureness"),
        Review = One(query, "review"),
        Text = One(query, "text"),
    };

    /// <summary>The place of an observation as the filter has it: its province, else itself.</summary>
    public static string AreaOf(Observation o) => o.ProvinceId.Length > 0 ? o.ProvinceId : o.PlaceId.Length > 0 ? o.PlaceId : o.PlaceZh;

    /// <param name="documents">The dataset's documents.</param>
    /// <param name="flagged">Whether an observation of that id is flagged.</param>
    public Func<Listed, bool> Test(IReadOnlyList<SourceDocument> documents, Func<string, bool> flagged)
    {
        SourceDocument? document = int.TryParse(Document, out int number) && number >= 0 && number < documents.Count ? documents[number] : null;
        string[] words = Text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return listed =>
        {
            Observation o = listed.Row;
            return (Document.Length == 0 || (document is not null && o.DocumentId == document.DocumentId && o.SourceFile == document.SourceFile))
                && (Place.Length == 0 || AreaOf(o) == Place)
                && (Indicator.Length == 0 || o.Indicator?.Id == Indicator)
                && (Status.Length == 0 || Names.Of(o.Status) == Status)
                && (Sureness.Length == 0 || Sureness == (o.Confidence < Unsure ? "low" : o.Confidence > Sure ? "high" : "middle"))
                && (Review.Length == 0 || (Review == "flagged" ? flagged(o.ObservationId) : Review == "doubted" ? listed.Gravest is not null : Names.Of(o.Review) == Review))
                && Array.TrueForAll(words, word => listed.Words.Contains(word, StringComparison.Ordinal));
        };
    }

    private static string One(IQueryCollection query, string name) => query.TryGetValue(name, out var value) && value.Count == 1 ? value.ToString() : "";
}
