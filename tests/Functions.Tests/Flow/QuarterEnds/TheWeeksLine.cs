using KpiPapers.Functions.Tests.Flow.Support;

namespace KpiPapers.Functions.Tests.Flow.QuarterEnds;

/// <summary>On Mondays the team gets a line about the week before, if there is something to tell of it.</summary>
public sealed class TheWeeksLine : IAsyncLifetime
{
    private Council _council = null!;   // set before each test

    public async ValueTask InitializeAsync() => _council = await Council.StartAsync();

    public ValueTask DisposeAsync() => _council.DisposeAsync();

    [Fact]
    public async Task What_gets_late_in_a_week_is_told_on_the_Monday_after_and_not_in_the_middle_of_it()
    {
        foreach (var day in new[] { "2020-10-12", "2020-10-15", "2020-10-16" }) await _council.MorningAsync(day);
        Assert.Empty(await LinesAsync());

        await _council.MorningAsync("2020-10-19");

        Assert.Equal("performance: Week to 18 October 2020: 0 taken, 0 refused, 2 late", Assert.Single(await LinesAsync()));
    }

    [Fact]
    public async Task A_Monday_on_which_nobody_worked_is_made_up_for()
    {
        await _council.MorningAsync("2020-10-21");
        await _council.MorningAsync("2020-10-22");

        Assert.StartsWith("performance: Week to 18 October 2020: ", Assert.Single(await LinesAsync()), StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> LinesAsync() => (await _council.MailsAsync()).Where(mail => mail.Contains("Week to", StringComparison.Ordinal));
}
