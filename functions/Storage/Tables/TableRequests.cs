using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace KpiPapers.Storage.Tables;

/// <summary>Addresses and headers of the Table service's REST API.</summary>
/// <remarks><see href="https://learn.microsoft.com/rest/api/storageservices/table-service-rest-api"/></remarks>
internal sealed class TableRequests(Uri endpoint, HttpPipeline pipeline)
{
    // The first version that takes Entra ID tokens for tables.
    private const string Version = "2020-12-06";

    private readonly string _endpoint = endpoint.AbsoluteUri.TrimEnd('/');

    public HttpMessage CreateTable(string table) =>
        WithBody(Message(RequestMethod.Post, "Tables"), JsonSerializer.SerializeToUtf8Bytes(new { TableName = table }));

    public HttpMessage Get(string table, string partitionKey, string rowKey) =>
        Message(RequestMethod.Get, Row(table, partitionKey, rowKey));

    public HttpMessage Query(string table, string? filter, int? maxRows, TablePosition? from)
    {
        var message = Message(RequestMethod.Get, $"{table}()");
        var address = message.Request.Uri;
        if (filter is not null)
        {
            address.AppendQuery("$filter", filter, escapeValue: true);
        }

        if (maxRows is { } rows)
        {
            address.AppendQuery("$top", rows.ToString(CultureInfo.InvariantCulture), escapeValue: false);
        }

        from?.AppendTo(address);
        return message;
    }

    public HttpMessage Change(string table, TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Add => WithBody(Message(RequestMethod.Post, table), EntityJson.Write(action.Entity)),
        TableTransactionActionType.UpsertMerge => Put(table, RequestMethod.Patch, action.Entity),
        TableTransactionActionType.UpsertReplace => Put(table, RequestMethod.Put, action.Entity),
        TableTransactionActionType.UpdateMerge => IfMatch(Put(table, RequestMethod.Patch, action.Entity), action.ETag),
        TableTransactionActionType.UpdateReplace => IfMatch(Put(table, RequestMethod.Put, action.Entity), action.ETag),
        TableTransactionActionType.Delete => IfMatch(Message(RequestMethod.Delete, Row(table, action.Entity)), action.ETag),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action.ActionType, "There is no such action on a table's row."),
    };

    public HttpMessage Transaction(string boundary, ReadOnlyMemory<byte> body)
    {
        var message = Message(RequestMethod.Post, "$batch");
        message.Request.Headers.SetValue("Content-Type", $"multipart/mixed; boundary={boundary}");
        message.Request.Content = RequestContent.Create(body);
        return message;
    }

    /// <summary>Sends and retries; the caller judges the status.</summary>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        using (message)
        {
            message.Request.Headers.SetValue("x-ms-version", Version);
            await pipeline.SendAsync(message, cancellationToken);
            return message.Response;
        }
    }

    private static string Row(string table, TableEntity entity) => Row(table, entity.PartitionKey, entity.RowKey);

    private static string Row(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Quoted(partitionKey)}',RowKey='{Quoted(rowKey)}')";

    private static string Quoted(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    private static HttpMessage IfMatch(HttpMessage message, ETag etag)
    {
        var expected = etag == default || etag == ETag.All ? "*" : etag.ToString("H");
        message.Request.Headers.SetValue("If-Match", expected);
        return message;
    }

    private static HttpMessage WithBody(HttpMessage message, ReadOnlyMemory<byte> json)
    {
        message.Request.Headers.SetValue("Content-Type", "application/json");
        if (message.Request.Method == RequestMethod.Post)
        {
            message.Request.Headers.SetValue("Prefer", "return-no-content");   // else an insertion sends everything back
        }

        message.Request.Content = RequestContent.Create(json);
        return message;
    }

    private HttpMessage Put(string table, RequestMethod method, TableEntity entity) =>
        WithBody(Message(method, Row(table, entity)), EntityJson.Write(entity));

    private HttpMessage Message(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri($"{_endpoint}/{path}"));
        message.Request.Headers.SetValue("Accept", "application/json;odata=minimalmetadata");
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        return message;
    }
}
