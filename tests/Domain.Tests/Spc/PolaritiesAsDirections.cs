using KpiPapers.Domain.Spc;

namespace KpiPapers.Domain.Tests.Spc;

public sealed class PolaritiesAsDirections
{
    [Theory]
    [InlineData(Polarity.HigherIsBetter, ImprovementDirection.HigherIsBetter)]
    [InlineData(Polarity.LowerIsBetter, ImprovementDirection.LowerIsBetter)]
    [InlineData(Polarity.Range, ImprovementDirection.Neutral)]
    [InlineData(Polarity.InfoOnly, ImprovementDirection.Neutral)]
    public void Only_a_polarity_with_one_good_way_has_a_direction(Polarity polarity, ImprovementDirection expected) =>
        Assert.Equal(expected, polarity.ImprovementDirection());
}
