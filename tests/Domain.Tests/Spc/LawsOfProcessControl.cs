using KpiPapers.Domain.Spc;

namespace KpiPapers.Domain.Tests.Spc;

public sealed class LawsOfProcessControl
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 300)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_mirrored_series_with_the_other_direction_has_the_same_news_on_the_other_side(int seed)
    {
        var series = RandomSeries.Of(seed);
        var (chart, mirrored) = (series.Chart, (series.With(value => -value) with { Direction = Other(series.Direction) }).Chart);

        Assert.Equal(chart.Points.Select(point => -point.Value), mirrored.Points.Select(point => point.Value));
        Assert.Equal(chart.Points.Select(point => point.Rule), mirrored.Points.Select(point => point.Rule));
        Assert.Equal(chart.Points.Select(point => Other(point.Side)), mirrored.Points.Select(point => point.Side));
        Assert.Equal(chart.Points.Select(point => OtherNeutral(point.Class)), mirrored.Points.Select(point => point.Class));
        Assert.Equal(chart.Assurance, mirrored.Assurance);
        AssertLimits(chart, mirrored, (limits, other) => (limits.Lower, limits.NearLower) == (-other.Upper, -other.NearUpper));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Another_direction_alone_turns_good_news_into_bad(int seed)
    {
        var series = RandomSeries.Of(seed) with { Direction = ImprovementDirection.HigherIsBetter };
        var turned = (series with { Direction = ImprovementDirection.LowerIsBetter }).Chart;

        Assert.Equal(series.Chart.Points.Select(point => Turned(point.Class)), turned.Points.Select(point => point.Class));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_constant_that_is_added_moves_the_limits_and_keeps_the_verdicts(int seed)
    {
        var (series, constant) = (RandomSeries.Of(seed), 0.1 * seed);

        AssertAlike(series.Chart, series.With(value => value + constant).Chart, value => value + constant);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_positive_factor_scales_the_limits_and_keeps_the_verdicts(int seed)
    {
        var (series, factor) = (RandomSeries.Of(seed), 0.1 * seed);

        AssertAlike(series.Chart, series.With(value => value * factor).Chart, value => value * factor);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_comes_after_a_rebase_changes_nothing_before_it(int seed)
    {
        var series = RandomSeries.Of(seed);
        var at = series.Values.Length / 2;
        var rebased = series with { RebaseAt = [.. series.RebaseAt, at] };
        var changed = rebased with { Values = [.. series.Values.Select((value, index) => index < at ? value : (1000 * value) + index)] };

        Assert.Equal(rebased.Chart.Points.Take(at), changed.Chart.Points.Take(at));
        Assert.Equal(rebased.Chart.Groups.TakeWhile(group => group.Last < at), changed.Chart.Groups.TakeWhile(group => group.Last < at));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Later_values_never_move_fixed_limits(int seed)
    {
        var series = RandomSeries.Of(seed) with { RebaseAt = [], FixAfter = 12 };
        var first = (series with { Values = [.. series.Values, .. series.Values.Take(12)] });
        var later = first with { Values = [.. first.Values, .. Enumerable.Range(0, 20).Select(number => (double)number * seed)] };

        Assert.Equal(first.Chart.Groups[0].Limits, later.Chart.Groups[0].Limits);
        Assert.Equal(first.Chart.Groups[0].Centre, later.Chart.Groups[0].Centre);
    }

    private static void AssertAlike(ProcessChart chart, ProcessChart other, Func<double, double> change)
    {
        Assert.Equal(chart.Points.Select(point => point with { Value = change(point.Value) }), other.Points);
        Assert.Equal((chart.Kind, chart.Variation, chart.Assurance), (other.Kind, other.Variation, other.Assurance));
        AssertLimits(chart, other, (limits, changed) =>
            Math.Abs(change(limits.Lower) - changed.Lower) < 1e-9 && Math.Abs(change(limits.NearUpper) - changed.NearUpper) < 1e-9);
    }

    private static void AssertLimits(ProcessChart chart, ProcessChart other, Func<ProcessLimits, ProcessLimits, bool> agree) =>
        Assert.All(chart.Groups.Zip(other.Groups), pair => Assert.True(
            pair.First.Limits is { } limits ? pair.Second.Limits is { } changed && agree(limits, changed) : pair.Second.Limits is null));

    private static ImprovementDirection Other(ImprovementDirection direction) => direction switch
    {
        ImprovementDirection.HigherIsBetter => ImprovementDirection.LowerIsBetter,
        ImprovementDirection.LowerIsBetter => ImprovementDirection.HigherIsBetter,
        _ => ImprovementDirection.Neutral,
    };

    private static PointSide Other(PointSide side) => side switch
    {
        PointSide.High => PointSide.Low,
        PointSide.Low => PointSide.High,
        _ => PointSide.None,
    };

    private static PointClass OtherNeutral(PointClass was) => was switch
    {
        PointClass.NeutralHigh => PointClass.NeutralLow,
        PointClass.NeutralLow => PointClass.NeutralHigh,
        _ => was,
    };

    private static PointClass Turned(PointClass was) => was switch
    {
        PointClass.Improvement => PointClass.Concern,
        PointClass.Concern => PointClass.Improvement,
        _ => was,
    };
}
