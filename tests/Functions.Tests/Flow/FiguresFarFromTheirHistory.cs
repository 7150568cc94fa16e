using System.Collections.Immutable;
using System.Globalization;
using KpiPapers.Domain;
using KpiPapers.Functions.ReceiveUpload;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>Which figures are so unlike those before that whoever sent them is asked to look again.</summary>
public sealed class FiguresFarFromTheirHistory
{
    private static readonly Quarter Q2 = Quarter.Of(2020, 2);

    private static readonly Indicator Wait = new()
    {
        Code = "CSU10",
        Name = "Calls: average wait",
        Service = "Customer Services",
        Objective = "Excellence",
        Unit = new("seconds"),
        Polarity = Polarity.LowerIsBetter,
        Calculation = Calculation.MeanOfMonths,
    };

    [Theory]
    [InlineData("713", "more than twice the largest of the 3 figures from 2019/20 Q2 to 2020/21 Q1, which is 356 seconds in 2019/20 Q2")]
    [InlineData("39.5", "less than half of the smallest of the 3 figures from 2019/20 Q2 to 2020/21 Q1, which is 80 seconds in 2020/21 Q1")]
    [InlineData("0", "less than half of the smallest of the 3 figures from 2019/20 Q2 to 2020/21 Q1, which is 80 seconds in 2020/21 Q1")]
    [InlineData("712", null)]
    [InlineData("40", null)]
    [InlineData("-1", null)]
    public void Far_is_beyond_twice_the_largest_or_half_the_smallest(string written, string? far)
    {
        var value = decimal.Parse(written, CultureInfo.InvariantCulture);

        var remarks = UnusualFigures.Of(Wait, At(Q2, value), before: null, History).ToList();

        if (far is null) Assert.Empty(remarks);
        else Assert.Equal($"CSU10 for 2020/21 Q2 is {Unit.Number(value)} seconds, {far}.", Assert.Single(remarks).Wrong);
    }

    [Fact]
    public void Two_quarters_are_no_history_and_nor_are_old_later_unfinished_or_empty_ones()
    {
        Result[] some =
        [
            .. History[..2], At(Q2.Add(-9), 1), At(Q2.Add(1), 1), At(Q2.Add(-3), 1) with { IsProvisional = true },
            At(Q2.Add(-4), 1) with { Figure = Figure.NotAssessed },
        ];

        Assert.Empty(UnusualFigures.Of(Wait, At(Q2, 100_000), before: null, some));
        Assert.Single(UnusualFigures.Of(Wait, At(Q2, 100_000), before: null, [.. some, At(Q2.Add(-8), 1)]));
    }

    [Theory]
    [InlineData(Calculation.Total, false)]
    [InlineData(Calculation.Smallest, false)]
    [InlineData(Calculation.Largest, false)]
    [InlineData(Calculation.Share, true)]
    [InlineData(Calculation.MeanOfMonths, true)]
    public void A_total_of_some_months_is_naturally_small_and_a_mean_is_not(Calculation calculation, bool told) =>
        Assert.Equal(told, UnusualFigures.Of(Wait with { Calculation = calculation }, At(Q2, 1) with { IsProvisional = true }, before: null, History).Any());

    [Fact]
    public void A_figure_that_was_not_complete_may_move_and_one_that_was_may_not_go_in_silence()
    {
        var stood = new FigureBefore(new("CSU10", Q2), Figure.Of(138), IsComplete: false);

        Assert.Empty(UnusualFigures.Of(Wait, At(Q2, 140), stood, []));
        Assert.Equal(
            ["CSU10 for 2020/21 Q2 was 138 seconds, and with this file it is no data."],
            UnusualFigures.Of(Wait, At(Q2, 0) with { Figure = Figure.NoData }, stood with { IsComplete = true }, []).Select(remark => remark.Wrong));
    }

    private static ImmutableArray<Result> History => [At(Q2.Previous, 80), At(Q2.Add(-2), 100), At(Q2.SameQuarterLastYear, 356)];

    private static Result At(Quarter quarter, decimal value) => new() { Indicator = "CSU10", Quarter = quarter, Figure = Figure.Of(value) };
}
