namespace KpiPapers.Domain.Tests.Ledger;

/// <summary>
/// A third has no last digit, so monthly means that add up to exactly 1,200 may add up to a hair more in decimals. A mean that is exactly
/// on the target must not miss it by that hair.
/// </summary>
public sealed class ExactMeans
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 500)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Monthly_means_that_average_exactly_to_the_target_are_on_target(int seed)
    {
        var random = new Random(seed);
        var (drop, target) = (Drops.Submission(1), random.Next(1, 2000));
        var (july, august, part) = (random.Next(1, 9999), random.Next(1, 9999), random.Next(1, 9));
        var (julyWaits, augustWaits) = (random.Next(target * july * 3 / 2), random.Next(target * august * 3 / 2));
        // September is chosen so that the three means, as fractions, add up to three times the target.
        var september = (decimal)july * august * part;
        var septemberWaits = part * ((3m * target * july * august) - ((decimal)julyWaits * august) - ((decimal)augustWaits * july));

        var wait = new[]
        {
            drop.Measured(new(2020, 7, 1), julyWaits, july),
            drop.Measured(new(2020, 8, 1), augustWaits, august),
            drop.Measured(new(2020, 9, 1), septemberWaits, september),
        }.Figure(Calculation.MeanOfMonths).Figure;

        Assert.Equal(target, wait.Value);
        Assert.Equal(Judgement.Green, Rag.Judge(wait, Given.Target(target), Polarity.LowerIsBetter));
        Assert.Equal(Judgement.Green, Rag.Judge(wait, Given.Target(target), Polarity.HigherIsBetter));
    }

    [Fact]
    public void A_mean_that_is_no_round_number_is_not_rounded()
    {
        var drop = Drops.Submission(1);

        var wait = new[] { drop.Measured(new(2020, 7, 1), 79), drop.Measured(new(2020, 8, 1), 79), drop.Measured(new(2020, 9, 1), 80) }
            .Figure(Calculation.MeanOfMonths).Figure;

        Assert.Equal(238m / 3, wait.Value);
        Assert.NotEqual(79.333333333333m, wait.Value);
    }
}
