namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>The data deadline is Thu 15 Oct, the commentary deadline Thu 22 Oct 2020.</summary>
public sealed class LeadOfficersAreTold
{
    [Fact]
    public void The_lead_officer_is_told_once_on_the_working_day_after_the_deadline()
    {
        var council = new Council(APaper.Lacking(APaper.Figure("theatre")));

        Assert.Equal(["Fri 16 Oct 2020 people: theatre's CSU10"], council.Reminders().Where(line => line.Contains("people:")));
    }

    [Fact]
    public void The_owner_is_reminded_on_that_day_too()
    {
        var council = new Council(APaper.Lacking(APaper.Figure("theatre")));

        Assert.Equal(["people: theatre's CSU10", "theatre: CSU10"], council.RunOn("Fri 16 Oct 2020").Chasers.Select(InWords.Words));
    }

    [Fact]
    public void What_is_late_by_either_deadline_is_told_after_that_deadline()
    {
        var council = new Council(APaper.Lacking(APaper.Figure("theatre"), APaper.Comment("theatre")));

        Assert.Equal(
            ["Fri 16 Oct 2020 people: theatre's CSU10", "Fri 23 Oct 2020 people: theatre's comment on CSU10"],
            council.Reminders().Where(line => line.Contains("people:")));
    }

    [Theory]
    [InlineData("people")]
    [InlineData("People")]
    public void A_lead_officer_who_is_the_owner_is_reminded_and_not_told_of_themselves(string owner)
    {
        var chaser = Assert.Single(new Council(APaper.Lacking(APaper.Figure(owner))).RunOn("Fri 16 Oct 2020").Chasers);

        Assert.False(Assert.Single(chaser.Items).IsEscalated);
    }

    [Fact]
    public void What_others_owe_comes_after_what_the_lead_officer_owes_in_one_mail()
    {
        var council = new Council(APaper.Lacking(APaper.Figure("theatre"), APaper.Comment("people"), APaper.Figure("people", "CSU11")));

        Assert.Equal("people: CSU11, comment on CSU10, theatre's CSU10", council.RunOn("Fri 16 Oct 2020").Chasers[0].Words());
        Assert.Equal("people: CSU11, comment on CSU10", council.RunOn("Wed 21 Oct 2020").Chasers[0].Words());
    }

    [Fact]
    public void What_came_in_on_the_day_of_the_deadline_is_not_told()
    {
        var council = new Council(APaper.Lacking(APaper.Figure("theatre")));

        council.RunOn("Thu 15 Oct 2020");
        council.Change(paper => paper with { Outstanding = [] });

        Assert.Empty(council.RunOn("Fri 16 Oct 2020").Chasers);
    }

    [Fact]
    public void A_lead_officer_of_two_papers_is_told_of_both_in_one_mail()
    {
        var council = new Council(
            APaper.Lacking(APaper.Figure("theatre")),
            APaper.Of("arts") with { Outstanding = [APaper.Figure("museum", "ART1")] });

        var told = council.RunOn("Fri 16 Oct 2020").Chasers.Single(chaser => chaser.Recipient == "people");

        Assert.Equal("people: museum's ART1, theatre's CSU10", told.Words());
    }

    [Fact]
    public void Each_paper_tells_its_own_lead_officer()
    {
        var council = new Council(
            APaper.Lacking(APaper.Figure("theatre")),
            APaper.Of("finance", lead: "revenues") with { Outstanding = [APaper.Figure("payroll", "FIN2")] });

        Assert.Equal(
            ["payroll: FIN2", "people: theatre's CSU10", "revenues: payroll's FIN2", "theatre: CSU10"],
            council.RunOn("Fri 16 Oct 2020").Chasers.Select(InWords.Words));
    }
}
