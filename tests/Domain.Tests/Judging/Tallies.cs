namespace KpiPapers.Domain.Tests.Judging;

using static Judgement;

public sealed class Tallies
{
    public static TheoryData<Judgement?[], string> Cases => new()
    {
        { [Amber, Green, Green, Green], "R0 A1 G3" },
        { [Green, Green, Green, Green], "R0 A0 G4" },
        { [Red, Amber, Green, Red], "R2 A1 G1" },
        { [null, null, Green, Green], "R0 A0 G2" },
        { [null, null, null, null], "R0 A0 G0" },
        { [], "R0 A0 G0" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_three_numbers_count_red_amber_and_green_in_that_order(Judgement?[] judgements, string printed) =>
        Assert.Equal(printed, Tally.Of(judgements).ToString());

    [Fact]
    public void Quarters_without_a_judgement_are_not_counted() =>
        Assert.Equal(3, Tally.Of([Amber, Red, null, Green]).Judged);

    [Fact]
    public void The_order_of_quarters_does_not_matter() =>
        Assert.Equal(Tally.Of([Red, null, Green, Amber]), Tally.Of([Amber, Green, null, Red]));
}
