using KpiPapers.Exports.Periods;

namespace KpiPapers.Exports.Tests.Periods;

public sealed class PeriodsInText
{
    [Theory]
    [InlineData("1 July 2020 to 31 July 2020")]
    [InlineData("1 July 2020 - 31 July 2020")]
    [InlineData("Wed 1 July 2020 – Fri 31 July 2020")]
    [InlineData("1 to 31 July 2020")]
    [InlineData("1-31 July 2020")]
    [InlineData("1 July to 31 July 2020")]
    [InlineData("1st July 2020 until 31st July 2020")]
    [InlineData("01/07/2020 to 31/07/2020")]
    [InlineData("01/07/2020 00:00 to 31/07/2020 23:59:59")]
    [InlineData("01/07/20-31/07/20")]
    [InlineData("July 1, 2020 to July 31, 2020")]
    [InlineData("Jul 1, 2020 - Jul 31, 2020")]
    [InlineData("Wednesday, July 1, 2020 - Friday, July 31, 2020")]
    [InlineData("20200701-20200731")]
    [InlineData("01/07/2020 00:00 to 01/08/2020 00:00")]
    [InlineData("Report date range: 01/07/2020 - 31/07/2020")]
    [InlineData("Generated 03/08/2020 10:12 for 01/07/2020 - 31/07/2020")]
    [InlineData("01/07/2020 - 31/07/2020, printed on 3 August 2020")]
    [InlineData("2020-07-01 to 2020-07-31")]
    [InlineData("01-Jul-2020 to 31-Jul-2020")]
    [InlineData("From: 01/07/2020 To: 31/07/2020")]
    [InlineData("Date range: 01.07.2020 through 31.07.2020")]
    [InlineData("Start date: 01/07/2020 ; End date: 31/07/2020")]
    [InlineData("Between 01/07/2020 and 31/07/2020")]
    public void Days_from_one_to_another_are_a_range(string text) =>
        Assert.Equal([new StatedPeriod(new(2020, 7, 1), new(2020, 7, 31), IsNamed: false)], PeriodText.Find($"Calls, {text}, all queues"));

    [Theory]
    [InlineData("07/01/2020 to 07/31/2020")]
    [InlineData("From 7/1/20 12:00:00 AM To 7/31/20 11:59:59 PM")]
    public void A_range_may_be_one_that_can_only_be_read_month_first(string text)
    {
        var range = Assert.Single(PeriodText.Find(text));

        Assert.Equal((new DateOnly(2020, 7, 1), new DateOnly(2020, 7, 31), true), (range.First, range.Last, range.IsMonthFirst));
    }

    [Theory]
    [InlineData("Report run for July 2020", "2020-07-01", "2020-07-31")]
    [InlineData("Month: July 2020 (printed 3 August 2020)", "2020-07-01", "2020-07-31")]
    [InlineData("Month: Jul-20, Printed: 03/08/2020 10:12", "2020-07-01", "2020-07-31")]
    [InlineData("07/2020", "2020-07-01", "2020-07-31")]
    [InlineData("Jul '20", "2020-07-01", "2020-07-31")]
    [InlineData("July 2020", "2020-07-01", "2020-07-31")]
    [InlineData("Jul-20", "2020-07-01", "2020-07-31")]
    [InlineData("JULY, 2020", "2020-07-01", "2020-07-31")]
    [InlineData("2020-07", "2020-07-01", "2020-07-31")]
    [InlineData("Sept 2020", "2020-09-01", "2020-09-30")]
    [InlineData("July to September 2020", "2020-07-01", "2020-09-30")]
    [InlineData("Jul-Sep 2020", "2020-07-01", "2020-09-30")]
    [InlineData("July 2020 to September 2020", "2020-07-01", "2020-09-30")]
    [InlineData("November to January 2021", "2020-11-01", "2021-01-31")]
    [InlineData("April 2020 - March 2021", "2020-04-01", "2021-03-31")]
    [InlineData("Q2 2020/21", "2020-07-01", "2020-09-30")]
    [InlineData("Quarter 2 of 2020-21", "2020-07-01", "2020-09-30")]
    [InlineData("2020/21 Q2", "2020-07-01", "2020-09-30")]
    [InlineData("2020-21 Quarter 4", "2021-01-01", "2021-03-31")]
    public void Months_and_quarters_are_named(string text, string first, string last) =>
        Assert.Equal([new StatedPeriod(DateOnly.Parse(first), DateOnly.Parse(last), IsNamed: true)], PeriodText.Find($"Telephone report {text} (all)"));

    [Theory]
    [InlineData("25 July 2020")]
    [InlineData("25/07/2020")]
    [InlineData("Saturday 25 July 2020")]
    [InlineData("25th July 2020")]
    [InlineData("July 25, 2020")]
    public void A_day_alone_is_a_day(string text) =>
        Assert.Equal([new StatedPeriod(new(2020, 7, 25), new(2020, 7, 25), IsNamed: false)], PeriodText.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("Telephone report")]
    [InlineData("2020/21")]
    [InlineData("Q2")]
    [InlineData("Q2 2020")]
    [InlineData("July")]
    [InlineData("31/06/2020 to 31/02/2020")]
    [InlineData("020 7946 0123")]
    [InlineData("Version 2020.07.1.4")]
    [InlineData("may be 2020 calls")]
    [InlineData("July 20")]
    [InlineData("Generated 25/07/2020 09:00")]
    [InlineData("Report date: 25 July 2020")]
    [InlineData("Printed on: July 2020")]
    public void Anything_else_is_no_period(string text) => Assert.Empty(PeriodText.Find(text));

    [Fact]
    public void The_same_period_twice_is_one() =>
        Assert.Single(PeriodText.Find("Quarter 2 2020/21 (July to September 2020), 1 July 2020 to 30 September 2020"));

    [Fact]
    public void Several_periods_come_in_the_order_of_the_text() =>
        Assert.Equal([9, 8, 7], PeriodText.Find("2020-09, August 2020 and 1 July 2020 to 3 July 2020").Select(period => period.First.Month));
}
