namespace KpiPapers.Exports.Tests.Seeds;

public sealed class MonthsOfCallsAddUp
{
    [Theory]
    [InlineData("q3", 25986, 3647, 960)]
    [InlineData("q4", 28745, 3257, 813)]
    public void An_invented_quarter_has_its_calls_and_its_waits(string quarter, int offered, int abandoned, int sumOfMonthlyMeans)
    {
        var months = SeedRows.Kept($"calls-monthly-2019-20-{quarter}-illustrative.csv");

        Assert.Equal(3, months.Count);
        Assert.Equal(offered, Sum("Calls offered"));
        Assert.Equal(abandoned, Sum("Calls abandoned"));
        Assert.Equal(offered - abandoned, Sum("Calls answered"));
        Assert.Equal(sumOfMonthlyMeans, Sum("Average wait (seconds)"));

        int Sum(string heading) => months.Sum(month => int.Parse(month[heading]));
    }
}
