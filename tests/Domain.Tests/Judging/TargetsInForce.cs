namespace KpiPapers.Domain.Tests.Judging;

public sealed class TargetsInForce
{
    private static readonly Indicator Wait = Given.Indicator(
        targets:
        [
            // Deliberately not in order of date.
            new() { From = new(2020, 10, 1), Value = 200 },
            new() { From = new(2018, 4, 1), Value = 300 },
            new() { From = new(2019, 9, 30), Value = 250 },
        ]);

    [Theory]
    [InlineData("2018/19 Q1", 300)]
    [InlineData("2019/20 Q1", 300)]
    [InlineData("2019/20 Q2", 250)]   // in force from the quarter's last day
    [InlineData("2020/21 Q2", 250)]   // the next begins a day after the quarter
    [InlineData("2020/21 Q3", 200)]
    [InlineData("2030/31 Q4", 200)]
    public void The_target_is_the_one_in_force_on_the_quarters_last_day(string quarter, int target) =>
        Assert.Equal(target, Wait.TargetFor(Quarter.Parse(quarter))?.Value);

    [Fact]
    public void A_quarter_that_ends_before_the_first_target_has_none() =>
        Assert.Null(Wait.TargetFor(Quarter.Parse("2017/18 Q4")));

    [Fact]
    public void An_indicator_without_targets_has_none() =>
        Assert.Null(Given.Indicator().TargetFor(Given.Quarter));

    [Fact]
    public void An_indicator_for_information_has_none_even_if_one_is_configured() =>
        Assert.Null(Given.Indicator(Polarity.InfoOnly, Calculation.Total, Given.Target(300)).TargetFor(Given.Quarter));
}
