using Azure;
using KpiPapers.Domain.Ledger;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Records;

/// <summary>Rows in the way the stores want them: a missing row is null, a query is its filter, and no change of a row is lost.</summary>
internal static class Rows
{
    /// <summary>The most rows that one transaction takes.</summary>
    public const int PerTransaction = 100;

    public static async Task<TableEntity?> FindAsync(this TableClient table, string partitionKey, string rowKey, CancellationToken cancellationToken) =>
        await table.GetEntityIfExistsAsync(partitionKey, rowKey, cancellationToken) is { HasValue: true, Value: var row } ? row : null;

    public static IAsyncEnumerable<TableEntity> SelectAsync(this TableClient table, string? filter, CancellationToken cancellationToken) =>
        table.QueryAsync(filter, cancellationToken: cancellationToken);

    /// <summary>
    /// Changes a record under its row's ETag, starting from what it says now; read again and tried again when somebody else was faster.
    /// Answers the record as it is afterwards; null when there is no such row.
    /// </summary>
    public static async Task<T?> ChangeAsync<T>(
        this TableClient table, string partitionKey, string rowKey, Func<T, T> change, Func<T, TableEntity> write, CancellationToken cancellationToken)
        where T : class, IEquatable<T>
    {
        while (await table.FindAsync(partitionKey, rowKey, cancellationToken) is { } row)
        {
            var before = RecordJson.Get<T>(row);
            var after = change(before);
            if (after.Equals(before)) return before;
            try
            {
                await table.UpdateEntityAsync(write(after), row.ETag, TableUpdateMode.Replace, cancellationToken);
                return after;
            }
            catch (RequestFailedException failure) when (failure.Status == 412)
            {
                // Changed in between: start again from the new row.
            }
        }
        return null;
    }

    /// <summary>A row that came with a submission, as <see cref="SubmissionStore.CommittedAsync"/> reads it.</summary>
    public static TableEntity Of(Submission submission, string partitionKey, params ReadOnlySpan<string> place) =>
        new(partitionKey, TableKey.Join([.. place, submission.Id])) { ["Month"] = SubmissionRecord.MonthOf(submission.Dropped) };

    /// <summary>Writes a record that came with a submission. Writing it again changes nothing.</summary>
    public static Task AppendAsync<T>(
        this TableClient table, Submission submission, string partitionKey, string[] place, T record, CancellationToken cancellationToken)
    {
        var row = Of(submission, partitionKey, place);
        RecordJson.Put(row, record);
        return table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }
}
