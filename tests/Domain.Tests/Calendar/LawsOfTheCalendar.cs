namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>On whatever days the timer runs, however often on each, and whatever happens between.</summary>
public sealed class LawsOfTheCalendar
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nobody_is_chased_twice_on_a_day(int seed) => Assert.All(
        Run(seed).SelectMany(run => run.Due.Chasers.Select(chaser => (run.Day, Person: chaser.Recipient.ToUpperInvariant()))).CountBy(mail => mail),
        mail => Assert.Equal(1, mail.Value));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_paper_is_issued_exactly_once_no_later_than_the_first_run_from_its_day_of_publication_on(int seed)
    {
        var runs = Run(seed);

        foreach (var paper in runs[0].Before)
        {
            var issued = Assert.Single(runs, run => run.Due.Issues.Any(issue => issue.Paper == paper.Paper)).Day;
            var first = runs.First(run => run.Day >= paper.Dates.Publication && run.Day > paper.Dates.Quarter.LastDay).Day;
            Assert.InRange(issued, paper.Dates.Quarter.LastDay.AddDays(1), first);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Only_who_owes_something_that_day_or_leads_a_paper_that_somebody_is_late_with_is_chased(int seed)
    {
        foreach (var run in Run(seed))
            foreach (var chaser in run.Due.Chasers)
            {
                Assert.NotEmpty(chaser.Items);
                Assert.Distinct(chaser.Items.Select(item => (item.Paper, item.Item.What)));
                foreach (var item in chaser.Items)
                {
                    var paper = run.Before.Single(paper => paper.Paper == item.Paper);
                    Assert.Contains(item.Item, paper.Outstanding);
                    Assert.False(paper.IsIssued);
                    Assert.InRange(run.Day, paper.Dates.Quarter.LastDay.AddDays(1), paper.Dates.Publication.AddDays(-1));
                    Assert.Equal(item.IsEscalated ? paper.Lead : item.Item.Owner, chaser.Recipient, ignoreCase: true);
                    if (item.IsEscalated) Assert.True(run.Day > item.Deadline);
                }
            }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_lead_officer_is_told_of_something_late_once(int seed) => Assert.All(
        Run(seed).SelectMany(run => run.Due.Chasers).SelectMany(chaser => chaser.Items)
            .Where(item => item.IsEscalated).CountBy(item => item.Item.What),
        item => Assert.Equal(1, item.Value));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nobody_is_written_to_on_a_day_on_which_offices_are_closed(int seed)
    {
        var year = new RandomYear(seed);

        foreach (var run in Run(year).Where(run => !year.Council.Holidays.IsWorkingDay(run.Day)))
        {
            Assert.Empty(run.Due.Chasers);
            Assert.Null(run.Due.Week);
        }
    }

    /// <summary>So nothing that a stated day asks for is lost, whichever days were missed.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_a_run_on_a_working_day_whoever_owes_something_has_been_chased_since_the_last_day_stated_for_it_or_the_day_before(int seed)
    {
        var year = new RandomYear(seed);

        foreach (var run in Run(year).Where(run => year.Council.Holidays.IsWorkingDay(run.Day)))
            foreach (var paper in run.Before.Where(paper => !paper.IsIssued && run.Day < paper.Dates.Publication))
                foreach (var item in paper.Outstanding)
                {
                    var deadline = paper.Dates.DeadlineOf(item.Kind);
                    var stated = paper.Dates.ChaserDays(deadline, year.Council.Holidays).Append(paper.Dates.LateFrom(deadline, year.Council.Holidays))
                        .Where(day => day <= run.Day).ToList();
                    var before = year.Council.Holidays.Before(run.Day, 1);
                    if (stated.Count > 0) Assert.True(run.After.LastChasedOf(item.Owner) >= (stated.Max() < before ? stated.Max() : before));
                }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_summary_of_a_week_is_sent_once(int seed)
    {
        var weeks = Run(seed).Select(run => run.Due.Week).OfType<DateOnly>().ToList();

        Assert.Distinct(weeks);
        Assert.Equal(weeks.Order(), weeks);
        Assert.All(weeks, week => Assert.Equal(DayOfWeek.Monday, week.DayOfWeek));
    }

    private static List<TimerRun> Run(int seed) => Run(new RandomYear(seed));

    private static List<TimerRun> Run(RandomYear year)
    {
        var runs = new List<TimerRun>();
        foreach (var day in Day.From(year.FirstDay, year.LastDay))
        {
            for (var left = year.Runs(day); left > 0; left--)
            {
                var before = year.Council.Papers;
                runs.Add(new(day, before, year.Council.RunOn(day), year.Council.Sent));
                year.SomethingHappens();
            }
            year.SomethingHappens();
        }
        return runs;
    }
}
