using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage;

/// <summary>One storage account: by connection string on a developer's machine, by identity in Azure.</summary>
public sealed class StorageConnection
{
    // The Functions host decodes base64 unless told otherwise, and Event Grid writes it: plain text would go to poison unseen.
    private static readonly QueueClientOptions QueueOptions = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    private StorageConnection(BlobServiceClient blobs, QueueServiceClient queues, QueueServiceClient queuesAsStored, TableServiceClient tables) =>
        (Blobs, Queues, QueuesAsStored, Tables) = (blobs, queues, queuesAsStored, tables);

    /// <summary>Client of the account's blobs.</summary>
    public BlobServiceClient Blobs { get; }

    /// <summary>Client of the account's queues; its messages are base64 encoded.</summary>
    public QueueServiceClient Queues { get; }

    /// <summary>Client of the same queues that gives and takes the text of messages as it is stored.</summary>
    public QueueServiceClient QueuesAsStored { get; }

    /// <summary>Client of the account's tables.</summary>
    public TableServiceClient Tables { get; }

    /// <summary>Connects with an account name and key, as Azurite gives them.</summary>
    /// <exception cref="FormatException">The text is no connection string, or lacks the key; the text itself is not quoted.</exception>
    public static StorageConnection FromConnectionString(string connectionString) =>
        new(new(connectionString), new(connectionString, QueueOptions), new(connectionString), new(connectionString));

    /// <summary>Connects with Entra ID tokens.</summary>
    /// <exception cref="ArgumentException">An address is not https: a token is never sent in the clear.</exception>
    public static StorageConnection FromServiceUris(
        Uri blobServiceUri, Uri queueServiceUri, Uri tableServiceUri, TokenCredential credential) =>
        new(new(Encrypted(blobServiceUri, nameof(blobServiceUri)), credential),
            new(Encrypted(queueServiceUri, nameof(queueServiceUri)), credential, QueueOptions),
            new(queueServiceUri, credential),
            new(Encrypted(tableServiceUri, nameof(tableServiceUri)), credential));

    /// <summary>
    /// Connects with what the settings hold: <paramref name="connectionString"/> where there is one, else all three service
    /// addresses with the identity that the process runs under.
    /// </summary>
    /// <param name="connectionString">The value of <c>KpiStorage</c>.</param>
    /// <param name="blobServiceUri">The value of <c>KpiStorage__blobServiceUri</c>.</param>
    /// <param name="queueServiceUri">The value of <c>KpiStorage__queueServiceUri</c>.</param>
    /// <param name="tableServiceUri">The value of <c>KpiStorage__tableServiceUri</c>.</param>
    /// <param name="clientId">The value of <c>KpiStorage__clientId</c>: which user-assigned managed identity; absent for the
    /// system-assigned one, or for a developer who is signed in.</param>
    /// <exception cref="InvalidOperationException">Neither is given completely, or both are.</exception>
    /// <exception cref="ArgumentException">An address is not https.</exception>
    public static StorageConnection FromSettings(
        string? connectionString, string? blobServiceUri, string? queueServiceUri, string? tableServiceUri, string? clientId)
    {
        var uris = new[] { blobServiceUri, queueServiceUri, tableServiceUri };
        if (!string.IsNullOrWhiteSpace(connectionString))
        {
            return uris.All(string.IsNullOrWhiteSpace)
                ? FromConnectionString(connectionString)
                : throw new InvalidOperationException(
                    $"The settings hold both a connection string ({Names.Settings.Storage}) and service addresses " +
                    $"({Names.Settings.Storage}__blobServiceUri and so on). Remove one of the two.");
        }

        var credential = new DefaultAzureCredential(new DefaultAzureCredentialOptions
        {
            ManagedIdentityClientId = string.IsNullOrWhiteSpace(clientId) ? null : clientId,
        });
        return FromServiceUris(
            Address(blobServiceUri, "blobServiceUri"), Address(queueServiceUri, "queueServiceUri"),
            Address(tableServiceUri, "tableServiceUri"), credential);
    }

    private static Uri Address(string? value, string setting) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri)
            ? uri
            : throw new InvalidOperationException(
                string.IsNullOrWhiteSpace(value)
                    ? $"The setting {Names.Settings.Storage}__{setting} is missing. Expected either a connection string in " +
                      $"{Names.Settings.Storage}, or an address such as https://account.blob.core.windows.net in " +
                      $"{Names.Settings.Storage}__blobServiceUri, __queueServiceUri and __tableServiceUri each."
                    : $"The setting {Names.Settings.Storage}__{setting} is '{value}', which is not an address. " +
                      "Expected something like https://account.blob.core.windows.net.");

    private static Uri Encrypted(Uri uri, string name) =>
        uri.Scheme == Uri.UriSchemeHttps
            ? uri
            : throw new ArgumentException($"The {name} is {uri}, but an identity's token may only be sent over https.", name);
}
