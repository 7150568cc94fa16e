using KpiPapers.Storage.Records;

namespace KpiPapers.Storage.Tests.Records;

/// <summary>A delivery is claimed before it is sent.</summary>
public sealed class ClaimsOfDeliveries(Stores stores) : IClassFixture<Stores>
{
    private static readonly DateTimeOffset Expiry = new(2021, 2, 3, 4, 5, 6, TimeSpan.Zero);

    private readonly PaperVersion _version = Stores.NewVersion();

    private string Delivery => DeliveryStore.KeyOf(_version);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_at_once_one_gets_it()
    {
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ClaimAsync("clerk", "secret")));

        Assert.Single(claims, isOurs => isOurs);
        Assert.Equal(DeliveryState.Sending, await stores.Deliveries.StateAsync(Delivery, "clerk", Cancellation));
    }

    [Fact]
    public async Task Each_recipient_has_a_claim_of_their_own()
    {
        Assert.True(await ClaimAsync("clerk", "one"));
        Assert.True(await ClaimAsync("chair", "two"));
    }

    [Fact]
    public async Task One_that_was_given_back_can_be_claimed_again_and_its_secret_is_void()
    {
        await ClaimAsync("clerk", "old");
        await stores.Deliveries.ReleaseAsync(Delivery, "clerk", Cancellation);
        Assert.Null(await stores.Deliveries.StateAsync(Delivery, "clerk", Cancellation));

        Assert.True(await ClaimAsync("clerk", "new"));

        Assert.Null(await stores.Deliveries.LinkExpiresAsync(_version, "old", Cancellation));
        Assert.Equal(Expiry, await stores.Deliveries.LinkExpiresAsync(_version, "new", Cancellation));
    }

    [Fact]
    public async Task Once_sent_it_stays_claimed_and_its_secret_stays_good()
    {
        await ClaimAsync("clerk", "secret");

        await stores.Deliveries.SentAsync(Delivery, "clerk", Cancellation);

        Assert.False(await ClaimAsync("clerk", "another"));
        Assert.Equal(DeliveryState.Sent, await stores.Deliveries.StateAsync(Delivery, "clerk", Cancellation));
        Assert.Equal(Expiry, await stores.Deliveries.LinkExpiresAsync(_version, "secret", Cancellation));
    }

    private Task<bool> ClaimAsync(string recipient, string secret) =>
        stores.Deliveries.TryClaimAsync(Delivery, recipient, new("The paper", Expiry.AddDays(-90), "smtp", secret, Expiry), Cancellation);
}
