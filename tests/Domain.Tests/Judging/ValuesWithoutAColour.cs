namespace KpiPapers.Domain.Tests.Judging;

/// <summary>A missing figure is never painted: not red, which would blame, and not green, which would boast.</summary>
public sealed class ValuesWithoutAColour
{
    [Theory]
    [InlineData(ValueState.NoData)]
    [InlineData(ValueState.NotAssessed)]
    [InlineData(ValueState.NotDue)]
    public void A_state_without_a_value_is_not_judged(ValueState state) =>
        Assert.Null(Rag.Judge(new(state), Given.Target(300), Polarity.LowerIsBetter));

    [Theory]
    [InlineData(ValueState.NoData)]
    [InlineData(ValueState.NotAssessed)]
    [InlineData(ValueState.NotDue)]
    public void The_state_decides_even_where_a_number_was_left_behind(ValueState state)
    {
        var figure = new Figure(state, 100);

        Assert.Null(Rag.Judge(figure, Given.Target(300), Polarity.LowerIsBetter));
        Assert.Equal(DirectionOfTravel.NoComparison, Travel.Between(figure, Figure.Of(200), Polarity.LowerIsBetter));
        Assert.Equal(DirectionOfTravel.NoComparison, Travel.Between(Figure.Of(200), figure, Polarity.LowerIsBetter));
    }

    [Fact]
    public void A_figure_for_information_is_not_judged() =>
        Assert.Null(Rag.Judge(Figure.Of(2158), Given.Target(300), Polarity.InfoOnly));

    [Fact]
    public void A_figure_without_a_target_is_not_judged() =>
        Assert.Null(Rag.Judge(Figure.Of(138), target: null, Polarity.LowerIsBetter));

    [Fact]
    public void A_stated_zero_is_a_value_and_is_judged() =>
        Assert.Equal(Judgement.Green, Rag.Judge(Figure.Of(0), Given.Target(450), Polarity.LowerIsBetter));
}
