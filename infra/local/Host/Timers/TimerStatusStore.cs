using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace KpiPapers.Local.Host.Timers;

/// <summary>Keeps each timer's status where the real host keeps it.</summary>
internal sealed class TimerStatusStore(string connectionString)
{
    public const string ContainerName = "azure-webjobs-hosts";
    public const string HostId = "local";

    private readonly BlobContainerClient _container = new(connectionString, ContainerName);

    public static string BlobName(string function) => $"timers/{HostId}/Host.Functions.{function}/status";

    public async Task<TimerStatus?> ReadAsync(string function, CancellationToken cancellationToken)
    {
        try
        {
            var blob = await _container.GetBlobClient(BlobName(function)).DownloadContentAsync(cancellationToken);
            return JsonNode.Parse(blob.Value.Content) is { } json ? TimerStatus.FromJson(json) : null;
        }
        catch (RequestFailedException error) when (error.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            return null; // As in the host: a status that cannot be read is written anew.
        }
    }

    public async Task WriteAsync(string function, TimerStatus status, CancellationToken cancellationToken)
    {
        await _container.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancellationToken);
        var content = BinaryData.FromString(status.ToJson().ToJsonString());
        await _container.GetBlobClient(BlobName(function)).UploadAsync(content, overwrite: true, cancellationToken);
    }
}
