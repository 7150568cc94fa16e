namespace KpiPapers.Exports.Tests.Seeds;

public sealed class CallsAddUp(WrittenSeeds written) : IClassFixture<WrittenSeeds>
{
    [Theory]
    [InlineData("2019-07 2019-08 2019-09", 28819, 4243, 1069)]
    [InlineData("2020-04 2020-05 2020-06", 19498, 640, 238)]
    [InlineData("2020-07 2020-08 2020-09", 26224, 1678, 414)]
    public void A_quarter_has_exactly_its_calls_and_its_waits(string months, int offered, int abandoned, int sumOfMonthlyMeans)
    {
        var calls = written.Calls(months.Split(' '));

        Assert.Equal(offered, calls.Count);
        Assert.Equal(abandoned, calls.Count(call => !call.IsAnswered));
        Assert.Equal(sumOfMonthlyMeans, Months(calls).Sum(month => (decimal)month.Sum(call => call.Wait) / month.Count()));
    }

    [Fact]
    public void The_mean_wait_of_every_month_is_a_whole_second()
    {
        var months = Months(written.Calls()).ToList();

        Assert.Equal(9, months.Count);
        Assert.All(months, month => Assert.Equal(0, month.Sum(call => call.Wait) % month.Count()));
    }

    [Fact]
    public void Most_callers_wait_less_than_the_mean_and_a_few_much_longer()
    {
        foreach (var month in Months(written.Calls()))
        {
            var waits = month.Select(call => call.Wait).Order().ToList();
            var mean = waits.Average();

            Assert.True(waits[0] >= 0);
            Assert.InRange(waits[waits.Count / 2], 0, mean * 0.8);
            Assert.InRange(waits[^1], mean * 3, mean * 9);
        }
    }

    private static IEnumerable<IGrouping<int, WrittenSeeds.Call>> Months(IEnumerable<WrittenSeeds.Call> calls) =>
        calls.Where(call => call.IsAnswered).GroupBy(call => (call.Started.Year * 100) + call.Started.Month);
}
