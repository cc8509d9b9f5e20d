using System.Collections.Immutable;
using Zhibiao.Model;
using Zhibiao.Reviewing;

namespace Zhibiao.Tests.Reviewing;

public sealed class DecisionReplayTests
{
    private static Observation Baseline => Decided.Plain(Samples.Baseline);

    private static Observation Planned => Decided.Plain(Samples.Planned);

    [Fact]
    public void An_accepted_row_is_accepted_and_the_others_stay_as_they_are()
    {
        ReplayResult result = DecisionReplay.Apply(Decided.Found, [Decided.Accept(Baseline)]);
        Assert.Equal([Review.Accepted, Review.Unreviewed, Review.Unreviewed], result.Document.Observations.Select(row => row.Review));
        Assert.Empty(result.Unplaced);
    }

    [Fact]
    public void A_rejected_row_stays_in_the_table() =>
        Assert.Equal(Review.Rejected, Row(Decided.Found, "o-planned", Decided.Reject(Planned)).Review);

    [Fact]
    public void A_flag_changes_nothing() =>
        Assert.Equal(Review.Unreviewed, Row(Decided.Found, "o-planned", Decided.Flag(Planned, "?")).Review);

    [Fact]
    public void Every_field_that_was_corrected_is_the_reviewers()
    {
        Observation now = Planned with
        {
            Quantity = Planned.Quantity with { Low = 5000, High = 6000, Modifier = Modifier.Range, Unit = "户", Si = new UnitValue("households", 1) },
            PlaceId = "cn-hebei", PlaceZh = "河北省", PlaceEn = "Hebei", PlaceLevel = PlaceLevel.Province, ProvinceId = "cn-hebei",
            Indicator = null, Subject = "农户", Status = Status.Actual, Stance = Stance.Estimate, Measure = Measure.Change, Period = null,
        };
        Observation row = Row(Decided.Found, "o-planned", Decided.Edit(Planned, now));
        Assert.Equal(now with { Review = Review.Corrected, Inherited = default }, row with { Inherited = default });
    }

    [Fact]
    public void A_corrected_place_is_no_longer_called_carried_over_and_the_rest_still_is()
    {
        Observation first = Planned.Worth(1), second = (Planned with { PlaceZh = "河北省" }).Said([ObservationField.Place]);
        Assert.Equal(["place", "subject"], Row(Decided.Found, "o-planned", Decided.Edit(Planned, first)).Inherited);
        Assert.Equal(["subject"], Row(Decided.Found, "o-planned", Decided.Edit(Planned, second)).Inherited);
        Assert.Equal(["subject"], Row(Decided.Found, "o-planned", Decided.Edit(Planned, first), Decided.Edit(Planned, second, "Wang")).Inherited);
    }

    [Fact]
    public void What_the_rules_change_later_does_not_change_a_corrected_row()
    {
        DocumentExtraction found = Decided.Found;
        DocumentExtraction later = found with { Observations = found.Observations.Replace(found.Observations[1], Planned.Worth(1) with { ObservationId = "o-other", Subject = "社" }) };
        Observation row = Assert.Single(Apply(later, Decided.Edit(Planned, Planned.Worth(5000))), row => row.Review == Review.Corrected);
        Assert.Equal((5000m, "农业生产合作社", "o-other"), (row.Quantity.Value, row.Subject, row.ObservationId));
    }

    [Theory]
    [InlineData(DecisionKind.Accept, Review.Accepted)]
    [InlineData(DecisionKind.Edit, Review.Corrected)]
    [InlineData(DecisionKind.Add, Review.Accepted)]
    public void A_row_that_the_rules_no_longer_make_is_brought_back(DecisionKind kind, Review review)
    {
        Observation now = kind == DecisionKind.Edit ? Planned.Worth(5000) : Planned;
        Decision decision = Decided.Edit(Planned, now) with { Kind = kind };
        Observation row = Row(Without("o-planned"), "o-planned", decision);
        Assert.Equal(now with { Review = review, Inherited = default }, row with { Inherited = default });
    }

    [Fact]
    public void A_rejected_row_that_the_rules_no_longer_make_is_passed_over_in_silence()
    {
        ReplayResult result = DecisionReplay.Apply(Without("o-planned"), [Decided.Reject(Planned)]);
        Assert.Equal(2, result.Document.Observations.Length);
        Assert.Empty(result.Unplaced);
    }

    [Fact]
    public void A_row_that_is_brought_back_has_the_sentence_as_it_stands_now()
    {
        SourceDocument grown = Samples.Document with { Text = "另一句。\n" + Samples.Text.Replace("现有", "現有", StringComparison.Ordinal) };
        Observation row = DecisionReplay.Apply(new DocumentExtraction { Document = grown }, [Decided.Accept(Planned)]).Document.Observations.Single();
        Assert.Equal(grown.Text[5..], row.Sentence);
        Assert.Equal(row.Quote, row.Span.Of(grown.Text));
        Assert.Equal(Planned.Sentence, DecisionReplay.Apply(Without("o-planned"), [Decided.Accept(Planned)]).Document.Observations.Single(one => one.ObservationId == "o-planned").Sentence);
    }

    [Fact]
    public void An_added_row_that_the_rules_learn_to_make_is_there_once()
    {
        Decision added = Decided.Add(Planned with { ObservationId = "o-added" });
        Assert.Equal(3, Apply(Without("o-planned"), added).Length);
        Observation row = Assert.Single(Apply(Decided.Found, added), row => row.Review == Review.Accepted);
        Assert.Equal("o-planned", row.ObservationId);
    }

