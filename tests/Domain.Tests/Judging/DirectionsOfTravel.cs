namespace KpiPapers.Domain.Tests.Judging;

using static DirectionOfTravel;
using static Polarity;

public sealed class DirectionsOfTravel
{
    public static TheoryData<Polarity, decimal, decimal, DirectionOfTravel> Cases => new()
    {
        { LowerIsBetter, 138m, 238m / 3, Worse },
        { LowerIsBetter, 138m, 1069m / 3, Better },
        { LowerIsBetter, 0, 303, Better },
        { LowerIsBetter, 0, 0, Same },
        { HigherIsBetter, 96.9m, 99.87m, Worse },
        { HigherIsBetter, 99.87m, 96.9m, Better },
        { HigherIsBetter, 80, 80, Same },

        // Same is what a reader sees as the same: two decimals, half away from zero.
        { LowerIsBetter, 10.004m, 9.996m, Same },
        { LowerIsBetter, 10.005m, 10.004m, Worse },
        { HigherIsBetter, 10.005m, 10.004m, Better },
        { HigherIsBetter, -10.005m, -10.004m, Worse },

        // A figure for information has no good side.
        { InfoOnly, 2158, 11274, NoComparison },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Better_is_by_polarity_and_same_is_by_printed_precision(Polarity polarity, decimal now, decimal then, DirectionOfTravel expected) =>
        Assert.Equal(expected, Travel.Between(Figure.Of(now), Figure.Of(then), polarity));

    [Theory]
    [InlineData(100, 105, Same)]      // both inside
    [InlineData(100, 120, Better)]    // came inside
    [InlineData(80, 100, Worse)]      // fell out below
    [InlineData(115, 70, Better)]     // nearer, on the other side
    [InlineData(120, 80, Same)]       // as far out above as it was below
    public void In_a_range_nearer_to_it_is_better(int now, int then, DirectionOfTravel expected) =>
        Assert.Equal(expected, Travel.Between(Figure.Of(now), Figure.Of(then), Polarity.Range, Given.Target(90, upTo: 110)));

    [Fact]
    public void Figures_printed_alike_are_the_same_whatever_the_ends_of_the_range()
    {
        var range = Given.Target(1, upTo: 5.005m);

        Assert.Equal(Same, Travel.Between(Figure.Of(9.996m), Figure.Of(10.004m), Polarity.Range, range));
    }

    [Fact]
    public void A_range_without_a_target_is_not_compared() =>
        Assert.Equal(NoComparison, Travel.Between(Figure.Of(1), Figure.Of(2), Polarity.Range));

    public static TheoryData<Figure?> Missing => new()
    {
        (Figure?)null, Figure.NoData, Figure.NotAssessed, new Figure(ValueState.NotDue),
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void A_missing_figure_is_not_compared(Figure? missing)
    {
        Assert.Equal(NoComparison, Travel.Between(missing, Figure.Of(1), Polarity.LowerIsBetter));
        Assert.Equal(NoComparison, Travel.Between(Figure.Of(1), missing, Polarity.LowerIsBetter));
        Assert.Equal(NoComparison, Travel.Between(missing, missing, Polarity.LowerIsBetter));
    }

    [Fact]
    public void Figures_as_large_as_a_decimal_holds_are_compared() =>
        Assert.Equal(Worse, Travel.Between(Figure.Of(decimal.MaxValue), Figure.Of(decimal.MinValue), Polarity.LowerIsBetter));
}
