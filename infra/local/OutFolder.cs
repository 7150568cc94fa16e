using Azure;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;

namespace KpiPapers.Local;

/// <summary>Copies what a run brings forth into a folder, as it appears: papers/, mails/ and receipts/.</summary>
internal sealed class OutFolder(string folder, StorageConnection storage, MailCatcher mails) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly BlobStore _blobs = new(storage);
    private readonly Dictionary<(string Container, string Path), ETag> _copied = [];
    private readonly SemaphoreSlim _oneAtATime = new(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await CopyAsync(cancellationToken);
                await Task.Delay(Interval, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The run ends.
        }
        catch (Exception error) when (error is RequestFailedException or AggregateException or IOException)
        {
            // Azurite went away, and the run ends with it; or the disk is full, and the last copy, at the end of the run, says so.
        }
    }

    /// <summary>Copies what is new since the last time.</summary>
    public async Task CopyAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await CopyNewAsync(cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task CopyNewAsync(CancellationToken cancellationToken)
    {
        await CopyContainerAsync(Names.Containers.Papers, "papers", _ => true, cancellationToken);
        await CopyContainerAsync(
            Names.Containers.Accepted, "receipts", path => path.EndsWith(".receipt.csv", StringComparison.OrdinalIgnoreCase), cancellationToken);
        await CopyContainerAsync(
            Names.Containers.Rejected, "receipts", path => path.EndsWith(".errors.csv", StringComparison.OrdinalIgnoreCase), cancellationToken);
        Directory.CreateDirectory(Path.Combine(folder, "mails"));
        foreach (var mail in await mails.ListAsync(cancellationToken))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "mails", mail.Id + ".eml"), mail.Eml, cancellationToken);
        }
    }

    /// <summary>Writes results.csv: the figures as they stand now, as the function app gives them to programs.</summary>
    public Task WriteResultsAsync(byte[] results, CancellationToken cancellationToken) =>
        File.WriteAllBytesAsync(Path.Combine(folder, "results.csv"), results, cancellationToken);

    private async Task CopyContainerAsync(string container, string subfolder, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        var root = Directory.CreateDirectory(Path.Combine(folder, subfolder)).FullName;
        await foreach (var blob in _blobs.ListAsync(container, "", cancellationToken))
        {
            var file = Path.GetFullPath(Path.Combine(root, blob.Path));
            var isNew = !_copied.TryGetValue((container, blob.Path), out var copied) || copied != blob.ETag;

            // A blob may be called ../x; nothing is written outside the folder.
            if (!isNew || !isWanted(blob.Path) || !file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(file)!); // Below the root, so it has a parent.
            var client = storage.Blobs.GetBlobContainerClient(container).GetBlobClient(blob.Path);
            var partial = file + ".partial";
            await client.DownloadToAsync(partial, cancellationToken);
            File.Move(partial, file, overwrite: true);
            _copied[(container, blob.Path)] = blob.ETag;
        }
    }
}
