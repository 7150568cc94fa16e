using Azure;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Tests.Connecting;

public sealed class TokensOfTables
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_for_storage_is_sent_over_https()
    {
        var (transport, credential) = (new FakeTransport(204), new FixedCredential());
        var table = TableAt("https://account.table.core.windows.net", transport, credential);

        await table.AddEntityAsync(new TableEntity("p", "r"), Cancellation);

        Assert.Equal(["Bearer secret"], transport.Authorisations);
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
    }

    [Fact]
    public async Task A_token_is_never_sent_in_the_clear()
    {
        var (transport, credential) = (new FakeTransport(204), new FixedCredential());
        var table = TableAt("http://account.table.core.windows.net", transport, credential);

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.AddEntityAsync(new TableEntity("p", "r"), Cancellation));

        Assert.Empty(transport.Authorisations);
        Assert.Empty(credential.Scopes);
    }

    [Fact]
    public async Task A_busy_service_is_asked_again_with_a_signature_of_its_own_each_time()
    {
        var transport = new FakeTransport(503, 500, 204);
        var table = new TableServiceClient("AccountName=account;AccountKey=c2VjcmV0", Options(transport)).GetTableClient("Results");

        var answer = await table.UpsertEntityAsync(new TableEntity("p", "r"), cancellationToken: Cancellation);

        Assert.Equal(204, answer.Status);
        Assert.Equal(3, transport.Authorisations.Count);
        Assert.All(transport.Authorisations, header => Assert.StartsWith("SharedKeyLite account:", header, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_without_an_explanation_still_gives_its_status()
    {
        var table = TableAt("https://account.table.core.windows.net", new FakeTransport(403), new FixedCredential());

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r"), Cancellation));

        Assert.Equal((403, null), (refused.Status, refused.ErrorCode));
    }

    private static TableClient TableAt(string address, FakeTransport transport, FixedCredential credential) =>
        new TableServiceClient(new Uri(address), credential, Options(transport)).GetTableClient("Results");

    private static TableClientOptions Options(FakeTransport transport) =>
        new() { Transport = transport, Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) } };
}
