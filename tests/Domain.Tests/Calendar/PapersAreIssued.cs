using KpiPapers.Domain.Calendar;

namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>Publication is on Tue 27 Oct, the meeting on Wed 4 Nov 2020.</summary>
public sealed class PapersAreIssued
{
    [Fact]
    public void A_paper_is_issued_on_its_day_of_publication_whatever_it_lacks()
    {
        var council = new Council(APaper.Lacking(APaper.Figure("theatre")));

        Assert.Empty(council.RunOn("Mon 26 Oct 2020").Issues);
        Assert.Equal([new DueIssue("housing-and-community", Given.Quarter, IssueReason.PublicationDay)], council.RunOn("Tue 27 Oct 2020").Issues);
    }

    [Theory]
    [InlineData("Wed 28 Oct 2020")]
    [InlineData("Sat 31 Oct 2020")]   // at a weekend too: the law counts the days
    [InlineData("Wed 4 Nov 2020")]
    [InlineData("Mon 9 Nov 2020")]
    public void A_day_of_publication_that_was_missed_is_caught_up_by_the_next_run(string day) =>
        Assert.Equal(IssueReason.PublicationDay, Assert.Single(new Council(APaper.Lacking(APaper.Figure("theatre"))).RunOn(day).Issues).Reason);

    [Fact]
    public void A_paper_is_issued_early_when_everything_is_in_and_signed_off()
    {
        var council = new Council(APaper.Lacking() with { IsSignedOff = true });

        Assert.Equal([new DueIssue("housing-and-community", Given.Quarter, IssueReason.SignedOff)], council.RunOn("Mon 19 Oct 2020").Issues);
    }

    [Fact]
    public void A_paper_that_is_signed_off_early_waits_for_a_working_day_as_issuing_it_writes_to_people()
    {
        var council = new Council(APaper.Lacking() with { IsSignedOff = true });

        Assert.Empty(council.RunOn("Sat 17 Oct 2020").Issues);
        Assert.Empty(council.RunOn("Sun 18 Oct 2020").Issues);
        Assert.Equal(IssueReason.SignedOff, Assert.Single(council.RunOn("Mon 19 Oct 2020").Issues).Reason);
    }

    [Fact]
    public void A_paper_that_is_signed_off_and_lacks_something_waits() =>
        Assert.Empty(new Council(APaper.Lacking(APaper.Comment("theatre")) with { IsSignedOff = true }).RunOn("Mon 26 Oct 2020").Issues);

    [Fact]
    public void A_paper_that_lacks_nothing_and_is_not_signed_off_waits() =>
        Assert.Empty(new Council(APaper.Lacking()).RunOn("Mon 26 Oct 2020").Issues);

    [Fact]
    public void Nothing_is_issued_before_the_quarter_is_over()
    {
        var council = new Council(APaper.Lacking() with { IsSignedOff = true });

        Assert.Empty(council.RunOn("Wed 30 Sep 2020").Issues);
        Assert.Single(council.RunOn("Thu 1 Oct 2020").Issues);
    }

    [Fact]
    public void A_day_of_publication_before_the_quarter_is_over_waits_for_its_end()
    {
        var council = new Council(APaper.Of("finance", meeting: "Tue 6 Oct 2020"));

        Assert.Equal(Day.Of("Mon 28 Sep 2020"), council.Papers[0].Dates.Publication);
        Assert.Empty(council.RunOn("Wed 30 Sep 2020").Issues);
        Assert.Single(council.RunOn("Thu 1 Oct 2020").Issues);
    }

    [Fact]
    public void A_paper_is_never_issued_twice()
    {
        var council = new Council(APaper.Lacking() with { IsSignedOff = true });

        Assert.Single(council.RunOn("Mon 19 Oct 2020").Issues);
        foreach (var day in Day.From(Day.Of("Mon 19 Oct 2020"), Day.Of("Mon 30 Nov 2020"))) Assert.Empty(council.RunOn(day).Issues);
    }

    [Theory]
    [InlineData("Tue 27 Oct 2020", true)]
    [InlineData("Wed 4 Nov 2020", true)]    // the day of the meeting
    [InlineData("Thu 5 Nov 2020", false)]   // over; the product was not there yet
    public void A_paper_without_a_draft_is_issued_until_its_meeting_and_left_alone_after_it(string day, bool isIssued) =>
        Assert.Equal(isIssued, new Council(APaper.Of("finance")).RunOn(day).Issues.Length == 1);

    [Fact]
    public void Each_paper_is_issued_on_its_own_day()
    {
        var council = new Council(APaper.Of("housing-and-community"), APaper.Of("finance", meeting: "Tue 10 Nov 2020"));

        Assert.Equal("housing-and-community", Assert.Single(council.RunOn("Tue 27 Oct 2020").Issues).Paper);
        Assert.Equal("finance", Assert.Single(council.RunOn("Mon 2 Nov 2020").Issues).Paper);
    }
}
