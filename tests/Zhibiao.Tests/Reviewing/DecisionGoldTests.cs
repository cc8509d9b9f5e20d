using Zhibiao.Model;
using Zhibiao.Reviewing;

namespace Zhibiao.Tests.Reviewing;

public sealed class DecisionGoldTests
{
    [Fact]
    public void Each_decided_row_comes_once_as_it_is_right_and_disagreements_are_left_out()
    {
        Decision undone = Decided.Reject(Samples.Growth);
        Observation[] gold = [.. DecisionGold.Of(
        [
            Decided.Edit(Samples.Planned, Samples.Planned.Worth(1)), Decided.Edit(Samples.Planned.Worth(1), Samples.Planned.Worth(2) with { Subject = "社" }) with { DecisionId = "d-2" },
            Decided.Accept(Samples.Baseline), Decided.Reject(Samples.Baseline, "Wang"), undone, Decided.Undo(undone), Decided.Reject(Samples.Growth, "Zhao"), Decided.Flag(Samples.Growth, "?"),
        ])];
        Assert.Equal([("o-planned", Review.Corrected, 2m, "社"), ("o-growth", Review.Rejected, 1.4m, "农业生产合作社")], gold.Select(row => (row.ObservationId, row.Review, row.Quantity.Value!.Value, row.Subject)));
    }
}
