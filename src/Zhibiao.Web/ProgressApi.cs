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
        bench.CatchUp();
        int Of(Review state) => bench.Rows.Count(state);
        int reviewed = Of(Review.Accepted) + Of(Review.Corrected) + Of(Review.Rejected);
        Ledger ledger = bench.Ledger;
        return context.Answer(new
        {
            total = reviewed + Of(Review.Unreviewed),
            reviewed,
            accepted = Of(Review.Accepted),
            corrected = Of(Review.Corrected),
            rejected = Of(Review.Rejected),
            flagged = ledger.Flagged.Count(id => bench.Find(id) is not null),
            reviewers = ledger.All.Where(one => one.Kind != DecisionKind.Undo && !ledger.IsUndone(one.DecisionId)).GroupBy(one => one.Reviewer, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new { name = group.Key, decisions = group.Count() }),
            agreement = ReviewDesk.Agreement(ledger.All).Select(one => new { field = one.Field, rows = one.Rows, percent = one.Percent, alpha = one.Alpha }),
            conflicts = bench.Session.Conflicts.Select(one => new { quote = one.Second.Anchor.Quote, says = one.Words, id = one.Second.Anchor.ObservationId }),
            lost = bench.Session.Unplaced.Select(one => $"{one.Decision.Anchor.Quote} · {one.Decision.Anchor.SourceFile}: {one.Reason}"),
            documents = bench.DocumentRows(),
        });
    }
}
