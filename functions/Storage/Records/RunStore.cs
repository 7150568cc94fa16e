using Azure;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Records;

/// <summary>The table <c>Runs</c>: what runs every day / last. One row: the last day whose work was done.</summary>
public sealed class RunStore(TableServiceClient tables)
{
    private static readonly string Daily = TableKey.Join("quarter-end");
    private static readonly string Last = TableKey.Join("last");

    private readonly TableClient _table = tables.GetTableClient(Names.Tables.Runs);

    /// <summary>The last day whose work was done; null for an app that has never run.</summary>
    public async Task<DailyRun?> LastAsync(CancellationToken cancellationToken) =>
        await _table.FindAsync(Daily, Last, cancellationToken) is { } row ? RecordJson.Get<DailyRun>(row) : null;

    /// <summary>Notes that a day's work was done.</summary>
    public Task DoneAsync(DailyRun run, CancellationToken cancellationToken) => _table.UpsertEntityAsync(Row(run), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Notes the day on which an app began, whose work nobody expects; does nothing if it has run before.</summary>
    public async Task BeginAsync(DailyRun run, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(Row(run), cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // Somebody was faster, or it was noted long ago.
        }
    }

    private static TableEntity Row(DailyRun run)
    {
        var row = Rows.New(Daily, Last);
        RecordJson.Put(row, run);
        return row;
    }
}
