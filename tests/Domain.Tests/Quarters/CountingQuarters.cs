namespace KpiPapers.Domain.Tests.Quarters;

public sealed class CountingQuarters
{
    [Theory]
    [InlineData("2020/21 Q2", "2020/21 Q1", "2019/20 Q2")]
    [InlineData("2020/21 Q1", "2019/20 Q4", "2019/20 Q1")]
    [InlineData("2000/01 Q1", "1999/00 Q4", "1999/00 Q1")]
    public void A_quarter_knows_the_one_before_and_the_same_one_last_year(string quarter, string previous, string lastYear)
    {
        Assert.Equal(previous, Quarter.Parse(quarter).Previous.ToString());
        Assert.Equal(lastYear, Quarter.Parse(quarter).SameQuarterLastYear.ToString());
    }

    [Fact]
    public void Adding_and_taking_away_as_many_quarters_comes_back()
    {
        var quarter = Quarter.Of(2020, 2);

        Assert.All(Enumerable.Range(-400, 800), count => Assert.Equal(quarter, quarter.Add(count).Add(-count)));
    }

    [Fact]
    public void Each_quarter_begins_the_day_after_the_one_before_ends()
    {
        var quarters = Enumerable.Range(0, 400).Select(Quarter.Of(1980, 1).Add);

        Assert.All(quarters, quarter => Assert.Equal(quarter.FirstDay, quarter.Previous.LastDay.AddDays(1)));
    }

    [Fact]
    public void Quarters_sort_by_time()
    {
        Quarter[] mixed = [Quarter.Of(2020, 2), Quarter.Of(2019, 4), Quarter.Of(2020, 1), Quarter.Of(2018, 3)];

        Assert.Equal("2018/19 Q3, 2019/20 Q4, 2020/21 Q1, 2020/21 Q2", string.Join(", ", mixed.Order()));
        Assert.True(Quarter.Of(2019, 4) < Quarter.Of(2020, 1));
        Assert.True(Quarter.Of(2020, 2) > Quarter.Of(2020, 1));
        Assert.True(Quarter.Of(2020, 2) <= Quarter.Of(2020, 2));
        Assert.True(Quarter.Of(2020, 2) >= Quarter.Of(2020, 2));
    }

    [Fact]
    public void Two_quarters_of_the_same_year_and_number_are_equal() =>
        Assert.Equal(Quarter.Of(2020, 2), Quarter.Parse("Sep-20"));

    [Theory]
    [InlineData(2020, 0)]
    [InlineData(2020, 5)]
    [InlineData(1899, 4)]
    [InlineData(3000, 1)]
    public void A_quarter_that_cannot_be_is_an_error(int year, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quarter.Of(year, number));

    [Theory]
    [InlineData(-500)]
    [InlineData(4000)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Counting_past_the_years_that_quarters_know_is_an_error(int quarters) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quarter.Of(2020, 2).Add(quarters));
}
