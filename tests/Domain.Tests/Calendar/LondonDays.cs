using KpiPapers.Domain.Calendar;

namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>The calendar asks for a day in London; timers know only UTC.</summary>
public sealed class LondonDays
{
    [Theory]
    [InlineData("2020-03-31T22:59:59Z", "Tue 31 Mar 2020")]
    [InlineData("2020-03-31T23:30:00Z", "Wed 1 Apr 2020")]    // summer time: the new financial year has begun
    [InlineData("2020-01-31T23:30:00Z", "Fri 31 Jan 2020")]
    [InlineData("2020-02-28T23:59:59Z", "Fri 28 Feb 2020")]
    [InlineData("2020-02-29T00:00:00Z", "Sat 29 Feb 2020")]
    [InlineData("2020-02-29T23:59:59Z", "Sat 29 Feb 2020")]
    [InlineData("2020-03-01T00:00:00Z", "Sun 1 Mar 2020")]
    [InlineData("2021-02-28T23:59:59Z", "Sun 28 Feb 2021")]
    [InlineData("2021-03-01T00:00:00Z", "Mon 1 Mar 2021")]
    [InlineData("2020-03-28T23:59:59Z", "Sat 28 Mar 2020")]
    [InlineData("2020-03-29T00:59:59Z", "Sun 29 Mar 2020")]   // a second later clocks go forward
    [InlineData("2020-03-29T01:00:00Z", "Sun 29 Mar 2020")]
    [InlineData("2020-03-29T22:59:59Z", "Sun 29 Mar 2020")]
    [InlineData("2020-03-29T23:00:00Z", "Mon 30 Mar 2020")]   // this Sunday had 23 hours
    [InlineData("2020-10-24T23:00:00Z", "Sun 25 Oct 2020")]
    [InlineData("2020-10-25T00:30:00Z", "Sun 25 Oct 2020")]   // both 01:30 in London, an hour apart
    [InlineData("2020-10-25T01:30:00Z", "Sun 25 Oct 2020")]
    [InlineData("2020-10-25T23:59:59Z", "Sun 25 Oct 2020")]   // and this one 25
    [InlineData("2020-10-26T00:00:00Z", "Mon 26 Oct 2020")]
    public void A_moment_is_on_the_day_that_a_calendar_in_London_shows(string moment, string day) =>
        Assert.Equal(Day.Of(day), LondonTime.Day(DateTimeOffset.Parse(moment)));

    [Fact]
    public void A_paper_of_the_last_quarter_can_be_issued_from_the_first_minute_of_April_in_London()
    {
        var paper = new PaperStanding("finance", "revenues", PaperDates.Of(Quarter.Of(2019, 4), Day.Of("Tue 28 Apr 2020"), EnglandAndWales.Holidays))
        {
            HasDraft = true,
            IsSignedOff = true,
        };

        Assert.Null(IssueAt("2020-03-31T22:59:59Z"));
        Assert.NotNull(IssueAt("2020-03-31T23:00:00Z"));

        DueIssue? IssueAt(string moment) => QuarterEnd.IssueOf(LondonTime.Day(DateTimeOffset.Parse(moment)), paper);
    }
}
