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
    [InlineData("Report date range: 01/07/2020 - 31/07/2020")]
    [InlineData("Generated 03/08/2020 10:12 for 01/07/2020 - 31/07/2020")]
    [InlineData("01/07/2020 - 31/07/2020, printed on 3 August 2020")]
    [InlineData("2020-07-01 to 2020-07-31")]
    [InlineData("01-Jul-2020 to 31-Jul-2020")]
    [InlineData("From: 01/07/2020 To: 31/07/2020")]
    [InlineData("Date range: 01.07.2020 through 31.07.2020")]
    [InlineData("Start date: 01/07/2020 ; End date: 31/07/2020")]
    [InlineData("Between 01/07/2020 and 31/07/2020")]
    [InlineData("Between the days of 01/07/2020 00:00 and 31/07/2020 23:59")]
    [InlineData("2020-07-01 00:00:00.000 - 2020-07-31 23:59:59.997")]
    [InlineData("2020-07-01 00:00:00+01:00 to 2020-07-31 23:59:59+01:00")]
    [InlineData("01/07/2020, 00:00:00 - 31/07/2020, 23:59:59")]
    [InlineData("01/07/2020 08:00 to 31/07/2020 18:00")]
    public void Days_from_one_to_another_are_a_range(string text) =>
        Assert.Equal([new StatedPeriod(new(2020, 7, 1), new(2020, 7, 31), IsNamed: false)], PeriodText.Find($"Calls, {text}, all queues"));

    [Theory]
    [InlineData("01/07/2020 00:00 to 01/08/2020 00:00")]
    [InlineData("01/07/2020 0:00 to 01/08/2020 0:00")]
    [InlineData("01/07/2020 12:00 AM to 01/08/2020 12:00 AM")]
    [InlineData("01/07/2020 at 00:00 to 01/08/2020 at 00:00")]
    [InlineData("2020-07-01T00:00:00 to 2020-08-01T00:00:00")]
    [InlineData("2020-07-01T00:00:00.000Z - 2020-08-01T00:00:00.000Z")]
    [InlineData("2020-06-30T23:00:00Z/2020-07-31T23:00:00Z")]
    [InlineData("1 July to 1 August 2020 00:00")]
    [InlineData("Wednesday, 1 July 2020 00:00 - Saturday, 1 August 2020 00:00")]
    [InlineData("7/15/2020 12:00:00 AM - 8/1/2020 12:00:00 AM", 15)]
    public void What_ends_at_midnight_is_not_into_the_day(string text, int first = 1)
    {
        var range = Assert.Single(PeriodText.Find(text));

        Assert.Equal((new DateOnly(2020, 7, first), new DateOnly(2020, 7, 31), true), (range.First, range.Last, range.EndsAtMidnight));
    }

    [Theory]
    [InlineData("06/07/2020 00:00 to 07/07/2020 00:00", 6)]
    [InlineData("06/07/2020 to 07/07/2020", 7)]
    public void A_range_of_one_day_is_a_range(string text, int last) => Assert.Equal(new(2020, 7, last), Assert.Single(PeriodSource.RangesInTitle([text])).Last);

    [Theory]
    [InlineData("01/07/2020 00:00 - 31/07/2020 00:00", "2020-07-31")]
    [InlineData("01/07/2020 00:00 - 01/08/2020 00:00", "2020-07-31")]
    [InlineData("06/07/2020 00:00 - 12/07/2020 00:00", "2020-07-11")]
    [InlineData("06/07/2020 00:00 - 07/07/2020 00:00", "2020-07-07")]
    public void A_midnight_without_which_it_would_be_no_whole_month_may_stand_for_its_day(string text, string last) =>
        Assert.Equal(DateOnly.Parse(last), Assert.Single(PeriodText.Find(text)).Whole.Last);

    [Theory]
    [InlineData("Corrections for 6 July 2020 and 14 July 2020")]
    [InlineData("06/07/2020 and 14/07/2020")]
    public void Two_days_are_no_range(string text) => Assert.All(PeriodText.Find(text), day => Assert.True(day.Is(PeriodGrain.Day)));

    [Theory]
    [InlineData("Report produced by the Contact Centre: July 2020", "July 2020")]
    [InlineData("Extracted from Netcall - July 2020", "July 2020")]
    [InlineData("Report Date: July 2020", "July 2020")]
    [InlineData("Prepared by the Performance Team, August 2020", "August 2020")]
    [InlineData("Last updated August 2020", "August 2020")]
    [InlineData("Telephone calls ; Published August 2020", "August 2020")]
    [InlineData("For Cabinet, September 2020", "September 2020")]
    [InlineData("Housing and Community Overview and Scrutiny Committee, September 2020", "September 2020")]
    [InlineData("For the Housing Board: September 2020", "September 2020")]
    [InlineData("Generated 08/03/2020 09:15", "August 2020")]
    public void When_a_report_was_made_or_for_which_meeting_is_not_what_it_is_about(string text, string made)
    {
        Assert.Equal(made, $"{Assert.Single(PeriodText.OfMaking(text)).First:MMMM yyyy}");
        Assert.Empty(PeriodText.Find(text));
    }

    [Theory]
    [InlineData("Posts published in July 2020")]
    [InlineData("Permits issued, July 2020")]
    [InlineData("Calls to Wendlebury Vale Council, July 2020")]
    [InlineData("Meeting room bookings July 2020")]
    [InlineData("Report run for July 2020, contract since April 2019")]
    [InlineData("Period 4 July 2020")]
    [InlineData("2020 July")]
    [InlineData("Statistics updated monthly: July 2020")]
    [InlineData("July 2020 (updated 3 August 2020)")]
    [InlineData("Printed 3 June 2020 - July 2020")]
    [InlineData("Queues July2020")]
    public void What_only_sounds_like_it_is_what_the_report_is_about(string text) =>
        Assert.Equal([new StatedPeriod(new(2020, 7, 1), new(2020, 7, 31), IsNamed: true)], PeriodText.Find(text));

    [Theory]
    [InlineData("Report period: July 2020", true)]
    [InlineData("01/07/2020 - 31/07/2020", true)]
    [InlineData("July 2020", true)]
    [InlineData("Figures for July 2020 were revised", false)]
    [InlineData("Next report: July 2020", false)]
    [InlineData("Printed: July 2020", false)]
    [InlineData("July 2020 and August 2020", false)]
    public void A_line_may_say_nothing_else(string line, bool isAlone) => Assert.Equal(isAlone, PeriodText.Alone(line) is not null);

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
    [InlineData("month ending 31 July 2020", "2020-07-01", "2020-07-31")]
    [InlineData("for the month ended 31/07/2020", "2020-07-01", "2020-07-31")]
    [InlineData("quarter ending 30 September 2020", "2020-07-01", "2020-09-30")]
    [InlineData("July to September 2020", "2020-07-01", "2020-09-30")]
    [InlineData("run July to September 2020", "2020-07-01", "2020-09-30")]
    [InlineData("Quarter 2 July to September 2020", "2020-07-01", "2020-09-30")]
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
    [InlineData("week ending 25 July 2020")]
    [InlineData("month ending 25 July 2020")]
    [InlineData("quarter ending 25 July 2020")]
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
    [InlineData("020 7946 0120 11")]   // not November of the year 120
    [InlineData("Case 1066-10")]
    [InlineData("11/0120")]
    [InlineData("Version 2020.07.1.4")]
    [InlineData("may be 2020 calls")]
    [InlineData("July 20")]
    [InlineData("Generated 25/07/2020 09:00")]
    [InlineData("Report date: 25 July 2020")]
    [InlineData("Printed on: July 2020")]
    [InlineData("Contract since April 2019")]
    [InlineData("Since 1 April 2019")]
    public void Anything_else_is_no_period(string text) => Assert.Empty(PeriodText.Find(text));

    [Fact]
    public void The_same_period_twice_is_one() =>
        Assert.Single(PeriodText.Find("Quarter 2 2020/21 (July to September 2020), 1 July 2020 to 30 September 2020"));

    [Fact]
    public void Several_periods_come_in_the_order_of_the_text() =>
        Assert.Equal([9, 8, 7], PeriodText.Find("2020-09, August 2020 and 1 July 2020 to 3 July 2020").Select(period => period.First.Month));
}