    [Fact]
    public void A_statistic_added_for_another_place_on_the_same_number_stands_beside_the_first()
    {
        Observation other = Planned with { ObservationId = "o-added", PlaceId = "cn-hebei", PlaceZh = "河北省" };
        Assert.Equal(["山西省", "河北省"], Apply(Decided.Found, Decided.Add(other)).Where(row => row.Span == Planned.Span).Select(row => row.PlaceZh).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_two_rows_on_one_number_the_one_of_the_place_is_meant()
    {
        Observation other = Planned with { ObservationId = "o-hebei", PlaceId = "cn-hebei", PlaceZh = "河北省" };
        DocumentExtraction found = Decided.Found with { Observations = [other with { ObservationId = "o-1" }, Planned with { ObservationId = "o-2" }] };
        Assert.Equal(Review.Rejected, Row(found, "o-1", Decided.Reject(other)).Review);
        Assert.Equal(Review.Unreviewed, Row(found, "o-2", Decided.Reject(other)).Review);
    }

    [Fact]
    public void A_row_whose_place_the_rules_have_since_corrected_is_still_the_one_meant()
    {
        Decision edit = Decided.Edit(Planned, Planned with { PlaceId = "cn-hebei", PlaceZh = "河北省" });
        DocumentExtraction found = Decided.Found;
        DocumentExtraction later = found with { Observations = found.Observations.Replace(found.Observations[1], Planned with { ObservationId = "o-new", PlaceId = "cn-hebei", PlaceZh = "河北省" }) };
        Assert.Equal(3, Apply(later, edit).Length);
    }

    [Fact]
    public void The_last_decision_on_a_field_counts()
    {
        Observation first = Planned.Worth(1), second = Planned with { Subject = "社" }, third = Planned.Worth(3);
        Observation row = Row(Decided.Found, "o-planned", Decided.Edit(Planned, first), Decided.Edit(Planned, second, "Wang"), Decided.Edit(Planned, third, "Zhao"));
        Assert.Equal((3m, "社"), (row.Quantity.Value, row.Subject));
        Assert.Equal(Review.Rejected, Row(Decided.Found, "o-planned", Decided.Edit(Planned, first), Decided.Reject(Planned)).Review);
        Assert.Equal(Review.Corrected, Row(Decided.Found, "o-planned", Decided.Reject(Planned), Decided.Edit(Planned, first)).Review);
    }

    [Fact]
    public void A_corrected_row_that_another_reviewer_accepts_stays_corrected()
    {
        Observation corrected = Planned.Worth(1);
        Observation row = Row(Decided.Found, "o-planned", Decided.Edit(Planned, corrected), Decided.Accept(corrected, "Wang"));
        Assert.Equal((1m, Review.Corrected), (row.Quantity.Value, row.Review));
    }

    [Fact]
    public void Any_decision_can_be_undone_and_the_undoing_too()
    {
        Decision reject = Decided.Reject(Planned), accept = Decided.Accept(Baseline), undo = Decided.Undo(reject), redo = Decided.Undo(undo);
        Assert.Equal(Review.Unreviewed, Row(Decided.Found, "o-planned", reject, accept, undo).Review);
        Assert.Equal(Review.Accepted, Row(Decided.Found, "o-baseline", reject, accept, undo).Review);
        Assert.Equal(Review.Rejected, Row(Decided.Found, "o-planned", reject, accept, undo, redo).Review);
    }

    [Fact]
    public void Undoing_an_addition_takes_the_row_away_with_what_was_decided_about_it()
    {
        Observation added = Planned with { ObservationId = "o-added" };
        Decision add = Decided.Add(added);
        Assert.Equal(2, Apply(Without("o-planned"), add, Decided.Edit(added, added.Worth(7)), Decided.Undo(add)).Length);
    }

    [Fact]
    public void A_number_that_a_reviewer_made_a_statistic_says_no_more_why_it_is_none()
    {
        var quantity = new FoundQuantity("q", "4f53f1e4a5", "000_shanxi.txt", Language.Chinese, Planned.Span, Planned.Quote, Planned.Quantity) { NotUsed = "a name" };
        DocumentExtraction found = Without("o-planned") with { Quantities = [quantity] };
        Assert.Equal("", DecisionReplay.Apply(found, [Decided.Add(Planned)]).Document.Quantities[0].NotUsed);
        Assert.Equal("a name", DecisionReplay.Apply(found, [Decided.Reject(Planned)]).Document.Quantities[0].NotUsed);
    }

    [Fact]
    public void A_decision_whose_words_are_gone_is_given_back_with_the_reason()
    {
        Decision decision = Decided.Accept(Planned);
        DocumentExtraction found = Decided.Found with { Document = Samples.Document with { Text = "别的文字" }, Observations = [] };
        UnplacedDecision lost = Assert.Single(DecisionReplay.Apply(found, [decision]).Unplaced);
        Assert.Equal((decision, "its words no longer stand in the document"), (lost.Decision, lost.Reason));
    }

    private static DocumentExtraction Without(string id) =>
        Decided.Found with { Observations = [.. Decided.Found.Observations.Where(row => row.ObservationId != id)] };

    private static ImmutableArray<Observation> Apply(DocumentExtraction found, params Decision[] decisions)
    {
        ReplayResult result = DecisionReplay.Apply(found, decisions);
        Assert.Empty(result.Unplaced);
        return result.Document.Observations;
    }

    private static Observation Row(DocumentExtraction found, string id, params Decision[] decisions) =>
        Assert.Single(Apply(found, decisions), row => row.ObservationId == id);
}
