using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Domain.Spc;
using KpiPapers.Papers.Model;
using static KpiPapers.Papers.Tests.Build;

namespace KpiPapers.Papers.Tests;

public sealed class TrendsOfIndicators
{
    [Fact]
    public void Months_are_drawn_where_the_ledger_has_them()
    {
        var trend = Trend(Monthly(Q2.Previous, 80, 90, 100), Monthly(Q2, 110, null, 130));

        Assert.Equal(
            ["Apr 2020 80", "May 2020 90", "Jun 2020 100", "Jul 2020 110", "Aug 2020 ", "Sep 2020 130"],
            trend.Points.Select(point => $"{point.Period} {point.Value}"));
        Assert.All(trend.Points, point => Assert.Equal(300, point.Target));
        Assert.Equal(
            "5 monthly values from April 2020 to September 2020: lowest 80 seconds in April 2020, highest 130 seconds in September 2020, "
            + "latest 130 seconds in September 2020. The target is 300 seconds.",
            trend.Description);
        Assert.Equal(["Not enough data: there are 5 values, and at least 8 are needed."], trend.Verdicts);
    }

    [Fact]
    public void Quarters_are_drawn_where_one_was_stated_as_a_whole()
    {
        var trend = Trend(Wait.Result(Q2.Previous, Figure.Of(200)), Monthly(Q2, 110, 120, 130));

        Assert.Equal(["Q1 2020/21 200", "Q2 2020/21 120"], trend.Points.Select(point => $"{point.Period} {point.Value}"));
        Assert.Equal(["Variation is not judged, because values by month are not known."], trend.Verdicts);
    }

    [Fact]
    public void From_twelve_months_on_there_are_limits_and_verdicts()
    {
        var trend = Trend([.. Enumerable.Range(0, 4).Select(back => Monthly(Q2.Add(-back), 100 + back, 120, 110 - back))]);

        var limits = Assert.Single(trend.Limits);
        Assert.Equal((0, 11), (limits.First, limits.Last));
        Assert.True(limits.Lower < limits.Centre && limits.Centre < limits.Upper);
        Assert.Equal(2, trend.Verdicts.Length);
        Assert.StartsWith("The target will be met consistently", trend.Verdicts[1], StringComparison.Ordinal);
        Assert.All(trend.Points, point => Assert.NotEqual(PointClass.NotJudged, point.Class));
    }

    [Fact]
    public void No_limit_is_drawn_where_no_value_can_be()
    {
        var share = Trend([.. Enumerable.Range(0, 4).Select(back => Monthly(Abandoned, Q2.Add(-back), 1, 99, 2))]);

        var limits = Assert.Single(share.Limits);
        Assert.Equal((0, 100), (limits.Lower, limits.Upper));
    }

    [Fact]
    public void A_gap_stays_in_its_place_and_earlier_quarters_without_a_value_are_left_out()
    {
        var trend = Trend(Monthly(Q2.Add(-3), 1, 2, 3), Monthly(Q2, 4, 5, 6));

        Assert.Equal(12, trend.Points.Length);
        Assert.Equal(6, trend.Points.Count(point => point.Value is null));
    }

    [Fact]
    public void Indicators_with_one_value_or_none_are_named_instead()
    {
        var trends = Compose([Wait, Abandoned], [Wait.Result(Q2, Figure.Of(138))]).Sections.Single(section => section.Heading == "Trends");

        Assert.Equal([" Trends", "Too few values to draw: CSU10 – Average wait; CSU11 – Abandoned calls."], trends.Lines());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-12)]
    [InlineData(5e9)]
    [InlineData(6e20)]
    [InlineData(100_000.0001)]
    [InlineData(0.0004)]
    public void Any_values_can_be_drawn(double value)
    {
        var paper = Compose([Wait], [.. Enumerable.Range(0, 12).Select(back => Monthly(Q2.Add(-back), (decimal)value, (decimal)value * back, (decimal)value))]);

        Assert.NotEmpty(KpiPapers.Papers.Editions.PaperPdf.Write(paper));
    }

    private static TrendChart Trend(params Result[] results) =>
        Compose([Wait with { Code = results[0].Indicator, Unit = results[0].Indicator == "CSU11" ? Abandoned.Unit : Wait.Unit }], results).Sections
            .SelectMany(section => section.Blocks).OfType<PaperBlock.Chart>().Single().Trend;

    private static Result Monthly(Quarter quarter, params decimal?[] months) => Monthly(Wait, quarter, months);

    private static Result Monthly(Indicator indicator, Quarter quarter, params decimal?[] months)
    {
        ImmutableArray<MonthValue> values = [.. months.Select((value, month) => new MonthValue(quarter.FirstDay.AddMonths(month), value))];
        return Result.Of(indicator, quarter, new QuarterFigure(Figure.Of(months.OfType<decimal>().Average()), values, [], IsProvisional: false));
    }
}
