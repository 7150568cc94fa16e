using KpiPapers.Storage.Records;

namespace KpiPapers.Storage.Tests.Records;

/// <summary>The links to a version of a paper work until they are stopped, for good.</summary>
public sealed class LinksOfVersions(Stores stores) : IClassFixture<Stores>
{
    private static readonly DateTimeOffset Nine = new(2020, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly PaperVersion _version = Stores.NewVersion();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stopped_once_they_stay_stopped_since_then()
    {
        await stores.Papers.TryClaimAsync(_version, Cancellation);

        Assert.Equal(Nine, (await RevokeAsync(Nine))?.LinksRevoked);
        Assert.Equal(Nine, (await RevokeAsync(Nine.AddHours(1)))?.LinksRevoked);

        Assert.Equal(_version with { LinksRevoked = Nine }, await ReadAsync());
    }

    [Fact]
    public async Task A_version_that_is_finished_afterwards_or_at_the_same_time_keeps_them_stopped()
    {
        await stores.Papers.TryClaimAsync(_version, Cancellation);

        await Task.WhenAll(Enumerable.Range(0, 8).SelectMany(_ => new Task[] { RevokeAsync(Nine), stores.Papers.FinishAsync(_version, Cancellation) }));

        Assert.Equal(_version with { LinksRevoked = Nine, IsFinished = true }, await ReadAsync());
    }

    [Fact]
    public async Task Of_a_version_that_is_not_there_there_are_none() => Assert.Null(await RevokeAsync(Nine));

    private Task<PaperVersion?> RevokeAsync(DateTimeOffset time) => stores.Papers.RevokeLinksAsync(_version.Paper, _version.Quarter, 1, time, Cancellation);

    private Task<PaperVersion?> ReadAsync() => stores.Papers.GetAsync(_version.Paper, _version.Quarter, 1, Cancellation);
}
