using Zhibiao.Learning;
using Zhibiao.Model;
using Zhibiao.Model.Scoring;

namespace Zhibiao.Tests.Learning;

public sealed class GoldMatcherTests
{
    [Fact]
    public void A_row_answers_the_statistic_that_it_overlaps() => Assert.True(Match([Coded.Gold], Coded.Row with { Span = new TextSpan(16, 20) })[0].Right);

    [Fact]
    public void Spans_that_only_touch_do_not_overlap()
    {
        Match[] matches = Match([Coded.Gold], Coded.Row with { Span = new TextSpan(17, 20) });
        Assert.Null(matches[0].Row);
        Assert.Null(matches[1].Gold);
    }

    [Fact]
    public void Of_several_rows_the_one_with_the_right_place_answers()
    {
        ScoredRow elsewhere = Coded.Row with { ObservationId = "o-2", PlaceZh = "山东省", PlaceId = "" };
        ScoredRow wrongInMuch = Coded.Row with { Status = "actual", Low = 1, Measure = "change" };
        Match[] matches = Match([Coded.Gold], elsewhere, wrongInMuch);
        Assert.Equal("o-1", matches[0].Row!.ObservationId);
        Assert.Equal("o-2", matches[1].Row!.ObservationId);
    }

    [Fact]
    public void Of_several_rows_with_the_right_place_the_one_with_most_right_answers() =>
        Assert.Equal("o-2", Match([Coded.Gold], Coded.Row with { Status = "actual" }, Coded.Row with { ObservationId = "o-2" })[0].Row!.ObservationId);

    [Fact]
    public void A_row_answers_one_statistic_only()
    {
        Match[] matches = Match([Coded.Gold, Coded.Gold with { Places = ["山东省"] }], Coded.Row);
        Assert.NotNull(matches[0].Row);
        Assert.Null(matches[1].Row);
    }

    [Fact]
    public void What_only_one_coder_saw_counts_neither_way() => Assert.Empty(Match([Coded.Gold with { Sure = false }], Coded.Row));

    [Fact]
    public void Rows_of_documents_that_nobody_coded_and_English_rows_are_left_out() =>
        Assert.Single(Match([Coded.Gold], Coded.Row with { SourceFile = "b.txt" }, Coded.Row with { Language = "en" }));

    [Fact]
    public void A_row_of_a_coded_document_without_statistics_is_wrong() =>
        Assert.Null(Assert.Single(GoldMatcher.Match([], [Coded.Row], ["a.txt"])).Gold);

    private static Match[] Match(GoldRow[] gold, params ScoredRow[] rows) => [.. GoldMatcher.Match(gold, rows, [])];
}
