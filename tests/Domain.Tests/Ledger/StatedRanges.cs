using KpiPapers.Domain.Ledger;

namespace KpiPapers.Domain.Tests.Ledger;

/// <summary>A file that says which days it holds says of the days it leaves out that they had nothing.</summary>
public sealed class StatedRanges
{
    private static readonly DateOnly July = new(2020, 7, 1), August = new(2020, 8, 1), September = new(2020, 9, 1);
    private static readonly DateOnly LastOfJuly = new(2020, 7, 31), LastOfSeptember = new(2020, 9, 30);
    private static readonly Submission First = Drops.Submission(1), Second = Drops.Submission(2), Third = Drops.Submission(3);

    [Fact]
    public void A_day_that_a_newer_file_leaves_out_of_its_range_is_cleared()
    {
        var total = new[]
        {
            First.Measured(July, 40), First.Measured(July.AddDays(1), 50), First.Measured(August, 7),
            Second.Measured(July, 41), Second.Covering(July, LastOfJuly),
        }.Figure(Calculation.Total);

        Assert.Equal(48, total.Figure.Value);
        Assert.Equal(["calls-01.csv", "calls-02.csv"], total.Sources.Select(source => source.FileName));
    }

    [Fact]
    public void An_older_files_range_clears_nothing()
    {
        var total = new[] { First.Covering(July, LastOfJuly), Second.Measured(July, 40) }.Figure(Calculation.Total);

        Assert.Equal(40, total.Figure.Value);
    }

    [Fact]
    public void What_a_file_has_stands_within_its_own_range_and_comes_back_after_one_that_cleared_it()
    {
        var entries = new[] { First.Measured(July, 40), Second.Covering(July, July), Third.Measured(July, 40), Third.Covering(July, LastOfJuly) };

        Assert.Equal(40, entries.Figure(Calculation.Total).Figure.Value);
        Assert.Equal(Figure.NoData, entries[..2].Figure(Calculation.Total).Figure);
    }

    [Fact]
    public void A_range_is_about_its_own_site_however_it_is_written()
    {
        var total = new[]
        {
            First.Measured(July, 40, dimension: "North"), First.Measured(July, 2, dimension: "South"), Second.Covering(July, July, "NORTH"),
        }.Figure(Calculation.Total);

        Assert.Equal(2, total.Figure.Value);
    }

    [Fact]
    public void The_first_and_the_last_day_of_a_range_are_within_it()
    {
        var total = new[]
        {
            First.Measured(July, 1), First.Measured(July.AddDays(1), 10), First.Measured(July.AddDays(3), 100), First.Measured(July.AddDays(4), 1000),
            Second.Covering(July.AddDays(1), July.AddDays(3)),
        }.Figure(Calculation.Total);

        Assert.Equal(1001, total.Figure.Value);
    }

    [Fact]
    public void A_file_that_only_clears_is_a_source_of_what_is_left()
    {
        var total = new[] { First.Measured(July, 40), First.Measured(July.AddDays(1), 2), Second.Covering(July, July) }.Figure(Calculation.Total);

        Assert.Equal(2, total.Figure.Value);
        Assert.Equal(["calls-01.csv", "calls-02.csv"], total.Sources.Select(source => source.FileName));
    }

    [Fact]
    public void A_range_that_clears_nothing_and_completes_no_month_is_no_source()
    {
        var total = new[] { First.Measured(July, 40), Second.Covering(August, August) }.Figure(Calculation.Total);

        Assert.Equal(["calls-01.csv"], total.Sources.Select(source => source.FileName));
    }

    [Fact]
    public void A_month_that_lies_within_ranges_is_not_awaited_and_has_no_value_of_its_own()
    {
        var total = new[]
        {
            First.Measured(July, 40), First.Measured(September, 2), Second.Covering(August, August.AddDays(15)), Third.Covering(August.AddDays(16), August.AddDays(30)),
        }.Figure(Calculation.Total);

        Assert.False(total.IsProvisional);
        Assert.Empty(total.Awaited);
        Assert.Equal([new(July, 40), new(September, 2)], total.Months);
        Assert.Equal(["calls-01.csv", "calls-02.csv", "calls-03.csv"], total.Sources.Select(source => source.FileName));
    }

    [Fact]
    public void A_month_with_a_day_outside_the_ranges_is_awaited()
    {
        var total = new[] { First.Measured(July, 40), Second.Covering(August, new(2020, 8, 30)), Second.Covering(September, LastOfSeptember) }.Figure(Calculation.Total);

        Assert.True(total.IsProvisional);
        Assert.Equal([August], total.Awaited);
    }

    [Theory]
    [InlineData(Calculation.Total, ValueState.Value)]
    [InlineData(Calculation.Share, ValueState.NotAssessed)]
    [InlineData(Calculation.MeanOfMonths, ValueState.NotAssessed)]
    [InlineData(Calculation.WeightedMean, ValueState.NotAssessed)]
    [InlineData(Calculation.Smallest, ValueState.NotAssessed)]
    [InlineData(Calculation.Largest, ValueState.NotAssessed)]
    public void A_quarter_that_is_stated_to_have_nothing_is_a_total_of_zero_or_not_assessed(Calculation calculation, ValueState state)
    {
        var cleared = new[] { First.Measured(July, 40), Second.Covering(July, LastOfSeptember) }.Figure(calculation);

        Assert.Equal(new Figure(state, calculation is Calculation.Total ? 0 : null), cleared.Figure);
        Assert.False(cleared.IsProvisional);
        Assert.Empty(cleared.Months);
        Assert.Equal(["calls-02.csv"], cleared.Sources.Select(source => source.FileName));
    }

    [Theory]
    [InlineData(Calculation.Total)]
    [InlineData(Calculation.WeightedMean)]
    public void A_quarter_of_which_a_part_was_cleared_and_nothing_is_left_has_no_data(Calculation calculation)
    {
        var cleared = new[] { First.Measured(July, 40), Second.Covering(July, LastOfJuly) }.Figure(calculation);

        Assert.Equal(Figure.NoData, cleared.Figure);
        Assert.False(cleared.IsProvisional);
        Assert.Equal(["calls-02.csv"], cleared.Sources.Select(source => source.FileName));
    }

    [Fact]
    public void A_range_of_another_feed_clears_nothing_but_makes_its_feed_the_source()
    {
        var register = Drops.Submission(2, feed: "register");

        var cleared = new[] { First.Measured(July, 40), register.Covering(August, August) }.Figure(Calculation.Total);
        var replaced = new[] { register.Covering(July, LastOfJuly), Third.Measured(July, 40) }.Figure(Calculation.Total);

        Assert.Equal(Figure.NoData, cleared.Figure);
        Assert.Equal(40, replaced.Figure.Value);
    }

    [Fact]
    public void A_newer_range_takes_the_place_of_a_stated_figure()
    {
        var stated = new[] { First.Covering(July, LastOfSeptember), Second.Stated(Figure.Of(138)) };

        Assert.Equal(138, stated.Figure(Calculation.Total).Figure.Value);
        Assert.Equal(0, new[] { stated[1], Third.Covering(July, LastOfSeptember) }.Figure(Calculation.Total).Figure.Value);
    }
}
