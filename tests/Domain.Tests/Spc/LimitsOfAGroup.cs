using KpiPapers.Domain.Spc;

namespace KpiPapers.Domain.Tests.Spc;

public sealed class LimitsOfAGroup
{
    [Fact]
    public void Near_limits_are_two_thirds_of_the_way_to_the_limits()
    {
        var limits = KnownSeries.All["The target on the average"].Chart.Groups[0].Limits!;

        Assert.Equal(46.4533333, limits.NearLower, 0.0000001);
        Assert.Equal(53.5466667, limits.NearUpper, 0.0000001);
    }

    [Fact]
    public void Limits_below_nothing_are_not_clipped() =>
        Assert.True(KnownSeries.All["A target of 0 above a lower limit that is below 0"].Chart.Groups[0].Limits!.Lower < 0);

    [Theory]
    [InlineData("Eight values after a rebase have limits on trial", false, true)]
    [InlineData("The first ten and the last ten of them have limits of their own (test-ptd_spc.R)", true, true)]
    [InlineData("Seven values after a rebase are not enough data", false, false)]
    [InlineData("A step with a rebase is two processes", false, false)]
    public void Limits_from_fewer_than_12_values_are_on_trial(string name, params bool[] expected) =>
        Assert.Equal(expected, KnownSeries.All[name].Chart.Groups.Select(group => group.HasTrialLimits));

    [Fact]
    public void Each_group_has_a_kind_of_its_own()
    {
        var chart = KnownSeries.All["Seven values after a rebase are not enough data"].Chart;

        Assert.Equal([ChartKind.ControlChart, ChartKind.NotEnoughData], chart.Groups.Select(group => group.Kind));
        Assert.Equal([14, 7], chart.Groups.Select(group => group.Count));
    }

    [Theory]
    [InlineData("0.3 0.30000000000000004 0.3 0.30000000000000004 0.3 0.30000000000000004 0.3 0.30000000000000004 0.3 0.3 0.3 0.3")]
    [InlineData("0.3 0.30000000000000004 0.3 0.30000000000000004 0.3 0.30000000000000004 0.3 0.9 0.3 0.3 0.3 0.3")]
    public void A_hair_of_rounding_is_no_variation(string text) =>
        Assert.Equal(
            ChartKind.NotEnoughVariation,
            ProcessControl.Analyse(Written.Numbers(text), null, ImprovementDirection.Neutral).Kind);

    [Fact]
    public void An_empty_series_is_not_enough_data()
    {
        var chart = ProcessControl.Analyse([], 50, ImprovementDirection.HigherIsBetter, [], 12);

        Assert.Equal(ChartKind.NotEnoughData, chart.Kind);
        Assert.Equal(PointClass.NotJudged, chart.Variation);
        Assert.Equal(Assurance.None, chart.Assurance);
        Assert.Empty(chart.Groups);
        Assert.Empty(chart.Points);
    }

    [Fact]
    public void The_chart_keeps_its_target_and_direction()
    {
        var chart = KnownSeries.All["A step with a rebase is two processes"].Chart;

        Assert.Equal(15, chart.Target);
        Assert.Equal(ImprovementDirection.HigherIsBetter, chart.Direction);
    }
}
