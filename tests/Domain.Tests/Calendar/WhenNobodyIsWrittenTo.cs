using KpiPapers.Domain.Calendar;

namespace KpiPapers.Domain.Tests.Calendar;

public sealed class WhenNobodyIsWrittenTo
{
    [Theory]
    [InlineData("Sat 17 Oct 2020")]
    [InlineData("Sun 18 Oct 2020")]
    public void Nobody_is_written_to_at_a_weekend(string day)
    {
        var due = new Council(APaper.Lacking(APaper.Figure("theatre"))).RunOn(day);

        Assert.Empty(due.Chasers);
        Assert.Null(due.Week);
    }

    [Theory]
    [InlineData("Fri 10 Apr 2020")]
    [InlineData("Mon 13 Apr 2020")]
    public void Nobody_is_written_to_on_a_bank_holiday(string day)
    {
        var due = new Council(EasterPaper(APaper.Figure("theatre"))).RunOn(day);

        Assert.Empty(due.Chasers);
        Assert.Null(due.Week);
    }

    [Fact]
    public void Nobody_is_written_to_before_the_quarter_is_over()
    {
        // Figures by Mon 6 April, five working days before which is Mon 30 March.
        var council = new Council(EasterPaper(APaper.Figure("theatre")));

        Assert.Empty(council.RunOn("Mon 30 Mar 2020").Chasers);
        Assert.Empty(council.RunOn("Tue 31 Mar 2020").Chasers);
        Assert.Empty(council.RunOn("Wed 1 Apr 2020").Chasers);
        Assert.Single(council.RunOn("Fri 3 Apr 2020").Chasers);
    }

    /// <summary>By rule the figures for a meeting on Mon 20 Apr 2020 would be due on Fri 27 Mar: nobody can have them.</summary>
    [Fact]
    public void A_deadline_before_the_quarter_is_over_is_asked_about_on_the_first_working_day_after_it()
    {
        var council = new Council(EasterPaper(APaper.Figure("theatre"), meeting: "Mon 20 Apr 2020"));

        Assert.Equal(Day.Of("Fri 27 Mar 2020"), council.Papers[0].Dates.DataDeadline);
        Assert.Empty(council.RunOn("Mon 30 Mar 2020").Chasers);
        Assert.Empty(council.RunOn("Tue 31 Mar 2020").Chasers);
        Assert.Equal(["revenues: theatre's CSU10", "theatre: CSU10"], council.RunOn("Wed 1 Apr 2020").Chasers.Select(InWords.Words));
    }

    [Theory]
    [InlineData("Mon 26 Oct 2020", true)]
    [InlineData("Tue 27 Oct 2020", false)]   // the day of publication
    [InlineData("Wed 28 Oct 2020", false)]
    [InlineData("Wed 4 Nov 2020", false)]
    [InlineData("Thu 5 Nov 2020", false)]
    public void Nobody_is_written_to_from_publication_on(string day, bool isAnybody) =>
        Assert.Equal(isAnybody, new Council(APaper.Lacking(APaper.Figure("people"))).RunOn(day).Chasers.Length == 1);

    [Fact]
    public void Nobody_is_written_to_about_a_paper_that_is_issued() =>
        Assert.Empty(new Council(APaper.Lacking(APaper.Figure("theatre")) with { IsIssued = true }).Reminders());

    private static PaperStanding EasterPaper(Outstanding item, string meeting = "Tue 28 Apr 2020") =>
        new("finance", "revenues", PaperDates.Of(Quarter.Of(2019, 4), Day.Of(meeting), EnglandAndWales.Holidays)) { Outstanding = [item] };
}
