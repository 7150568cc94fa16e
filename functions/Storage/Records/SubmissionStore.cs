using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Azure;
using KpiPapers.Domain.Ledger;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Records;

/// <summary>The table <c>Submissions</c>: month received / id.</summary>
public sealed class SubmissionStore(TableServiceClient tables)
{
    private const int LongestFileName = 1024;   // the longest name of a blob

    private readonly TableClient _table = tables.GetTableClient(Names.Tables.Submissions);

    /// <summary>A drop's identity, made from its path and ETag: a second drop of the same bytes is a second submission.</summary>
    public static string IdOf(string path, ETag etag) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{path}\n{etag.ToString().Trim('"')}"))[..8]);

    /// <summary>Records a drop that is about to be read; answers the row that is there already on a second attempt.</summary>
    public async Task<SubmissionRecord> BeginAsync(SubmissionRecord received, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(Entity(received), cancellationToken);
            return received;
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            return await GetAsync(received.Submission, cancellationToken)
                ?? throw new InvalidOperationException($"Submission {received.Submission.Id} is there and is not there.", failure);
        }
    }

    /// <summary>Changes a row, so that two changes at once are both kept. Answers the row as it is afterwards.</summary>
    public async Task<SubmissionRecord> ChangeAsync(
        SubmissionRecord known, Func<SubmissionRecord, SubmissionRecord> change, CancellationToken cancellationToken) =>
        await _table.ChangeAsync(known.Month, known.Submission.Id, change, Entity, cancellationToken)
            ?? throw new InvalidOperationException($"Submission {known.Submission.Id} is not recorded.");

    /// <summary>A submission's row, or null.</summary>
    public async Task<SubmissionRecord?> GetAsync(Submission submission, CancellationToken cancellationToken) =>
        await GetAsync(SubmissionRecord.MonthOf(submission.Dropped), submission.Id, cancellationToken);

    /// <summary>A submission's row, by its month and id, or null.</summary>
    public async Task<SubmissionRecord?> GetAsync(string month, string id, CancellationToken cancellationToken) =>
        await _table.FindAsync(month, id, cancellationToken) is { } entity ? Read(entity) : null;

    /// <summary>A submission's row by its id alone, which is slower, or null.</summary>
    public async Task<SubmissionRecord?> GetAsync(string id, CancellationToken cancellationToken)
    {
        await foreach (var entity in _table.SelectAsync(TableClient.CreateQueryFilter($"RowKey eq {id}"), cancellationToken))
            return Read(entity);
        return null;
    }

    /// <summary>All submissions with an id or a file name, in no order. Any text may be asked for.</summary>
    public async IAsyncEnumerable<SubmissionRecord> FindAsync(
        string idOrFileName, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (idOrFileName.Length > LongestFileName) yield break;
        var filter = TableClient.CreateQueryFilter($"FileName eq {idOrFileName} or RowKey eq {idOrFileName}");
        await foreach (var entity in _table.SelectAsync(filter, cancellationToken))
            yield return Read(entity);
    }

    /// <summary>All submissions whose files are still there, of months up to that of a day, by month and id.</summary>
    /// <param name="latest">A day of the last month, in London: no drop of that day is in a later month by UTC, which names the partitions.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<SubmissionRecord> WithFilesAsync(DateOnly latest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var month = latest.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        // Not "eq true": rows of the first release do not say, and their files are there.
        var filter = TableClient.CreateQueryFilter($"PartitionKey le {month} and not (HasFile eq {false})");
        await foreach (var entity in _table.SelectAsync(filter, cancellationToken))
            yield return Read(entity);
    }

    /// <summary>What was dropped between two moments.</summary>
    /// <param name="from">The first.</param>
    /// <param name="until">The first that is too late.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<SubmissionRecord> DroppedAsync(
        DateTimeOffset from, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (first, last) = (SubmissionRecord.MonthOf(from), SubmissionRecord.MonthOf(until));
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last} and Dropped ge {from} and Dropped lt {until}");
        await foreach (var entity in _table.SelectAsync(filter, cancellationToken))
            yield return Read(entity);
    }

    /// <summary>The rows of a table's partition that came with a committed submission, each with the parts of its key and that submission.</summary>
    /// <param name="table">Its row keys end with the submission's id, and its rows have a column <c>Month</c>, that of the drop.</param>
    /// <param name="partition">Which rows.</param>
    /// <param name="supposed">The rows of a file that counts as if it had been taken, those of other partitions as well; null for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal IAsyncEnumerable<(TableEntity Row, IReadOnlyList<string> Key, Submission Submission)> CommittedAsync(
        TableClient table, string partition, SupposedRows? supposed, CancellationToken cancellationToken) =>
        OfCommittedAsync(
            table.SelectAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken),
            supposed is null ? null : supposed with { Rows = supposed.Rows.Where(row => row.PartitionKey == partition) },
            cancellationToken);

    /// <summary>
    /// Of the committed rows of a table's partition those in force: of rows that differ only in the submission at the end of their keys, the
    /// newest submission's. Case does not make a difference.
    /// </summary>
    internal Task<IReadOnlyCollection<(TableEntity Row, Submission Submission)>> NewestAsync(
        TableClient table, string partition, SupposedRows? supposed, CancellationToken cancellationToken) =>
        NewestAsync(CommittedAsync(table, partition, supposed, cancellationToken));

    /// <summary>Those of any rows of a table that came with submissions.</summary>
    internal Task<IReadOnlyCollection<(TableEntity Row, Submission Submission)>> NewestAsync(IAsyncEnumerable<TableEntity> rows, CancellationToken cancellationToken) =>
        NewestAsync(OfCommittedAsync(rows, supposed: null, cancellationToken));

    private async IAsyncEnumerable<(TableEntity Row, IReadOnlyList<string> Key, Submission Submission)> OfCommittedAsync(
        IAsyncEnumerable<TableEntity> rows, SupposedRows? supposed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, Submission?>(StringComparer.Ordinal);
        await foreach (var row in rows)
        {
            var key = TableKey.Split(row.RowKey);
            if (!known.TryGetValue(key[^1], out var submission))
            {
                var record = await GetAsync(row.GetString("Month")!, key[^1], cancellationToken);
                submission = record is { Status: SubmissionStatus.Committed } && supposed?.File.Withdrawn.Contains(key[^1]) is not true ? record.Submission : null;
                known.Add(key[^1], submission);
            }
            if (submission is not null) yield return (row, key, submission);
        }
        if (supposed is null) yield break;
        foreach (var row in supposed.Rows) yield return (row, TableKey.Split(row.RowKey), supposed.File.Submission);
    }

    private static async Task<IReadOnlyCollection<(TableEntity Row, Submission Submission)>> NewestAsync(
        IAsyncEnumerable<(TableEntity Row, IReadOnlyList<string> Key, Submission Submission)> committed)
    {
        var newest = new SortedDictionary<string, (TableEntity Row, Submission Submission)>(StringComparer.OrdinalIgnoreCase);
        await foreach (var (row, key, submission) in committed)
        {
            var place = $"{row.PartitionKey}\n{row.RowKey[..^TableKey.Join(key[^1]).Length]}";
            if (!newest.TryGetValue(place, out var there) || submission.IsNewerThan(there.Submission)) newest[place] = (row, submission);
        }
        return newest.Values;
    }

    private static SubmissionRecord Read(TableEntity entity) => RecordJson.Get<SubmissionRecord>(entity);

    private static TableEntity Entity(SubmissionRecord record)
    {
        var entity = Rows.New(
            record.Month,
            record.Submission.Id,
            ("Status", record.Status.ToString()),
            ("FileName", record.Submission.FileName),
            ("Feed", record.Submission.Feed),
            ("Dropped", record.Submission.Dropped),
            ("HasFile", record.FileDeletedOn is null));   // so that the rest need not be read again every night
        RecordJson.Put(entity, record);
        return entity;
    }
}
