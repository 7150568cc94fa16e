using Azure;
using KpiPapers.Domain.Ledger;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Records;

/// <summary>
/// Rows in the way the stores want them: a missing row is null, a query is its filter, no change of a row is lost, each says by which data
/// version it was written, and none of a newer one is read.
/// </summary>
internal static class Rows
{
    /// <summary>The most rows that one transaction takes.</summary>
    public const int PerTransaction = 100;

    /// <summary>A row that is to be written whole, which says by which data version.</summary>
    public static TableEntity New(string partitionKey, string rowKey, params ReadOnlySpan<(string Column, object? Value)> values)
    {
        var row = new TableEntity(partitionKey, rowKey) { [DataVersion.Column] = DataVersion.Current };
        foreach (var (column, value) in values) row[column] = value;
        return row;
    }

    public static async Task<TableEntity?> FindAsync(this TableClient table, string partitionKey, string rowKey, CancellationToken cancellationToken) =>
        await table.GetEntityIfExistsAsync(partitionKey, rowKey, cancellationToken) is { HasValue: true, Value: { } row } ? Readable(table, row) : null;

    public static IAsyncEnumerable<TableEntity> SelectAsync(this TableClient table, string? filter, CancellationToken cancellationToken) =>
        table.QueryAsync(filter, cancellationToken: cancellationToken).Select(row => Readable(table, row));

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
        New(partitionKey, TableKey.Join([.. place, submission.Id]), ("Month", SubmissionRecord.MonthOf(submission.Dropped)));

    /// <summary>The row of a record that came with a submission.</summary>
    public static TableEntity Of<T>(Submission submission, string partitionKey, string[] place, T record)
    {
        var row = Of(submission, partitionKey, place);
        RecordJson.Put(row, record);
        return row;
    }

    /// <summary>Writes rows that came with a submission. Writing them again changes nothing.</summary>
    public static async Task AppendAsync(this TableClient table, IEnumerable<TableEntity> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows) await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    private static TableEntity Readable(TableClient table, TableEntity row)
    {
        DataVersion.Check(row.GetInt32(DataVersion.Column), $"The row {row.PartitionKey} / {row.RowKey} of the table {table.Name}");
        return row;
    }
}
