using Azure;
using KpiPapers.Storage;
using KpiPapers.Storage.Blobs;

namespace KpiPapers.Functions.Configuration;

/// <summary>
/// The folder <c>templates</c> of the container <c>papers</c>: for each feed an empty file with its headings. Recipients' links do not reach
/// it; whoever drops files can read it beside the inbox.
/// </summary>
internal sealed class Templates(BlobStore blobs)
{
    public const string Folder = "templates";

    private const string Ending = ".csv";

    /// <summary>Writes those of a configuration and deletes those of feeds that it does not have. Doing so again changes nothing.</summary>
    public async Task PublishAsync(ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        foreach (var feed in configuration.Feeds)
            await blobs.WriteAsync(
                Names.Containers.Papers, PathOf(feed.Id), new BinaryData(feed.Template()), "text/csv; charset=utf-8", cancellationToken);
        await foreach (var file in blobs.ListAsync(Names.Containers.Papers, $"{Folder}/", cancellationToken))
            // A paper may be called templates, too: its files lie deeper.
            if (file.Path.EndsWith(Ending, StringComparison.Ordinal) && file.Path.Count(character => character == '/') == 1
                && configuration.Feeds.All(feed => PathOf(feed.Id) != file.Path))
                await blobs.DeleteAsync(Names.Containers.Papers, file.Path, ETag.All, cancellationToken);
    }

    /// <summary>Where a feed's template is in the container.</summary>
    public static string PathOf(string feed) => $"{Folder}/{feed}{Ending}";
}
