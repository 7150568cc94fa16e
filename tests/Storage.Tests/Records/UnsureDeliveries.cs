using KpiPapers.Storage.Records;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Tests.Records;

/// <summary>A mail whose attempt died is listed, and may be sent again when somebody says so.</summary>
public sealed class UnsureDeliveries(Stores stores) : IClassFixture<Stores>
{
    private static readonly DateTimeOffset Nine = new(2020, 10, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly string _delivery = TableKey.Join("p", $"{Guid.NewGuid():N}", "1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Are_listed_with_what_was_sent_to_whom_and_since_when()
    {
        await ClaimAsync("chair|1", Nine.AddMinutes(5));
        await ClaimAsync("clerk", Nine);

        var unsure = await ListedAsync(Nine.AddHours(1));

        Assert.Equal([("clerk", "The paper", "smtp", Nine), ("chair|1", "The paper", "smtp", Nine.AddMinutes(5))],
            unsure.Select(delivery => (delivery.Recipient, delivery.Subject, delivery.Account, delivery.Since)));
    }

    [Fact]
    public async Task Those_that_may_still_be_at_work_or_were_sent_are_not_among_them()
    {
        await ClaimAsync("at-work", Nine);
        await ClaimAsync("sent", Nine.AddHours(-2));
        await stores.Deliveries.SentAsync(_delivery, "sent", Cancellation);

        Assert.Empty(await ListedAsync(Nine));
        Assert.Null(await stores.Deliveries.UnfinishedAsync(_delivery, "sent", Cancellation));
        Assert.Equal(Nine, (await stores.Deliveries.UnfinishedAsync(_delivery, "at-work", Cancellation))?.Since);
    }

    [Fact]
    public async Task One_that_is_released_can_be_claimed_again()
    {
        await ClaimAsync("clerk", Nine);

        Assert.True(await ReleaseAsync(Nine.AddHours(1)));

        Assert.Empty(await ListedAsync(Nine.AddHours(1)));
        Assert.True(await ClaimAsync("clerk", Nine.AddHours(1)));
    }

    [Fact]
    public async Task One_that_may_still_be_at_work_is_not_released()
    {
        await ClaimAsync("clerk", Nine);

        Assert.False(await ReleaseAsync(Nine));

        Assert.False(await ClaimAsync("clerk", Nine));
    }

    [Fact]
    public async Task One_that_was_sent_or_never_claimed_is_not_released()
    {
        Assert.False(await ReleaseAsync(Nine.AddHours(1)));
        await ClaimAsync("clerk", Nine);
        await stores.Deliveries.SentAsync(_delivery, "clerk", Cancellation);

        Assert.False(await ReleaseAsync(Nine.AddHours(1)));

        Assert.Equal(DeliveryState.Sent, await stores.Deliveries.StateAsync(_delivery, "clerk", Cancellation));
    }

    [Fact]
    public async Task One_that_arrived_is_sent_and_not_claimed_again()
    {
        await ClaimAsync("clerk", Nine);

        Assert.False(await ArrivedAsync(Nine));
        Assert.True(await ArrivedAsync(Nine.AddHours(1)));
        Assert.False(await ArrivedAsync(Nine.AddHours(1)));

        Assert.Equal(DeliveryState.Sent, await stores.Deliveries.StateAsync(_delivery, "clerk", Cancellation));
        Assert.False(await ClaimAsync("clerk", Nine.AddHours(1)));
    }

    private Task<bool> ArrivedAsync(DateTimeOffset claimedBefore) => stores.Deliveries.TryNoteArrivedAsync(_delivery, "clerk", claimedBefore, Cancellation);

    private Task<bool> ClaimAsync(string recipient, DateTimeOffset since) =>
        stores.Deliveries.TryClaimAsync(_delivery, recipient, new("The paper", since, "smtp", Token: null, Expires: null), Cancellation);

    private Task<bool> ReleaseAsync(DateTimeOffset claimedBefore) =>
        stores.Deliveries.TryReleaseUnsureAsync(_delivery, "clerk", claimedBefore, Cancellation);

    private async Task<IReadOnlyList<UnfinishedDelivery>> ListedAsync(DateTimeOffset claimedBefore) =>
        [.. (await stores.Deliveries.UnsureAsync(claimedBefore, Cancellation)).Where(delivery => delivery.Delivery == _delivery)];
}
