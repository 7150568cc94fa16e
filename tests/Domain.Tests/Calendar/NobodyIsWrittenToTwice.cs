using KpiPapers.Domain.Calendar;

namespace KpiPapers.Domain.Tests.Calendar;

public sealed class NobodyIsWrittenToTwice
{
    [Fact]
    public void Running_again_on_the_same_day_finds_nothing_to_do()
    {
        var council = new Council(APaper.Lacking(APaper.Figure("theatre"), APaper.Comment("people")));

        Assert.Equal(2, council.RunOn("Fri 16 Oct 2020").Chasers.Length);

        var again = council.RunOn("Fri 16 Oct 2020");
        Assert.Empty(again.Chasers);
        Assert.Null(again.Week);
    }

    [Fact]
    public void A_reminder_that_would_follow_one_of_the_working_day_before_waits_a_day()
    {
        // Asked for: the figure on 8, 14 and 16 October, the comment on 15, 21 and 23 October.
        var council = new Council(APaper.Lacking(APaper.Figure("people"), APaper.Comment("people")));

        Assert.Equal(
            [
                "Thu 8 Oct 2020 people: CSU10",
                "Wed 14 Oct 2020 people: CSU10",
                "Fri 16 Oct 2020 people: CSU10, comment on CSU10",
                "Wed 21 Oct 2020 people: CSU10, comment on CSU10",
                "Fri 23 Oct 2020 people: CSU10, comment on CSU10",
            ],
            council.Reminders());
    }

    [Fact]
    public void A_lead_officer_is_told_of_what_is_late_the_day_after_a_reminder_of_their_own()
    {
        var council = new Council(APaper.Lacking(APaper.Figure("theatre"), APaper.Comment("people")));

        Assert.Equal("people: comment on CSU10", council.RunOn("Thu 15 Oct 2020").Chasers[0].Words());
        Assert.Equal("people: comment on CSU10, theatre's CSU10", council.RunOn("Fri 16 Oct 2020").Chasers[0].Words());
    }

    [Fact]
    public void A_person_who_owes_to_two_papers_gets_one_mail_with_the_earliest_deadline_first()
    {
        // The later meeting's figures are due on Wed 21 Oct, and asked for from Wed 14 Oct on.
        var council = new Council(
            APaper.Of("finance", meeting: "Tue 10 Nov 2020") with { Outstanding = [APaper.Figure("theatre", "FIN1")] },
            APaper.Lacking(APaper.Figure("theatre")));

        var chaser = Assert.Single(council.RunOn("Wed 14 Oct 2020").Chasers);

        Assert.Equal(["housing-and-community", "finance"], chaser.Items.Select(item => item.Paper));
    }

    [Fact]
    public void What_nobody_has_asked_for_yet_is_not_in_a_mail_about_something_else()
    {
        var council = new Council(
            APaper.Of("finance", meeting: "Tue 10 Nov 2020") with { Outstanding = [APaper.Figure("theatre", "FIN1")] },
            APaper.Lacking(APaper.Figure("theatre")));

        Assert.Equal("theatre: CSU10", Assert.Single(council.RunOn("Thu 8 Oct 2020").Chasers).Words());
    }

    [Fact]
    public void Items_of_one_deadline_are_in_the_order_of_their_papers()
    {
        var council = new Council(
            APaper.Lacking(APaper.Figure("theatre", "CSU11"), APaper.Figure("theatre", "CSU10")),
            APaper.Of("arts") with { Outstanding = [APaper.Figure("theatre", "ART1")] });

        Assert.Equal("theatre: ART1, CSU11, CSU10", Assert.Single(council.RunOn("Thu 8 Oct 2020").Chasers).Words());
    }

    [Fact]
    public void Ids_that_differ_in_case_are_one_person()
    {
        var council = new Council(APaper.Lacking(APaper.Figure("theatre", "CSU10"), APaper.Figure("Theatre", "CSU11")));

        Assert.Equal("theatre: CSU10, CSU11", Assert.Single(council.RunOn("Thu 8 Oct 2020").Chasers).Words());
    }

    [Fact]
    public void A_person_who_was_chased_by_the_same_id_in_another_case_is_not_chased_again()
    {
        var council = new Council(APaper.Lacking(APaper.Figure("theatre", "CSU10"), APaper.Figure("Theatre", "CSU11")));

        council.RunOn("Thu 8 Oct 2020");
        council.Change(paper => paper with { Outstanding = [paper.Outstanding[1]] });   // what was written in small letters came in

        Assert.Empty(council.RunOn("Thu 8 Oct 2020").Chasers);
    }

    [Fact]
    public void Ids_in_two_cases_among_the_mails_sent_are_one_person_the_later_day_counts()
    {
        var sent = new MailsSent(
            new Dictionary<string, DateOnly> { ["theatre"] = Day.Of("Thu 1 Oct 2020"), ["THEATRE"] = Day.Of("Thu 8 Oct 2020") }, null);

        Assert.Empty(QuarterEnd.On(Day.Of("Fri 9 Oct 2020"), [APaper.Lacking(APaper.Figure("Theatre"))], sent, EnglandAndWales.Holidays).Chasers);
    }
}
