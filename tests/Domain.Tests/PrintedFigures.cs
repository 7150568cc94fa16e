namespace KpiPapers.Domain.Tests;

public sealed class PrintedFigures
{
    public static TheoryData<decimal, string> Numbers => new()
    {
        // At most two decimals, trailing zeros trimmed.
        { 138m, "138" },
        { 138.00m, "138" },
        { 6.40m, "6.4" },
        { 238m / 3, "79.33" },
        { 1069m / 3, "356.33" },
        { 100m * 1678 / 26224, "6.4" },
        { 100m * 640 / 19498, "3.28" },
        { 100m * 4243 / 28819, "14.72" },
        { 100m * 1489 / 1491, "99.87" },
        { 100m * 1076 / 1077, "99.91" },
        { 99.999m, "100" },

        // Half goes away from zero, on either side of it.
        { 0.005m, "0.01" },
        { 0.015m, "0.02" },
        { 0.025m, "0.03" },
        { 0.0049999m, "0" },
        { -0.005m, "-0.01" },
        { -2.675m, "-2.68" },

        // A zero before the point, none with a sign.
        { 0m, "0" },
        { 0.5m, "0.5" },
        { -0.001m, "0" },

        // Commas from 1,000.
        { 999m, "999" },
        { 999.995m, "1,000" },
        { 2158m, "2,158" },
        { 1085717.5m, "1,085,717.5" },
        { -11274m, "-11,274" },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_is_printed_as_papers_print_it(decimal value, string printed) =>
        Assert.Equal(printed, Unit.Number(value));

    [Fact]
    public void A_per_cent_sign_closes_up_and_a_word_follows_after_a_space()
    {
        Assert.Equal("6.4%", new Unit("%").Print(6.4m));
        Assert.Equal("79.33 seconds", new Unit("seconds").Print(238m / 3));
        Assert.Equal("11,274 attendances", new Unit("attendances").Print(11274));
    }
}
