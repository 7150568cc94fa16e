using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

public sealed class TooManySitesTests
{
    private const string Headings = "Call started,Queue,Outcome,Wait (seconds)\n";

    [Fact]
    public async Task Totals_are_not_held_against_a_file_whose_rows_are_no_longer_known()
    {
        var rows = string.Concat(Enumerable.Range(1, 1001).Select(queue => $"01/07/2020 09:00,queue {queue},Answered,60\n"));

        var problem = await Reading.ProblemAsync($"{Headings}{rows}Total,,,60060\nTotal rows: 1001\n");

        Assert.Equal((1002, "queue 1001", "There are more than 1,000 different names in this column."), (problem.Row, problem.Value, problem.Wrong));
    }

    [Fact]
    public async Task A_hundred_thousand_days_of_sites_are_taken()
    {
        var first = new DateOnly(1950, 1, 1);
        var rows = string.Concat(Enumerable.Range(0, 100_000).Select(row => $"{first.AddDays(row / 4):yyyy-MM-dd} 09:00,queue {row % 4},Abandoned,\n"));

        var read = await Reading.AcceptedAsync(Headings + rows);

        Assert.Equal(200_000, read.Entries.Length);   // of two figures
    }
}
