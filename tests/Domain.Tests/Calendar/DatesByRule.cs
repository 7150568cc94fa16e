using KpiPapers.Domain.Calendar;

namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>Counted by hand on a calendar sheet: six working days back from the meeting, three from there, five from there.</summary>
public sealed class DatesByRule
{
    [Theory]
    [InlineData("2020/21 Q2", "Thu 15 Oct 2020", "Thu 22 Oct 2020", "Tue 27 Oct 2020", "Wed 4 Nov 2020")]
    [InlineData("2019/20 Q4", "Mon 6 Apr 2020", "Wed 15 Apr 2020", "Mon 20 Apr 2020", "Tue 28 Apr 2020")]   // Easter: 10 and 13 April
    [InlineData("2019/20 Q4", "Thu 16 Apr 2020", "Thu 23 Apr 2020", "Tue 28 Apr 2020", "Wed 6 May 2020")]
    [InlineData("2019/20 Q4", "Wed 13 May 2020", "Wed 20 May 2020", "Tue 26 May 2020", "Wed 3 Jun 2020")]   // 25 May
    [InlineData("2020/21 Q1", "Wed 12 Aug 2020", "Wed 19 Aug 2020", "Mon 24 Aug 2020", "Wed 2 Sep 2020")]   // 31 August
    [InlineData("2020/21 Q2", "Fri 18 Dec 2020", "Tue 29 Dec 2020", "Mon 4 Jan 2021", "Tue 12 Jan 2021")]   // Christmas: 25 and 28 December, 1 January
    [InlineData("2020/21 Q3", "Thu 7 Jan 2021", "Thu 14 Jan 2021", "Tue 19 Jan 2021", "Wed 27 Jan 2021")]
    [InlineData("2021/22 Q2", "Mon 20 Dec 2021", "Wed 29 Dec 2021", "Tue 4 Jan 2022", "Wed 12 Jan 2022")]   // 27 and 28 December, 3 January
    [InlineData("2021/22 Q4", "Tue 17 May 2022", "Tue 24 May 2022", "Fri 27 May 2022", "Wed 8 Jun 2022")]   // 2 and 3 June
    [InlineData("2019/20 Q3", "Mon 10 Feb 2020", "Mon 17 Feb 2020", "Thu 20 Feb 2020", "Fri 28 Feb 2020")]  // around 29 February, a Saturday
    [InlineData("2019/20 Q3", "Wed 12 Feb 2020", "Wed 19 Feb 2020", "Mon 24 Feb 2020", "Tue 3 Mar 2020")]
    [InlineData("2019/20 Q3", "Wed 19 Feb 2020", "Wed 26 Feb 2020", "Mon 2 Mar 2020", "Tue 10 Mar 2020")]
    public void The_days_are_counted_back_from_the_meeting(string quarter, string data, string commentary, string publication, string meeting)
    {
        var dates = PaperDates.Of(Quarter.Parse(quarter), Day.Of(meeting), EnglandAndWales.Holidays);

        Assert.Equal(new(Quarter.Parse(quarter), Day.Of(data), Day.Of(commentary), Day.Of(publication), Day.Of(meeting)), dates);
    }

    [Theory]
    [InlineData(OutstandingKind.Figure, "Thu 15 Oct 2020")]
    [InlineData(OutstandingKind.Listing, "Thu 15 Oct 2020")]
    [InlineData(OutstandingKind.Text, "Thu 22 Oct 2020")]
    [InlineData(OutstandingKind.Comment, "Thu 22 Oct 2020")]
    public void Figures_and_listings_have_the_data_deadline_texts_and_comments_the_later_one(OutstandingKind kind, string deadline) =>
        Assert.Equal(Day.Of(deadline), APaper.Of("housing-and-community").Dates.DeadlineOf(kind));
}
