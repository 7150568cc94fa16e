namespace KpiPapers.Exports.Tests.Seeds;

public sealed class VisitsAddUp(WrittenSeeds written) : IClassFixture<WrittenSeeds>
{
    private const string Wait = "Waited (seconds)";

    [Fact]
    public void Those_seen_waited_exactly_303_seconds_on_average()
    {
        var tickets = SeedRows.Of(written.PathTo("visits-2019-20-q2.csv"));
        var waits = tickets.Where(ticket => ticket["Ticket status"] == "Seen").Select(ticket => decimal.Parse(ticket[Wait])).ToList();

        Assert.InRange(tickets.Count, 5900, 6100);
        Assert.True(waits.Count < tickets.Count);
        Assert.Equal(303, waits.Average());
        Assert.Equal(["07", "08", "09"], tickets.Select(ticket => ticket["Ticket issued"][3..5]).Distinct());
    }

    [Theory]
    [InlineData("q3", 318)]
    [InlineData("q4", 287)]
    public void The_months_of_an_invented_quarter_come_to_its_wait(string quarter, decimal wait)
    {
        var months = SeedRows.Kept($"visits-monthly-2019-20-{quarter}-illustrative.csv");
        var seen = months.Select(month => decimal.Parse(month["Visitors seen"])).ToList();
        var waits = months.Select(month => decimal.Parse(month["Average wait in person (seconds)"]));

        Assert.Equal(3, months.Count);
        Assert.Equal(wait, seen.Zip(waits, (count, average) => count * average).Sum() / seen.Sum());
        Assert.All(months, month => Assert.True(int.Parse(month["Visitors seen"]) <= int.Parse(month["Tickets issued"])));
    }
}
