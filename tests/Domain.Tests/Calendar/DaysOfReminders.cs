using KpiPapers.Domain.Calendar;

namespace KpiPapers.Domain.Tests.Calendar;

public sealed class DaysOfReminders
{
    [Theory]
    [InlineData(OutstandingKind.Figure)]
    [InlineData(OutstandingKind.Listing)]
    public void Whoever_owes_figures_is_reminded_five_and_one_working_days_before_the_data_deadline_and_once_after_it(OutstandingKind kind)
    {
        var council = new Council(APaper.Lacking(new Outstanding(kind, "people", "CSU10", "calls")));

        Assert.Equal(["Thu 8 Oct 2020 people: CSU10", "Wed 14 Oct 2020 people: CSU10", "Fri 16 Oct 2020 people: CSU10"], council.Reminders());
    }

    [Theory]
    [InlineData(OutstandingKind.Text)]
    [InlineData(OutstandingKind.Comment)]
    public void Whoever_owes_words_is_reminded_by_the_commentary_deadline(OutstandingKind kind)
    {
        var council = new Council(APaper.Lacking(new Outstanding(kind, "people", "words", null)));

        Assert.Equal(["Thu 15 Oct 2020 people: words", "Wed 21 Oct 2020 people: words", "Fri 23 Oct 2020 people: words"], council.Reminders());
    }

    [Fact]
    public void A_paper_may_state_other_days()
    {
        var paper = APaper.Lacking(APaper.Figure("people"));
        var council = new Council(paper with { Dates = paper.Dates with { ChasersBefore = [1, 7, 3] } });

        Assert.Equal(
            ["Tue 6 Oct 2020 people: CSU10", "Mon 12 Oct 2020 people: CSU10", "Wed 14 Oct 2020 people: CSU10", "Fri 16 Oct 2020 people: CSU10"],
            council.Reminders());
    }

    [Fact]
    public void A_paper_may_state_no_days_then_only_what_is_late_is_asked_for()
    {
        var paper = APaper.Lacking(APaper.Figure("people"));
        var council = new Council(paper with { Dates = paper.Dates with { ChasersBefore = [] } });

        Assert.Equal(["Fri 16 Oct 2020 people: CSU10"], council.Reminders());
    }

    [Fact]
    public void Nobody_is_reminded_of_what_is_in() =>
        Assert.Empty(new Council(APaper.Lacking()).Reminders());

    [Fact]
    public void A_reminder_says_which_paper_lacks_what_by_when()
    {
        var owed = APaper.Figure("theatre");

        var chaser = Assert.Single(new Council(APaper.Lacking(owed)).RunOn("Thu 8 Oct 2020").Chasers);

        Assert.Equal("theatre", chaser.Recipient);
        Assert.Equal([new ChasedItem("housing-and-community", Given.Quarter, owed, Day.Of("Thu 15 Oct 2020"), IsEscalated: false)], chaser.Items);
    }

    [Fact]
    public void What_came_in_after_one_reminder_is_left_out_of_the_next()
    {
        var (first, second) = (APaper.Figure("theatre", "CSU10"), APaper.Figure("theatre", "CSU11"));
        var council = new Council(APaper.Lacking(first, second));

        Assert.Equal("theatre: CSU10, CSU11", Assert.Single(council.RunOn("Thu 8 Oct 2020").Chasers).Words());
        council.Change(paper => paper with { Outstanding = [second] });
        Assert.Equal("theatre: CSU11", Assert.Single(council.RunOn("Wed 14 Oct 2020").Chasers).Words());
        council.Change(paper => paper with { Outstanding = [] });
        Assert.Empty(council.RunOn("Fri 16 Oct 2020").Chasers);
    }
}
