namespace KpiPapers.Domain.Tests.Ledger;

/// <summary>A closed service is not one that nobody came to.</summary>
public sealed class ClosedServices
{
    private static readonly DateOnly July = new(2020, 7, 1), August = new(2020, 8, 1), September = new(2020, 9, 1);

    [Theory]
    [InlineData(Calculation.Total)]
    [InlineData(Calculation.Share)]
    [InlineData(Calculation.MeanOfMonths)]
    [InlineData(Calculation.WeightedMean)]
    [InlineData(Calculation.Smallest)]
    [InlineData(Calculation.Largest)]
    public void A_quarter_that_was_closed_throughout_is_not_assessed(Calculation calculation)
    {
        var drop = Drops.Submission(1);

        var figure = new[] { drop.Closed(July), drop.Closed(August, "north"), drop.Closed(September) }.Figure(calculation);

        Assert.Equal(Figure.NotAssessed, figure.Figure);
        Assert.Equal([new(July, null), new(August, null), new(September, null)], figure.Months);
        Assert.False(figure.IsProvisional);
    }

    [Fact]
    public void A_day_that_was_open_counts_beside_closed_ones()
    {
        var drop = Drops.Submission(1);

        var total = new[] { drop.Closed(July), drop.Closed(August), drop.Measured(August.AddDays(1), 0), drop.Measured(September, 5) }.Figure(Calculation.Total);

        Assert.Equal(Figure.Of(5), total.Figure);
        Assert.Equal([new(July, null), new(August, 0), new(September, 5)], total.Months);
        Assert.False(total.IsProvisional);
    }

    [Fact]
    public void A_correction_opens_what_was_closed_by_mistake_and_the_other_way_round()
    {
        var (closed, open) = (Drops.Submission(1), Drops.Submission(2));

        Assert.Equal(7, new[] { closed.Closed(July), open.Measured(July, 7) }.Figure(Calculation.Total).Figure.Value);
        Assert.Equal(Figure.NotAssessed, new[] { closed.Measured(July, 7), open.Closed(July) }.Figure(Calculation.Total).Figure);
    }

    [Fact]
    public void A_quarter_that_is_closed_so_far_still_awaits_its_other_months()
    {
        var figure = new[] { Drops.Submission(1).Closed(July) }.Figure(Calculation.Total);

        Assert.Equal(Figure.NotAssessed, figure.Figure);
        Assert.True(figure.IsProvisional);
        Assert.Equal([August, September], figure.Awaited);
    }
}
