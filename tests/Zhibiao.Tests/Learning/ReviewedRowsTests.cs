using Zhibiao.Learning;
using Zhibiao.Model;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Tests.Learning;

public sealed class ReviewedRowsTests
{
    private static readonly Observation[] Decided =
    [
        Samples.Baseline with { Review = Review.Accepted },
        Samples.Planned with { Review = Review.Corrected, PlaceZh = "山东省", PlaceId = "cn-shandong" },
        Samples.Growth with { Review = Review.Rejected },
    ];

    [Fact]
    public void An_accepted_row_is_right() => Assert.True(Match(Samples.Baseline).Right);

    [Fact]
    public void A_corrected_row_is_wrong_in_the_corrected_field() => Assert.Equal([Field.Place], Match(Samples.Planned).Fields!.Wrong);

    [Fact]
    public void A_rejected_row_is_none() => Assert.Null(Match(Samples.Growth).Gold);

    [Fact]
    public void Of_a_row_that_nobody_decided_about_nothing_is_known() =>
        Assert.Empty(ReviewedRows.Judged([ScoredRow.Of(Samples.Baseline with { Span = new TextSpan(0, 2) }), ScoredRow.Of(Samples.Baseline with { SourceFile = "b.txt" })], Decided));

    private static Match Match(Observation row) => GoldMatcher
        .Match(ReviewedRows.Gold(Decided), ReviewedRows.Judged([ScoredRow.Of(row)], Decided), [ScoredRow.Of(row).File])
        .Single(match => match.Row is not null);
}
