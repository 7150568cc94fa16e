namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>Reminders are stated for Thu 8, Wed 14 and Fri 16 Oct 2020.</summary>
public sealed class MissedDays
{
    [Fact]
    public void A_missed_day_is_caught_up_on_the_next_working_day()
    {
        var council = new Council(APaper.Lacking(APaper.Figure("people")));

        Assert.Equal(
            ["Fri 9 Oct 2020 people: CSU10", "Wed 14 Oct 2020 people: CSU10", "Fri 16 Oct 2020 people: CSU10"],
            council.Reminders("Thu 8 Oct 2020"));
    }

    [Fact]
    public void A_day_missed_on_a_Friday_is_caught_up_on_Monday_and_not_at_the_weekend()
    {
        var council = new Council(APaper.Lacking(APaper.Figure("theatre")));

        Assert.Equal(
            ["Mon 19 Oct 2020 people: theatre's CSU10", "Mon 19 Oct 2020 theatre: CSU10"],
            council.Reminders("Fri 16 Oct 2020").Where(line => line.Contains("19 Oct")));
    }

    [Fact]
    public void Several_missed_days_are_caught_up_by_one_mail()
    {
        var council = new Council(APaper.Lacking(APaper.Figure("people")));
        var missed = Day.From(Day.Of("Thu 8 Oct 2020"), Day.Of("Fri 16 Oct 2020")).Select(Day.Text);

        Assert.Equal(["Mon 19 Oct 2020 people: CSU10"], council.Reminders([.. missed]));
    }

    [Fact]
    public void What_is_lacking_from_a_stated_day_on_is_asked_for_at_once()
    {
        var council = new Council(APaper.Lacking());

        council.RunOn("Fri 23 Oct 2020");
        council.Change(_ => APaper.Lacking(APaper.Comment("people")));   // the figure came late, and is red

        Assert.Equal("people: comment on CSU10", Assert.Single(council.RunOn("Mon 26 Oct 2020").Chasers).Words());
    }

    [Fact]
    public void A_calendar_that_starts_in_the_middle_of_a_quarters_end_starts_with_what_is_overdue()
    {
        var council = new Council(APaper.Lacking(APaper.Figure("theatre"), APaper.Comment("theatre")));

        Assert.Equal(
            ["people: theatre's CSU10, theatre's comment on CSU10", "theatre: CSU10, comment on CSU10"],
            council.RunOn("Mon 26 Oct 2020").Chasers.Select(InWords.Words));
    }
}
