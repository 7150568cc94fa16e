using System.Text;
using Azure.Storage.Blobs.Models;
using KpiPapers.Domain;
using KpiPapers.Exports;
using KpiPapers.Functions.ReceiveUpload;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>A flow that uploads a file may state its period beside it, as the blob's metadata, where neither file nor path says it.</summary>
public sealed class PeriodsBesideFiles(CouncilAccount account) : IAsyncDisposable
{
    private readonly App _app = new(account.ConnectionString);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("period", "2020/21 Q2", "2020/21 Q2")]
    [InlineData("PERIOD", "July 2020", "July 2020")]
    [InlineData("month", "July 2020", null)]
    public async Task What_the_metadata_call_period_reaches_the_reader(string name, string value, string? period)
    {
        var file = await FileAsync(new() { [name] = value });

        Assert.Equal(period, file.Period);
        Assert.Equal(("calls.csv", 3), (file.Name, file.Length));
    }

    [Fact]
    public async Task A_file_without_metadata_has_no_period_beside_it() => Assert.Null((await FileAsync([])).Period);

    private async Task<ExportFile> FileAsync(Dictionary<string, string> metadata)
    {
        var path = $"{Guid.NewGuid():N}/calls.csv";
        await _app.Blob(Names.Containers.Inbox, path)
            .UploadAsync(new BinaryData(Encoding.UTF8.GetBytes("a,b")), new BlobUploadOptions { Metadata = metadata }, Cancellation);
        var found = Assert.IsType<BlobRead.Found>(await _app.Get<BlobStore>().OpenReadAsync(Names.Containers.Inbox, path, null, Cancellation));
        await using (found.Content)
        {
            var drop = new SubmissionRecord
            {
                Submission = new("id", "", "calls.csv", found.LastModified, "0x1", "", 0),
                Path = path,
                ConfigurationHash = "c",
            };
            var file = Intake.FileOf(drop, found);
            Assert.Equal(LondonTime.Day(found.LastModified), file.Dropped);
            await _app.Blob(Names.Containers.Inbox, path).DeleteAsync(cancellationToken: Cancellation);   // other tests sweep this inbox
            return file;
        }
    }
}
