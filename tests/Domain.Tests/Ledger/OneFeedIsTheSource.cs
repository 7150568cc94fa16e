namespace KpiPapers.Domain.Tests.Ledger;

public sealed class OneFeedIsTheSource
{
    private static readonly DateOnly July = new(2020, 7, 1);
    private static readonly DateOnly August = new(2020, 8, 1);

    [Fact]
    public void A_feed_that_replaces_another_replaces_all_of_it()
    {
        var (calls, register) = (Drops.Submission(1, feed: "calls"), Drops.Submission(2, feed: "register"));

        var total = new[] { calls.Measured(July, 100), calls.Measured(August, 200), register.Measured(July, 7) }.Figure(Calculation.Total);

        Assert.Equal(7, total.Figure.Value);
        Assert.Equal(["register-02.csv"], total.Sources.Select(source => source.FileName));
    }

    [Fact]
    public void The_first_feed_comes_back_whole_when_it_is_dropped_again()
    {
        var (early, register, late) = (Drops.Submission(1), Drops.Submission(2, feed: "register"), Drops.Submission(3));

        var total = new[] { early.Measured(July, 100), early.Measured(August, 200), register.Measured(July, 7), late.Measured(July, 110) }
            .Figure(Calculation.Total);

        Assert.Equal(310, total.Figure.Value);
        Assert.Equal(["calls-01.csv", "calls-03.csv"], total.Sources.Select(source => source.FileName));
    }

    [Fact]
    public void A_stated_figure_stands_as_stated_and_is_never_provisional()
    {
        var satisfaction = new Figure(ValueState.Value, 100m * 1094 / 1129, 1094, 1129);

        var quarter = new[] { Drops.Submission(1, feed: "figures").Stated(satisfaction) }.Figure(Calculation.Share);

        Assert.Equal(satisfaction, quarter.Figure);
        Assert.Empty(quarter.Months);
        Assert.Equal(["figures-01.csv"], quarter.Sources.Select(source => source.FileName));
        Assert.False(quarter.IsProvisional);
    }

    [Theory]
    [InlineData(ValueState.NoData)]
    [InlineData(ValueState.NotAssessed)]
    [InlineData(ValueState.NotDue)]
    public void A_state_may_be_stated_instead_of_a_figure(ValueState state)
    {
        var quarter = new[] { Drops.Submission(1, feed: "figures").Stated(new(state)) }.Figure(Calculation.WeightedMean);

        Assert.Equal(new Figure(state), quarter.Figure);
    }

    [Fact]
    public void The_newest_statement_of_a_figure_stands()
    {
        var (second, third, first) = (Drops.Submission(2), Drops.Submission(3), Drops.Submission(1));

        var quarter = new[] { second.Stated(Figure.Of(303)), third.Stated(Figure.Of(0)), first.Stated(Figure.Of(310)) }
            .Figure(Calculation.WeightedMean);

        Assert.Equal(Figure.Of(0), quarter.Figure);
    }

    [Fact]
    public void A_newer_statement_replaces_counts_of_the_same_feed_and_newer_counts_a_statement()
    {
        var (early, late) = (Drops.Submission(1), Drops.Submission(2));

        var stated = new[] { early.Measured(August, 100), late.Stated(Figure.Of(138)) }.Figure(Calculation.Total);
        var counted = new[] { early.Stated(Figure.Of(138)), late.Measured(August, 100) }.Figure(Calculation.Total);

        Assert.Equal(138, stated.Figure.Value);
        Assert.Equal(["calls-02.csv"], stated.Sources.Select(source => source.FileName));
        Assert.Equal(100, counted.Figure.Value);
        Assert.Equal(["calls-02.csv"], counted.Sources.Select(source => source.FileName));
    }
}
