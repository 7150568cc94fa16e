using KpiPapers.Domain.Calendar;

namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>Local Government Act 1972, section 100B: open to the public at least five clear days before the meeting.</summary>
public sealed class FiveClearDays
{
    [Theory]
    [InlineData("Wed 4 Nov 2020", "Tue 27 Oct 2020")]    // clear: 28, 29, 30 October, 2, 3 November
    [InlineData("Mon 9 Nov 2020", "Fri 30 Oct 2020")]    // clear: 2 to 6 November, a whole week
    [InlineData("Fri 13 Nov 2020", "Thu 5 Nov 2020")]    // clear: 6, 9, 10, 11, 12 November
    [InlineData("Sat 14 Nov 2020", "Fri 6 Nov 2020")]    // clear: 9 to 13 November
    [InlineData("Tue 14 Apr 2020", "Thu 2 Apr 2020")]    // the day after Easter; clear: 3, 6, 7, 8, 9 April
    [InlineData("Wed 15 Apr 2020", "Fri 3 Apr 2020")]    // clear: 6, 7, 8, 9, 14 April
    [InlineData("Mon 20 Apr 2020", "Wed 8 Apr 2020")]    // clear: 9, 14, 15, 16, 17 April
    [InlineData("Thu 14 May 2020", "Tue 5 May 2020")]    // clear: 6, 7, 11, 12, 13 May
    [InlineData("Wed 2 Sep 2020", "Mon 24 Aug 2020")]    // clear: 25, 26, 27, 28 August, 1 September
    [InlineData("Tue 5 Jan 2021", "Wed 23 Dec 2020")]    // clear: 24, 29, 30, 31 December, 4 January
    [InlineData("Mon 11 Jan 2021", "Thu 31 Dec 2020")]   // clear: 4 to 8 January
    [InlineData("Thu 6 Jan 2022", "Fri 24 Dec 2021")]    // clear: 29, 30, 31 December, 4, 5 January
    [InlineData("Fri 28 Feb 2020", "Thu 20 Feb 2020")]   // clear: 21, 24, 25, 26, 27 February
    [InlineData("Mon 2 Mar 2020", "Fri 21 Feb 2020")]    // 29 February was a Saturday; clear: 24 to 28 February
    [InlineData("Fri 6 Mar 2020", "Thu 27 Feb 2020")]    // clear: 28 February, 2, 3, 4, 5 March
    [InlineData("Tue 1 Mar 2022", "Mon 21 Feb 2022")]    // no leap year; clear: 22, 23, 24, 25, 28 February
    [InlineData("Wed 8 Jun 2022", "Fri 27 May 2022")]    // clear: 30, 31 May, 1, 6, 7 June
    public void Neither_the_day_of_publication_nor_of_the_meeting_counts_nor_days_on_which_offices_are_closed(string meeting, string publication) =>
        Assert.Equal(Day.Of(publication), PaperDates.LatestPublication(Day.Of(meeting), EnglandAndWales.Holidays));

    [Fact]
    public void Between_publication_and_any_meeting_of_three_years_lie_five_working_days()
    {
        foreach (var meeting in Day.From(Day.Of("Mon 20 Jan 2020"), Day.Of("Fri 30 Dec 2022")))
        {
            var publication = PaperDates.LatestPublication(meeting, EnglandAndWales.Holidays);

            Assert.True(EnglandAndWales.Holidays.IsWorkingDay(publication));
            Assert.Equal(5, Day.From(publication.AddDays(1), meeting.AddDays(-1)).Count(EnglandAndWales.Holidays.IsWorkingDay));
        }
    }
}
