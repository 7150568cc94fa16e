using KpiPapers.Local;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Tests;

public sealed class LocalData
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Data_in_a_given_folder_is_there_again_at_the_next_start()
    {
        var folder = Directory.CreateTempSubdirectory("kept-");
        try
        {
            await using (var first = await Azurite.StartAsync(folder.FullName, Cancellation))
            {
                var storage = StorageConnection.FromConnectionString(first.ConnectionString);
                await storage.Blobs.CreateBlobContainerAsync("kept", cancellationToken: Cancellation);
                await storage.Tables.GetTableClient("Kept").CreateIfNotExistsAsync(Cancellation);
                await storage.Tables.GetTableClient("Kept").AddEntityAsync(new TableEntity("p", "r"), Cancellation);
            }

            await using (var second = await Azurite.StartAsync(folder.FullName, Cancellation))
            {
                var storage = StorageConnection.FromConnectionString(second.ConnectionString);
                Assert.True(await storage.Blobs.GetBlobContainerClient("kept").ExistsAsync(Cancellation));
                Assert.True((await storage.Tables.GetTableClient("Kept").GetEntityIfExistsAsync("p", "r", Cancellation)).HasValue);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_temporary_folder_goes_with_the_process()
    {
        string folder;
        await using (var azurite = await Azurite.StartAsync(folder: null, Cancellation))
        {
            folder = azurite.Folder;
            Assert.True(Directory.Exists(folder));
        }

        Assert.False(Directory.Exists(folder));
    }
}
