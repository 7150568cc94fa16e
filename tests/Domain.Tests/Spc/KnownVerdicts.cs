using KpiPapers.Domain.Spc;

namespace KpiPapers.Domain.Tests.Spc;

public sealed class KnownVerdicts
{
    public static TheoryData<string> Names => [.. KnownSeries.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_series_has_the_verdicts_that_were_worked_out_for_it(string name)
    {
        var (known, chart) = (KnownSeries.All[name], KnownSeries.All[name].Chart);

        Assert.Equal(known.Kind, chart.Kind);
        Assert.Equal(known.Points, chart.Letters());
        Assert.Equal(known.Variation, chart.Variation);
        Assert.Equal(known.Assurance, chart.Assurance);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_group_has_the_limits_that_were_worked_out_for_it(string name)
    {
        var (known, chart) = (KnownSeries.All[name], KnownSeries.All[name].Chart);
        var expected = known.Limits.Split("; ").Select(Written.Numbers).ToList();

        Assert.Equal(expected.Count, chart.Groups.Length);
        Assert.All(chart.Groups.Zip(expected), pair =>
        {
            var (group, numbers) = pair;
            double[] actual = group.Limits is { } limits ? [limits.Lower, group.Centre, limits.Upper] : [group.Centre];
            Assert.Equal(numbers.Length, actual.Length);
            Assert.All(actual.Zip(numbers), numbers => Assert.Equal(numbers.Second, numbers.First, 0.00006));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Groups_cover_the_series_without_gaps(string name)
    {
        var groups = KnownSeries.All[name].Chart.Groups;

        Assert.Equal(0, groups[0].First);
        Assert.All(groups.Zip(groups.Skip(1)), pair => Assert.Equal(pair.First.Last + 1, pair.Second.First));
        Assert.Equal(Written.Numbers(KnownSeries.All[name].Text).Length - 1, groups[^1].Last);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_value_is_good_or_bad_news_by_its_side_and_the_direction(string name)
    {
        var known = KnownSeries.All[name];

        Assert.All(known.Chart.Points, point => Assert.Equal(
            (point.Class is PointClass.NotJudged, point.Side, known.Direction) switch
            {
                (true, _, _) => PointClass.NotJudged,
                (_, PointSide.None, _) => PointClass.CommonCause,
                (_, PointSide.High, ImprovementDirection.HigherIsBetter) => PointClass.Improvement,
                (_, PointSide.Low, ImprovementDirection.HigherIsBetter) => PointClass.Concern,
                (_, PointSide.High, ImprovementDirection.LowerIsBetter) => PointClass.Concern,
                (_, PointSide.Low, ImprovementDirection.LowerIsBetter) => PointClass.Improvement,
                (_, PointSide.High, _) => PointClass.NeutralHigh,
                _ => PointClass.NeutralLow,
            },
            point.Class));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_are_kept_as_they_were_passed_in(string name)
    {
        var known = KnownSeries.All[name];

        Assert.Equal(Written.Numbers(known.Text), known.Chart.Points.Select(point => point.Value));
    }
}
