using System.Collections.Immutable;
using System.Globalization;
using KpiPapers.Domain.Ledger;
using KpiPapers.Exports.Tests.Corpus;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Laws;

/// <summary>What was read can be written and read again, as calls or as counts of them: the figures stay.</summary>
public sealed class WrittenAgain
{
    private const int Seeds = 20;

    /// <summary>How many calls are answered, so that their mean wait is a number with an end.</summary>
    private static readonly int[] Divisors = [1, 2, 4, 5, 8, 10];

    [Fact]
    public async Task Calls_written_again_as_calls_are_read_as_the_same_figures()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var read = await ReadAnyAsync(seed, isByDay: false);
            var random = new Random(seed);
            ImmutableArray<CallRow> rows = [.. Counts(read, ByQueue).SelectMany(count => Rows(random, count))];
            var again = await ReadAsync(CallFile.Write(rows, CallStyle.Any(random, rows)));

            Assert.Equal(Counts(read, ByQueue), Counts(again, ByQueue));
        }
    }

    [Fact]
    public async Task Calls_written_as_half_hours_of_queues_are_read_as_the_same_figures()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var read = await ReadAnyAsync(seed, isByDay: false);
            var rows = Counts(read, ByQueue).Select(count =>
                $"{count.Day:dd/MM/yyyy} 09:30\t{CallFile.Quoted(count.Queue, '\t')}\t{count.Answered}\t{count.Abandoned}\t{Mean(count)}\r\n");
            var again = Reading.Accepted(await CorpusFolder.ReadTextAsync(
                "split.csv", "Interval start\tSplit/Skill\tACD calls\tAban calls\tAvg speed ans\r\n" + string.Concat(rows.Order(StringComparer.Ordinal))));

            Assert.Equal("queue-intervals", again.Feed.Id);
            Assert.Equal(Counts(read, ByQueue), Counts(again, ByQueue));
        }
    }

    [Fact]
    public async Task Calls_written_as_daily_calls_are_read_as_the_same_figures()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var read = await ReadAnyAsync(seed, isByDay: true);
            var rows = Counts(read, ByDay).Select(count => $"{count.Day:yyyy-MM-dd},{count.Offered},{count.Answered},{count.Abandoned},{Mean(count)}\n");
            var again = Reading.Accepted(await CorpusFolder.ReadTextAsync(
                "daily.csv", "Date,Call total,Answered calls,Abandoned calls,Average wait time\n" + string.Concat(rows)));

            Assert.Equal("daily-calls", again.Feed.Id);
            Assert.Equal(Counts(read, ByDay), Counts(again, ByDay));
        }
    }

    private static string ByQueue(LedgerEntry entry) => entry.Dimension.ToUpperInvariant();

    private static string ByDay(LedgerEntry entry) => "";

    /// <summary>Calls of some days, of which each day (or day and queue) has a number answered that divides well.</summary>
    private static async Task<ExportRead.Accepted> ReadAnyAsync(int seed, bool isByDay)
    {
        var random = new Random(seed);
        ImmutableArray<CallRow> rows =
        [
            .. from day in RandomCalls.AnyDays(random)
               from queue in isByDay ? RandomCalls.AnyQueues(random)[..1] : RandomCalls.AnyQueues(random)
               let answered = Divisors[random.Next(Divisors.Length)]
               let abandoned = random.Next(4)
               from number in Enumerable.Range(0, answered + abandoned)
               select new CallRow(day.ToDateTime(new TimeOnly(random.Next(8, 20), random.Next(60))), queue, number < answered, random.Next(40_000) / 10m),
        ];
        return await ReadAsync(CallFile.Write(rows, CallStyle.Any(random, rows)));
    }

    private static IEnumerable<CallRow> Rows(Random random, Count count)
    {
        var left = count.Wait;
        for (var number = 0; number < count.Offered; number++)
        {
            var wait = number == count.Answered - 1 ? left : number < count.Answered ? Math.Min(left, random.Next(2000)) : random.Next(500);
            if (number < count.Answered) left -= wait;
            yield return new(count.Day.ToDateTime(new TimeOnly(random.Next(24), random.Next(60))), count.Queue, number < count.Answered, wait);
        }
    }

    private static string Mean(Count count) => (count.Answered == 0 ? 0 : count.Wait / count.Answered).ToString(CultureInfo.InvariantCulture);

    private static async Task<ExportRead.Accepted> ReadAsync(byte[] file) => Reading.Accepted(await Reading.ReadAsync(file));

    private static ImmutableArray<Count> Counts(ExportRead.Accepted read, Func<LedgerEntry, string> queue) =>
    [
        .. read.Entries.OfType<LedgerEntry.Measured>().GroupBy(entry => (entry.Day, Queue: queue(entry))).Select(same => new Count(
            same.Key.Day, same.Key.Queue, Sum(same, "CSU10", entry => entry.Numerator), Sum(same, "CSU10", entry => entry.Denominator),
            Sum(same, "CSU11", entry => entry.Numerator), Sum(same, "CSU11", entry => entry.Denominator))).OrderBy(count => count.Day).ThenBy(count => count.Queue, StringComparer.Ordinal),
    ];

    private static decimal Sum(IEnumerable<LedgerEntry.Measured> entries, string code, Func<Partial, decimal> of) =>
        entries.Where(entry => entry.Indicator == code).Sum(entry => of(entry.Partial));

    private sealed record Count(DateOnly Day, string Queue, decimal Wait, decimal Answered, decimal Abandoned, decimal Offered);
}
