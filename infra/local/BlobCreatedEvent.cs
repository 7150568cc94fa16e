using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs.Models;

namespace KpiPapers.Local;

/// <summary>The message that Event Grid puts on a queue when a blob was written: one JSON object in Event Grid's own schema.</summary>
internal static class BlobCreatedEvent
{
    // Names arrive as people wrote them: not escaped, and in the url not even percent-encoded.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Uri container, string containerName, BlobItem blob)
    {
        var written = blob.Properties.LastModified ?? DateTimeOffset.UnixEpoch;
        var request = Guid.NewGuid();
        return new JsonObject
        {
            ["topic"] = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/local/providers/Microsoft.Storage/storageAccounts/local",
            ["subject"] = $"/blobServices/default/containers/{containerName}/blobs/{blob.Name}",
            ["eventType"] = "Microsoft.Storage.BlobCreated",
            ["id"] = Guid.NewGuid().ToString(),
            ["data"] = new JsonObject
            {
                ["api"] = "PutBlob",
                ["clientRequestId"] = Guid.NewGuid().ToString(),
                ["requestId"] = request.ToString(),
                ["eTag"] = blob.Properties.ETag?.ToString().Trim('"'), // Events carry it without quotes.
                ["contentType"] = blob.Properties.ContentType,
                ["contentLength"] = blob.Properties.ContentLength,
                ["blobType"] = "BlockBlob",
                ["url"] = $"{container}/{blob.Name}",

                // Grows with every write of the same blob; comparable as text within one blob.
                ["sequencer"] = written.UtcTicks.ToString("x48", CultureInfo.InvariantCulture),
                ["storageDiagnostics"] = new JsonObject { ["batchId"] = request.ToString() },
            },
            ["dataVersion"] = "",
            ["metadataVersion"] = "1",
            ["eventTime"] = written.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        }.ToJsonString(Plain);
    }
}
