using Azure;
using Azure.Core;

namespace KpiPapers.Storage.Tables;

/// <summary>Where the next page of a query starts, in the service's own encoding of a row's keys, which holds no spaces.</summary>
internal sealed record TablePosition(string PartitionKey, string? RowKey)
{
    public static TablePosition? After(Response page) =>
        page.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partitionKey)
            ? new(partitionKey, page.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var rowKey) ? rowKey : null)
            : null;

    public static TablePosition? Parse(string? continuationToken) =>
        continuationToken?.Split(' ', 2) is { } keys ? new(keys[0], keys.Length == 2 ? keys[1] : null) : null;

    public void AppendTo(RequestUriBuilder address)
    {
        address.AppendQuery("NextPartitionKey", PartitionKey, escapeValue: true);
        if (RowKey is not null)
        {
            address.AppendQuery("NextRowKey", RowKey, escapeValue: true);
        }
    }

    public override string ToString() => RowKey is null ? PartitionKey : $"{PartitionKey} {RowKey}";
}
