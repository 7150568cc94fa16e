using KpiPapers.Domain.Ledger;

namespace KpiPapers.Domain.Tests.Ledger;

public sealed class FiguresOfAQuarter
{
    private static readonly DateOnly July = new(2020, 7, 1);
    private static readonly DateOnly August = new(2020, 8, 1);
    private static readonly DateOnly September = new(2020, 9, 1);

    [Theory]
    [InlineData(121, 139, 154, 414)]     // printed as 138
    [InlineData(70, 76, 92, 238)]        // printed as 79.33
    [InlineData(341, 372, 356, 1069)]    // printed as 356.33
    public void A_mean_of_months_counts_each_month_alike_however_busy_it_was(int july, int august, int september, int threeTimesTheMean)
    {
        var drop = Drops.Submission(1);

        var wait = new[] { drop.Measured(July, july * 9000, 9000), drop.Measured(August, august * 10, 10), drop.Measured(September, september, 1) }
            .Figure(Calculation.MeanOfMonths);

        Assert.Equal(Figure.Of(threeTimesTheMean / 3m), wait.Figure);
        Assert.Equal([new(July, july), new(August, august), new(September, september)], wait.Months);
    }

    [Fact]
    public void Days_and_sites_are_merged_before_a_months_mean_is_taken()
    {
        var drop = Drops.Submission(1);

        var wait = new[]
        {
            drop.Measured(new(2020, 7, 1), 100, 1), drop.Measured(new(2020, 7, 2), 20, 2, "north"), drop.Measured(new(2020, 7, 2), 0, 1, "south"),
        }.Figure(Calculation.MeanOfMonths);

        Assert.Equal(30, wait.Figure.Value);
    }

    [Fact]
    public void Counts_of_a_whole_quarter_await_no_month_and_tell_of_none()
    {
        var ratings = Drops.Submission(1).Measured(July, 2392, 26);
        var whole = ratings with { Entry = (LedgerEntry.Measured)ratings.Entry with { IsWholeQuarter = true } };

        var rating = new[] { whole }.Figure(Calculation.WeightedMean);

        Assert.Equal((92m, false), (rating.Figure.Value, rating.IsProvisional));
        Assert.Empty(rating.Months);
        Assert.True(new[] { ratings }.Figure(Calculation.WeightedMean).IsProvisional);
    }

    [Fact]
    public void A_month_with_nothing_to_divide_by_is_left_out_of_the_mean()
    {
        var drop = Drops.Submission(1);

        var wait = new[] { drop.Measured(July, 1000, 10), drop.Measured(August, 0, 0), drop.Measured(September, 400, 2) }
            .Figure(Calculation.MeanOfMonths);

        Assert.Equal(150, wait.Figure.Value);
        Assert.Equal([new(July, 100), new(August, null), new(September, 200)], wait.Months);
        Assert.False(wait.IsProvisional);
    }

    [Fact]
    public void A_weighted_mean_counts_each_call_alike()
    {
        var drop = Drops.Submission(1);

        var wait = new[] { drop.Measured(July, 900, 9), drop.Measured(August, 300, 1) }.Figure(Calculation.WeightedMean);

        Assert.Equal(Figure.Of(120), wait.Figure);
        Assert.Equal([new(July, 100), new(August, 300)], wait.Months);
    }

    [Fact]
    public void A_share_is_in_per_cent_and_keeps_its_counts()
    {
        var drop = Drops.Submission(1);

        var abandoned = new[] { drop.Measured(July, 600, 8700), drop.Measured(August, 500, 8200), drop.Measured(September, 578, 9324) }
            .Figure(Calculation.Share);

        Assert.Equal(new Figure(ValueState.Value, 100m * 1678 / 26224, 1678, 26224), abandoned.Figure);
        Assert.Equal("6.4", Unit.Number(abandoned.Figure.Value ?? 0));
    }

    [Fact]
    public void A_total_adds_up()
    {
        var drop = Drops.Submission(1);

        var attendances = new[] { drop.Measured(July, 158, 0), drop.Measured(August, 2000, 0) }.Figure(Calculation.Total);

        Assert.Equal(Figure.Of(2158), attendances.Figure);
        Assert.Equal([new(July, 158), new(August, 2000)], attendances.Months);
    }

    [Theory]
    [InlineData(Calculation.Smallest, 5, 5, 20)]
    [InlineData(Calculation.Largest, 90, 60, 90)]
    public void The_smallest_and_the_largest_are_single_values_of_days_and_sites(Calculation calculation, int quarter, int july, int august)
    {
        var drop = Drops.Submission(1);

        var figure = new[] { drop.Single(July, 5, 40), drop.Single(July.AddDays(1), 10, 60, "north"), drop.Single(August, 20, 90) }.Figure(calculation);

        Assert.Equal(Figure.Of(quarter), figure.Figure);
        Assert.Equal([new(July, july), new(August, august)], figure.Months);
        Assert.Null(figure.Largest);
    }

    [Theory]
    [InlineData(Calculation.Smallest)]
    [InlineData(Calculation.Largest)]
    public void Without_a_single_value_there_is_no_smallest_and_no_largest(Calculation calculation) =>
        Assert.Equal(Figure.NotAssessed, new[] { Drops.Submission(1).Measured(July, 100, 4) }.Figure(calculation).Figure);

    [Theory]
    [InlineData(Calculation.Share)]
    [InlineData(Calculation.MeanOfMonths)]
    [InlineData(Calculation.WeightedMean)]
    public void Nothing_to_divide_by_in_the_whole_quarter_is_not_assessed_rather_than_zero(Calculation calculation)
    {
        var drop = Drops.Submission(1);

        var figure = new[] { drop.Measured(July, 0, 0), drop.Measured(August, 0, 0), drop.Measured(September, 0, 0) }.Figure(calculation);

        Assert.Equal(Figure.NotAssessed, figure.Figure);
    }

    [Fact]
    public void A_total_of_nothing_is_zero()
    {
        var attendances = new[] { Drops.Submission(1).Measured(July, 0, 0) }.Figure(Calculation.Total);

        Assert.Equal(Figure.Of(0), attendances.Figure);
    }

    [Fact]
    public void No_entries_come_to_no_data()
    {
        var nothing = Enumerable.Empty<SubmittedEntry>().Figure(Calculation.Total);

        Assert.Equal(Figure.NoData, nothing.Figure);
        Assert.Empty(nothing.Months);
        Assert.Empty(nothing.Sources);
        Assert.False(nothing.IsProvisional);
    }

    [Fact]
    public void A_quarter_is_provisional_until_all_three_months_have_an_entry()
    {
        var drop = Drops.Submission(1);
        var (july, august, september) = (drop.Measured(new(2020, 7, 31), 1), drop.Measured(new(2020, 8, 3), 1), drop.Measured(new(2020, 9, 30), 1));

        Assert.True(new[] { july }.Figure(Calculation.Total).IsProvisional);
        Assert.True(new[] { july, september }.Figure(Calculation.Total).IsProvisional);
        Assert.False(new[] { july, august, september }.Figure(Calculation.Total).IsProvisional);
    }
}
