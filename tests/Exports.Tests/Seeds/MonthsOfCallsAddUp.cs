using System.Globalization;

namespace KpiPapers.Exports.Tests.Seeds;

public sealed class MonthsOfCallsAddUp
{
    [Fact]
    public void The_third_quarter_of_2019_20_has_its_calls_and_its_waits()
    {
        var months = SeedRows.Kept("calls-monthly-2019-20-q3-illustrative.csv");

        AssertSums(months, "Calls offered", "Calls answered", "Calls abandoned", offered: 25_986, abandoned: 3_647);
        Assert.Equal(960, months.Sum(month => Number(month["Average wait (seconds)"])));
    }

    [Fact]
    public void The_fourth_comes_as_a_report_with_its_calls_and_its_waits()
    {
        var months = SeedRows.OfReport("calls-monthly-2019-20-q4-illustrative.csv", "Month", "Total");

        AssertSums(months, "Calls Presented", "Calls Handled", "Calls Abandoned", offered: 28_745, abandoned: 3_257);
        Assert.Equal(813, months.Sum(month => Seconds(month["Avg Queue Time (mm:ss)"])));
    }

    private static void AssertSums(
        IReadOnlyList<Dictionary<string, string>> months, string offeredHeading, string answeredHeading, string abandonedHeading, int offered, int abandoned)
    {
        Assert.Equal(3, months.Count);
        Assert.Equal(offered, Sum(offeredHeading));
        Assert.Equal(abandoned, Sum(abandonedHeading));
        Assert.Equal(offered - abandoned, Sum(answeredHeading));

        int Sum(string heading) => months.Sum(month => Number(month[heading]));
    }

    private static int Number(string cell) => int.Parse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static int Seconds(string cell) => (60 * int.Parse(cell[..2], CultureInfo.InvariantCulture)) + int.Parse(cell[3..], CultureInfo.InvariantCulture);
}
