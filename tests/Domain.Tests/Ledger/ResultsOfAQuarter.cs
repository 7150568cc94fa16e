using KpiPapers.Domain.Ledger;

namespace KpiPapers.Domain.Tests.Ledger;

public sealed class ResultsOfAQuarter
{
    private static readonly Target Target = Given.Target(300);
    private static readonly Indicator Wait = Given.Indicator(targets: [Target]);

    [Fact]
    public void A_result_keeps_the_target_and_the_rule_that_judged_it()
    {
        var later = Wait with { Targets = [Target, new() { From = new(2020, 10, 1), Value = 100 }] };

        var result = Result.Of(later, Given.Quarter, Quarterly(Figure.Of(138)));

        Assert.Equal(("CSU10", Given.Quarter), (result.Indicator, result.Quarter));
        Assert.Equal(Judgement.Green, result.Judgement);
        Assert.Equal(Target, result.Target);
        Assert.Equal("rag-1", result.RuleVersion);
        Assert.Equal(0, result.Revision);
    }

    [Fact]
    public void A_result_keeps_where_its_figure_comes_from()
    {
        var source = Drops.Submission(1);

        var result = Result.Of(Wait, Given.Quarter, new(Figure.Of(138), [new(new(2020, 7, 1), 121)], [source], IsProvisional: true));

        Assert.Equal([source], result.Sources);
        Assert.Equal([new(new(2020, 7, 1), 121)], result.Months);
        Assert.True(result.IsProvisional);
    }

    [Fact]
    public void A_quarter_without_a_value_keeps_its_target_and_has_no_colour()
    {
        var result = Result.Of(Wait, Given.Quarter, Quarterly(Figure.NotAssessed));

        Assert.Equal(Target, result.Target);
        Assert.Null(result.Judgement);
    }

    [Fact]
    public void A_figure_for_information_has_neither_target_nor_colour()
    {
        var result = Result.Of(Wait with { Polarity = Polarity.InfoOnly }, Given.Quarter, Quarterly(Figure.Of(2158)));

        Assert.Null(result.Target);
        Assert.Null(result.Judgement);
    }

    private static QuarterFigure Quarterly(Figure figure) => new(figure, [], [], IsProvisional: false);
}
