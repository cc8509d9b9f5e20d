using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Zhibiao.Model;

namespace Zhibiao.Web;

/// <summary>Answers how far the review has come, and how well reviewers agree.</summary>
internal sealed class ProgressApi(Workbench bench)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/progress", (RequestDelegate)Progress);

    private Task Progress(HttpContext context)
    {
        Observation[] rows = [.. bench.Documents.SelectMany(document => bench.Session.Observations(document.SourceFile))];
        Ledger ledger = bench.Ledger;
        return context.Answer(new
        {
            total = rows.Length,
            reviewed = rows.Count(row => row.Review != Review.Unreviewed),
            accepted = rows.Count(row => row.Review == Review.Accepted),
            corrected = rows.Count(row => row.Review == Review.Corrected),
            rejected = rows.Count(row => row.Review == Review.Rejected),
            flagged = rows.Count(row => ledger.IsFlagged(row.ObservationId)),
            reviewers = ledger.All.Where(one => one.Kind != DecisionKind.Undo && !ledger.IsUndone(one.DecisionId)).GroupBy(one => one.Reviewer, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new { name = group.Key, decisions = group.Count() }),
            agreement = ReviewDesk.Agreement(ledger.All).Select(one => new { field = one.Field, rows = one.Rows, percent = one.Percent, alpha = one.Alpha }),
            conflicts = bench.Session.Conflicts.Select(one => new { quote = one.Second.Anchor.Quote, says = one.Words, id = one.Second.Anchor.ObservationId }),
            lost = bench.Session.Unplaced.Select(one => $"{one.Decision.Anchor.Quote} · {one.Decision.Anchor.SourceFile}: {one.Reason}"),
            documents = bench.DocumentRows(),
        });
    }
}
