namespace KpiPapers.Domain.Tests.Calendar;

public sealed class TheWeeksSummary
{
    [Fact]
    public void The_summary_is_due_on_Monday_and_once_a_week()
    {
        var council = new Council();

        Assert.Equal(["Mon 5 Oct 2020", "Mon 12 Oct 2020", "Mon 19 Oct 2020"], Days(council, "Mon 5 Oct 2020", "Sun 25 Oct 2020"));
    }

    [Theory]
    [InlineData("Tue 6 Oct 2020")]
    [InlineData("Thu 8 Oct 2020")]
    [InlineData("Fri 9 Oct 2020")]
    public void The_first_run_of_a_week_sends_it_when_Monday_was_missed(string day)
    {
        var council = new Council();
        council.RunOn("Mon 28 Sep 2020");

        Assert.Equal(Day.Of("Mon 5 Oct 2020"), council.RunOn(day).Week);
        Assert.Null(council.RunOn("Fri 9 Oct 2020").Week);
        Assert.Equal(Day.Of("Mon 12 Oct 2020"), council.RunOn("Mon 12 Oct 2020").Week);
    }

    [Fact]
    public void The_summary_is_due_on_Tuesday_when_Monday_is_a_bank_holiday()
    {
        var council = new Council();

        Assert.Equal(["Mon 6 Apr 2020", "Tue 14 Apr 2020", "Mon 20 Apr 2020"], Days(council, "Mon 6 Apr 2020", "Sun 26 Apr 2020"));
    }

    [Fact]
    public void A_week_that_was_missed_altogether_is_not_sent_later()
    {
        var council = new Council();
        council.RunOn("Mon 28 Sep 2020");

        Assert.Equal(Day.Of("Mon 12 Oct 2020"), council.RunOn("Mon 12 Oct 2020").Week);
        Assert.Null(council.RunOn("Tue 13 Oct 2020").Week);
    }

    [Fact]
    public void The_week_is_named_by_its_Monday_across_a_new_year()
    {
        var council = new Council();

        Assert.Equal(Day.Of("Mon 28 Dec 2020"), council.RunOn("Tue 29 Dec 2020").Week);   // Monday stood for Boxing Day
        Assert.Equal(Day.Of("Mon 4 Jan 2021"), council.RunOn("Mon 4 Jan 2021").Week);
    }

    private static IEnumerable<string> Days(Council council, string first, string last) =>
        Day.From(Day.Of(first), Day.Of(last)).Where(day => council.RunOn(day).Week is not null).Select(Day.Text);
}
