using KpiPapers.Domain.Ledger;

namespace KpiPapers.Domain.Tests.Ledger;

/// <summary>Queues deliver twice and out of order, so only what was dropped may decide, never when it was read.</summary>
public sealed class OrderOfArrival
{
    public static TheoryData<int, Calculation> Worlds => new MatrixTheoryData<int, Calculation>(Enumerable.Range(1, 60), Enum.GetValues<Calculation>());

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Entries_in_any_order_come_to_the_same_figure(int seed, Calculation calculation)
    {
        var random = new Random(seed);
        var entries = Any(random);
        var expected = entries.Figure(calculation);

        for (var shuffles = 0; shuffles < 10; shuffles++)
        {
            random.Shuffle(entries);
            var shuffled = entries.Figure(calculation);

            Assert.Equal(expected.Figure, shuffled.Figure);
            Assert.Equal(expected.Months, shuffled.Months);
            Assert.Equal(expected.Sources, shuffled.Sources);
            Assert.Equal(expected.IsProvisional, shuffled.IsProvisional);
        }
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Entries_read_twice_are_counted_once(int seed, Calculation calculation)
    {
        var entries = Any(new(seed));

        Assert.Equal(entries.Figure(calculation).Figure, entries.Concat(entries).Figure(calculation).Figure);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_total_is_that_of_the_newest_entry_of_each_day_and_site_of_the_newest_feed(int seed)
    {
        var entries = Any(new(seed));
        var newestFirst = entries.OrderByDescending(entry => entry.Submission.Dropped)
            .ThenByDescending(entry => entry.Submission.ETag, StringComparer.Ordinal).ToList();
        var expected = newestFirst.Where(entry => entry.Submission.Feed == newestFirst[0].Submission.Feed)
            .DistinctBy(entry => (entry.Entry.Day, entry.Entry.Dimension))
            .Sum(entry => ((LedgerEntry.Measured)entry.Entry).Partial.Numerator);

        Assert.Equal(expected, entries.Figure(Calculation.Total).Figure.Value);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    /// <summary>A few submissions, some dropped within one second, each with some days and sites of the quarter.</summary>
    private static SubmittedEntry[] Any(Random random) =>
    [
        .. from number in Enumerable.Range(1, random.Next(1, 8))
           let submission = Drops.Submission(random.Next(4), $"0x{number}", random.Next(3) == 0 ? "register" : "calls")
           from day in Days(random)
           from site in (string[])["north", "south"]
           where random.Next(3) > 0
           select submission.Measured(day, random.Next(100), random.Next(3), site) into entry
           select entry,
        Drops.Submission(0, "0x0").Measured(Given.Quarter.FirstDay, 1),
    ];

    private static IEnumerable<DateOnly> Days(Random random) =>
        Enumerable.Range(0, 92).Where(_ => random.Next(20) == 0).Select(Given.Quarter.FirstDay.AddDays);
}
