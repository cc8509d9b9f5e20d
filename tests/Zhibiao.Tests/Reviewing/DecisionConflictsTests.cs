using Zhibiao.Model;
using Zhibiao.Reviewing;

namespace Zhibiao.Tests.Reviewing;

public sealed class DecisionConflictsTests
{
    private static readonly Decision Accept = Decided.Accept(Samples.Planned);
    private static readonly Decision Reject = Decided.Reject(Samples.Planned, "Wang");
    private static readonly Decision Edit = Decided.Edit(Samples.Planned, Samples.Planned.Worth(4500), "Wang");

    [Fact]
    public void Two_reviewers_who_say_the_same_or_speak_of_different_rows_are_in_no_conflict() =>
        Assert.Empty(DecisionConflicts.Of([Accept, Decided.Accept(Samples.Planned, "Wang"), Decided.Reject(Samples.Growth, "Wang")]));

    [Fact]
    public void A_reviewer_may_change_his_own_mind() =>
        Assert.Empty(DecisionConflicts.Of([Accept, Decided.Reject(Samples.Planned)]));

    [Fact]
    public void Accepting_and_rejecting_one_row_is_a_conflict() =>
        Assert.Equal("Li accepted the row, Wang rejected it", Assert.Single(DecisionConflicts.Of([Accept, Reject])).Words);

    [Fact]
    public void Different_corrections_are_a_conflict_that_names_the_fields() =>
        Assert.Equal("value: Li has '5400', Wang has '4500'", Assert.Single(DecisionConflicts.Of([Accept, Edit])).Words);

    [Fact]
    public void A_third_decision_that_settles_it_closes_it()
    {
        Decision third = Decided.Accept(Samples.Planned, "Zhao");
        Assert.Single(DecisionConflicts.Of([Accept, Reject, third with { Settles = [Accept.DecisionId] }]));
        Assert.Empty(DecisionConflicts.Of([Accept, Reject, third with { Settles = DecisionConflicts.Standing([Accept, Reject], "o-planned") }]));
    }

    [Fact]
    public void A_third_decision_made_without_knowing_of_it_does_not() =>
        Assert.Single(DecisionConflicts.Of([Accept, Reject, Decided.Accept(Samples.Planned, "Zhao")]));

    [Fact]
    public void One_of_the_two_may_settle_it_too()
    {
        Decision again = Decided.Accept(Samples.Planned) with { DecisionId = "d-again", Settles = DecisionConflicts.Standing([Accept, Reject], "o-planned") };
        Assert.Empty(DecisionConflicts.Of([Accept, Reject, again]));
        Assert.Single(DecisionConflicts.Of([Accept, Reject, again, Decided.Undo(again)]));
    }

    [Fact]
    public void Undoing_one_side_closes_it() => Assert.Empty(DecisionConflicts.Of([Accept, Edit, Decided.Undo(Edit)]));
}
