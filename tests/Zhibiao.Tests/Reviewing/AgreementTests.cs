using Zhibiao.Model;
using Zhibiao.Reviewing;

namespace Zhibiao.Tests.Reviewing;

public sealed class AgreementTests
{
    [Fact]
    public void Two_reviewers_are_compared_field_by_field_over_the_rows_that_both_kept()
    {
        Decision[] li = [Decided.Accept(Samples.Baseline), Decided.Accept(Samples.Planned), Decided.Reject(Samples.Growth)];
        Decision[] wang = [Decided.Accept(Samples.Baseline, "Wang"), Decided.Edit(Samples.Planned, Samples.Planned.Worth(4500) with { PlaceId = "", PlaceZh = "河北省" }, "Wang"), Decided.Accept(Samples.Growth, "Wang")];
        var of = Agreement.Of(li, wang).ToDictionary(field => field.Field);
        Assert.Equal(["verdict", "value", "unit", "place", "indicator", "subject", "status", "measure", "period"], Agreement.Of(li, wang).Select(field => field.Field));
        Assert.Equal((3, 66.7), (of["verdict"].Rows, Math.Round(of["verdict"].Percent!.Value, 1)));
        Assert.Equal((2, 50.0), (of["value"].Rows, of["value"].Percent));
        Assert.Equal(50.0, of["place"].Percent);
        Assert.Equal(100.0, of["unit"].Percent);
        Assert.Equal(1, of["status"].Alpha);
        Assert.InRange(of["value"].Alpha!.Value, 0.9, 0.99);
    }

    [Fact]
    public void What_was_undone_flagged_or_seen_by_one_alone_does_not_count()
    {
        Decision reject = Decided.Reject(Samples.Growth);
        FieldAgreement verdict = Agreement.Of([reject, Decided.Undo(reject), Decided.Flag(Samples.Planned, "?")], [Decided.Accept(Samples.Growth, "Wang"), Decided.Accept(Samples.Planned, "Wang")])[0];
        Assert.Equal((0, null, null), (verdict.Rows, verdict.Percent, verdict.Alpha));
    }

    [Fact]
    public void One_log_with_both_reviewers_says_the_same_as_two()
    {
        Decision[] li = [Decided.Accept(Samples.Baseline), Decided.Reject(Samples.Growth)], wang = [Decided.Reject(Samples.Baseline, "Wang"), Decided.Reject(Samples.Growth, "Wang")];
        Assert.Equal(Agreement.Of(li, wang), Agreement.Of([[.. li, .. wang]]));
        Assert.Equal(Agreement.Of(li, wang), Agreement.Of([.. li, wang[0]], [.. li, .. wang]));
    }

    [Fact]
    public void A_decision_that_settles_a_disagreement_does_not_hide_it()
    {
        Decision accept = Decided.Accept(Samples.Growth), reject = Decided.Reject(Samples.Growth, "Wang");
        Decision settled = Decided.Reject(Samples.Growth) with { Settles = [accept.DecisionId, reject.DecisionId] };
        Assert.Equal((1, 0.0), (Agreement.Of([accept, reject, settled])[0].Rows, Agreement.Of([accept, reject, settled])[0].Percent));
    }
}
