using KpiPapers.Storage.Records;

namespace KpiPapers.Storage.Tests.Records;

/// <summary>The secret of a mail opens the files that were named when it was claimed, and no others.</summary>
public sealed class FilesThatASecretOpens(Stores stores) : IClassFixture<Stores>
{
    private static readonly DateTimeOffset Expiry = new(2021, 2, 3, 4, 5, 6, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2020, 10, 5);

    private readonly string _recipient = $"{Guid.NewGuid():N}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_of_them_until_the_same_time()
    {
        await ClaimAsync("sheets/calls.csv", "templates/calls.csv");

        Assert.Equal(Expiry, await ExpiresAsync("sheets/calls.csv"));
        Assert.Equal(Expiry, await ExpiresAsync("templates/calls.csv"));
        Assert.Null(await ExpiresAsync("templates/visits.csv"));
        Assert.Null(await ExpiresAsync("templates/Calls.csv"));
        Assert.Null(await ExpiresAsync(""));
    }

    [Fact]
    public async Task Not_on_another_day_and_not_with_another_secret()
    {
        await ClaimAsync("templates/calls.csv");

        Assert.Null(await stores.Deliveries.LinkExpiresAsync(DeliveryStore.KeyOfChaser(Day.AddDays(1)), "templates/calls.csv", _recipient, Cancellation));
        Assert.Null(await stores.Deliveries.LinkExpiresAsync(DeliveryStore.KeyOfChaser(Day), "templates/calls.csv", "another", Cancellation));
    }

    [Fact]
    public async Task A_mail_that_names_none_opens_none()
    {
        await ClaimAsync();

        Assert.Null(await ExpiresAsync("templates/calls.csv"));
        Assert.Null(await ExpiresAsync(""));
    }

    [Fact]
    public void The_key_of_a_day_says_which() => Assert.Equal("chaser|2020-10-05", DeliveryStore.KeyOfChaser(Day));

    private Task<bool> ClaimAsync(params string[] opens) =>
        stores.Deliveries.TryClaimAsync(DeliveryStore.KeyOfChaser(Day), _recipient, new("Please send", Expiry.AddDays(-90), "smtp", _recipient, Expiry) { Opens = [.. opens] }, Cancellation);

    private Task<DateTimeOffset?> ExpiresAsync(string path) =>
        stores.Deliveries.LinkExpiresAsync(DeliveryStore.KeyOfChaser(Day), path, _recipient, Cancellation);
}
