namespace KpiPapers.Domain.Tests.Judging;

using static Judgement;
using static Polarity;

/// <summary>The rule as a table: a value, the target it is held against, its amber band, and the colour.</summary>
public sealed class RedAmberGreen
{
    private static readonly Tolerance TenPercent = Tolerance.Default;
    private static readonly Tolerance None = new Tolerance.Absolute(0);

    public static TheoryData<Polarity, decimal, decimal, Tolerance, Judgement> Cases => new()
    {
        // As in the papers of 2019 and 2020: waits against 300 seconds, abandoned calls against 20 %, satisfaction against 80 %.
        { LowerIsBetter, 138m, 300, TenPercent, Green },
        { LowerIsBetter, 238m / 3, 300, TenPercent, Green },
        { LowerIsBetter, 1069m / 3, 300, TenPercent, Red },          // 356.33 s: 18.8 % over
        { LowerIsBetter, 22, 20, TenPercent, Amber },
        { LowerIsBetter, 14.72m, 20, TenPercent, Green },
        { LowerIsBetter, 0, 450, TenPercent, Green },                // a stated zero is a value
        { HigherIsBetter, 96.9m, 80, TenPercent, Green },

        // On the target is green, on the band is amber, the last decimal beyond either is not.
        { LowerIsBetter, 300, 300, TenPercent, Green },
        { LowerIsBetter, 300.0000000000000000000000001m, 300, TenPercent, Amber },
        { LowerIsBetter, 330, 300, TenPercent, Amber },
        { LowerIsBetter, 330.001m, 300, TenPercent, Red },           // though printed as 330
        { LowerIsBetter, 330.0000000000000000000000001m, 300, TenPercent, Red },
        { HigherIsBetter, 80, 80, TenPercent, Green },
        { HigherIsBetter, 79.99999999999999999999999999m, 80, TenPercent, Amber },
        { HigherIsBetter, 72, 80, TenPercent, Amber },
        { HigherIsBetter, 71.99999999999999999999999999m, 80, TenPercent, Red },
        { HigherIsBetter, 79.999m, 80, None, Red },                  // though printed as 80

        // A target of zero has no share to miss it by: only an absolute band leaves room for amber.
        { LowerIsBetter, 0, 0, TenPercent, Green },
        { LowerIsBetter, 0.01m, 0, TenPercent, Red },
        { LowerIsBetter, 2, 0, new Tolerance.Absolute(2), Amber },
        { LowerIsBetter, 2.01m, 0, new Tolerance.Absolute(2), Red },
        { HigherIsBetter, -2, 0, new Tolerance.Absolute(2), Amber },
        { HigherIsBetter, -2.01m, 0, new Tolerance.Absolute(2), Red },

        // A negative target's band is a share of its size and lies on the side that misses it.
        { LowerIsBetter, -50, -50, TenPercent, Green },
        { LowerIsBetter, -45, -50, TenPercent, Amber },
        { LowerIsBetter, -44.99m, -50, TenPercent, Red },
        { HigherIsBetter, -50, -50, TenPercent, Green },
        { HigherIsBetter, -55, -50, TenPercent, Amber },
        { HigherIsBetter, -55.01m, -50, TenPercent, Red },

        // Other bands: a share, a distance in the unit, a floor, and none.
        { LowerIsBetter, 315, 300, new Tolerance.Percent(5), Amber },
        { LowerIsBetter, 315.01m, 300, new Tolerance.Percent(5), Red },
        { LowerIsBetter, 300.01m, 300, new Tolerance.Percent(0), Red },
        { LowerIsBetter, 25, 20, new Tolerance.Absolute(5), Amber },
        { LowerIsBetter, 25.01m, 20, new Tolerance.Absolute(5), Red },
        { HigherIsBetter, 75, 80, new Tolerance.Absolute(5), Amber },
        { HigherIsBetter, 74.99m, 80, new Tolerance.Absolute(5), Red },
        { HigherIsBetter, 60, 80, new Tolerance.Floor(60), Amber },
        { HigherIsBetter, 59.99m, 80, new Tolerance.Floor(60), Red },
        { LowerIsBetter, 400, 300, new Tolerance.Floor(400), Amber },
        { LowerIsBetter, 400.01m, 300, new Tolerance.Floor(400), Red },

        // A floor on the good side of the target leaves no amber, and takes no green away.
        { LowerIsBetter, 290, 300, new Tolerance.Floor(250), Green },
        { LowerIsBetter, 300.01m, 300, new Tolerance.Floor(250), Red },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_value_is_green_on_target_amber_within_the_band_and_red_beyond(
        Polarity polarity, decimal value, decimal target, Tolerance tolerance, Judgement expected) =>
        Assert.Equal(expected, Rag.Judge(Figure.Of(value), Given.Target(target, tolerance), polarity));

    public static TheoryData<decimal, Tolerance, Judgement> RangeCases => new()
    {
        // A range of 90 to 110, each end with a band of its own.
        { 90, TenPercent, Green },
        { 100, TenPercent, Green },
        { 110, TenPercent, Green },
        { 89.99m, TenPercent, Amber },
        { 81, TenPercent, Amber },
        { 80.99m, TenPercent, Red },
        { 110.01m, TenPercent, Amber },
        { 121, TenPercent, Amber },
        { 121.01m, TenPercent, Red },
        { 87, new Tolerance.Absolute(3), Amber },
        { 86.99m, new Tolerance.Absolute(3), Red },
        { 113, new Tolerance.Absolute(3), Amber },
        { 113.01m, new Tolerance.Absolute(3), Red },

        // A floor lies under the range; above it there is no amber.
        { 70, new Tolerance.Floor(70), Amber },
        { 69.99m, new Tolerance.Floor(70), Red },
        { 110.01m, new Tolerance.Floor(70), Red },
    };

    [Theory]
    [MemberData(nameof(RangeCases))]
    public void A_range_is_judged_at_the_end_that_is_crossed(decimal value, Tolerance tolerance, Judgement expected) =>
        Assert.Equal(expected, Rag.Judge(Figure.Of(value), Given.Target(90, tolerance, upTo: 110), Polarity.Range));

    [Theory]
    [InlineData(100, Green)]
    [InlineData(95, Amber)]
    [InlineData(105, Amber)]
    [InlineData(89, Red)]
    [InlineData(111, Red)]
    public void A_range_without_an_upper_end_is_a_single_value_to_hit(int value, Judgement expected) =>
        Assert.Equal(expected, Rag.Judge(Figure.Of(value), Given.Target(100), Polarity.Range));
}
