namespace KpiPapers.Domain.Tests.Quarters;

public sealed class DaysOfAQuarter
{
    [Theory]
    [InlineData(1, "2020-04-01", "2020-06-30")]
    [InlineData(2, "2020-07-01", "2020-09-30")]
    [InlineData(3, "2020-10-01", "2020-12-31")]
    [InlineData(4, "2021-01-01", "2021-03-31")]
    public void A_quarter_runs_from_its_first_to_its_last_day(int number, string first, string last)
    {
        var quarter = Quarter.Of(2020, number);

        Assert.Equal(Day(first), quarter.FirstDay);
        Assert.Equal(Day(last), quarter.LastDay);
    }

    [Theory]
    [InlineData("2020-03-31", "2019/20 Q4")]
    [InlineData("2020-04-01", "2020/21 Q1")]
    [InlineData("2020-06-30", "2020/21 Q1")]
    [InlineData("2020-07-01", "2020/21 Q2")]
    [InlineData("2020-09-30", "2020/21 Q2")]
    [InlineData("2020-10-01", "2020/21 Q3")]
    [InlineData("2020-12-31", "2020/21 Q3")]
    [InlineData("2021-01-01", "2020/21 Q4")]
    // Shifting back three months meets months that are shorter, and leap days.
    [InlineData("2020-05-31", "2020/21 Q1")]
    [InlineData("2020-02-29", "2019/20 Q4")]
    [InlineData("2019-02-28", "2018/19 Q4")]
    [InlineData("2000-02-29", "1999/00 Q4")]
    [InlineData("1900-04-01", "1900/01 Q1")]
    [InlineData("3000-03-31", "2999/00 Q4")]
    public void A_day_falls_in_one_quarter(string day, string quarter) =>
        Assert.Equal(quarter, Quarter.Containing(Day(day)).ToString());

    [Fact]
    public void Every_day_of_a_century_lies_between_the_first_and_last_day_of_its_quarter()
    {
        for (var day = new DateOnly(1999, 12, 25); day.Year < 2105; day = day.AddDays(1))
        {
            var quarter = Quarter.Containing(day);

            Assert.InRange(day, quarter.FirstDay, quarter.LastDay);
        }
    }

    [Theory]
    [InlineData(2019, 91)]   // January to March 2020 has a leap day
    [InlineData(2020, 90)]
    [InlineData(1999, 91)]
    [InlineData(2099, 90)]   // 2100 is no leap year
    public void Only_the_last_quarter_has_the_leap_day(int year, int days)
    {
        var quarter = Quarter.Of(year, 4);

        Assert.Equal(days, quarter.LastDay.DayNumber - quarter.FirstDay.DayNumber + 1);
    }

    [Theory]
    [InlineData("1900-03-31")]
    [InlineData("3000-04-01")]
    [InlineData("0001-01-01")]
    public void A_day_outside_the_years_that_quarters_know_is_an_error(string day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quarter.Containing(Day(day)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
