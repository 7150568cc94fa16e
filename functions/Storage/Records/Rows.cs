using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Records;

/// <summary>Reads rows in the way the stores want them: a missing row is null, and a query is its filter.</summary>
internal static class Rows
{
    /// <summary>The most rows that one transaction takes.</summary>
    public const int PerTransaction = 100;

    public static async Task<TableEntity?> FindAsync(this TableClient table, string partitionKey, string rowKey, CancellationToken cancellationToken) =>
        await table.GetEntityIfExistsAsync(partitionKey, rowKey, cancellationToken) is { HasValue: true, Value: var row } ? row : null;

    public static IAsyncEnumerable<TableEntity> SelectAsync(this TableClient table, string? filter, CancellationToken cancellationToken) =>
        table.QueryAsync(filter, cancellationToken: cancellationToken);
}
