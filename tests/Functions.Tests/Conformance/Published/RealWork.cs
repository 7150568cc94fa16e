using System.Net;
using KpiPapers.Domain;
using KpiPapers.Local;
using KpiPapers.Seeds;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Conformance.Published;

/// <summary>The published program and a real storage account, driven by the payloads that the Functions host posts.</summary>
public sealed class RealWork : IAsyncLifetime
{
    private const string File = "calls #7 Juli – ñ.csv";

    private static readonly FigureKey July = new("CSU11", Quarter.Of(2020, 2));

    private Azurite? _azurite;
    private string _event = "";

    private StorageConnection Storage => StorageConnection.FromConnectionString(Connection);

    private string Connection => _azurite?.ConnectionString ?? throw new InvalidOperationException("Azurite has not been started.");

    public async ValueTask InitializeAsync()
    {
        _azurite = await Azurite.StartAsync(null, CancellationToken.None);
        await StorageSetup.EnsureAsync(Storage, CancellationToken.None);
        await UploadConfigurationAsync();
        _event = await DropAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null) await _azurite.DisposeAsync();
    }

    [Fact(Timeout = 120_000)]
    public async Task A_dropped_export_is_taken_by_one_invocation_and_a_second_changes_nothing()
    {
        await using var program = await PublishedHandler.StartAsync(Connection);

        var first = await program.Host.InvokeAsync("ReceiveUpload", Invocations.QueueBody(_event));
        var result = await ResultAsync();
        var second = await program.Host.InvokeAsync("ReceiveUpload", Invocations.QueueBody(_event));

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal((489m, 8706m), (result?.Figure.Numerator, result?.Figure.Denominator));
        Assert.True(result!.IsProvisional);   // one month of three
        Assert.Equal(result.Figure, (await ResultAsync())!.Figure);
        Assert.Equal(File, Assert.Single(result.Sources).FileName);
    }

    [Theory(Timeout = 120_000)]
    [InlineData(20)]
    [InlineData(120)]
    [InlineData(300)]
    public async Task Killed_in_mid_flight_the_same_message_finishes_the_work(int milliseconds)
    {
        await using (var killed = await PublishedHandler.StartAsync(Connection))
        {
            var invocation = killed.Host.InvokeAsync("ReceiveUpload", Invocations.QueueBody(_event));
            await Task.WhenAny(invocation, Task.Delay(milliseconds, TestContext.Current.CancellationToken));
            await killed.KillAsync();
            await Task.WhenAny(invocation);   // it has failed, or had just finished
            _ = invocation.Exception;
        }

        await using var program = await PublishedHandler.StartAsync(Connection);
        var again = await program.Host.InvokeAsync("ReceiveUpload", Invocations.QueueBody(_event));

        Assert.Equal(HttpStatusCode.OK, again.Status);
        var figure = (await ResultAsync())?.Figure;
        Assert.Equal((489m, 8706m), (figure?.Numerator, figure?.Denominator));
        Assert.Empty(await new BlobStore(Storage).ListAsync("inbox", "", TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        var kept = await new BlobStore(Storage).ListAsync("accepted", "", TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([$"/{File}", $"/{File}.receipt.csv"], kept.Select(blob => blob.Path[blob.Path.LastIndexOf('/')..]));
    }

    private Task<Result?> ResultAsync() => new ResultStore(Storage.Tables).GetAsync(July, TestContext.Current.CancellationToken);

    private async Task UploadConfigurationAsync()
    {
        var folder = Repository.PathTo("seeds", "config");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            await Storage.Blobs.GetBlobContainerClient("config").GetBlobClient(Path.GetRelativePath(folder, file)).UploadAsync(file);
    }

    /// <summary>Drops the calls of July 2020 and answers the event that Event Grid would queue.</summary>
    private async Task<string> DropAsync()
    {
        var folder = Repository.PathTo("seeds", "exports");
        SeedExports.WriteMissing(folder);
        var blob = await Storage.Blobs.GetBlobContainerClient("inbox").GetBlobClient(File).UploadAsync(Path.Combine(folder, "calls-2020-07.csv"));
        return $$"""
            {"topic":"/subscriptions/0/storageAccounts/st","subject":"/blobServices/default/containers/inbox/blobs/{{File}}",
            "eventType":"Microsoft.Storage.BlobCreated","id":"5f1c9d1e-001e-0046-2b6a-a4c1d3063f52",
            "data":{"api":"PutBlob","eTag":"{{blob.Value.ETag.ToString().Trim('"')}}","contentLength":1,"blobType":"BlockBlob"},
            "dataVersion":"","metadataVersion":"1","eventTime":"2026-03-02T09:29:58.1234567Z"}
            """.ReplaceLineEndings("");
    }
}
