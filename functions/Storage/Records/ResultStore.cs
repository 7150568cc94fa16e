using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using KpiPapers.Domain;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Records;

/// <summary>The tables <c>Results</c> (indicator / quarter) and <c>ResultHistory</c> (indicator|quarter / number).</summary>
public sealed class ResultStore(TableServiceClient tables)
{
    private readonly TableClient _results = tables.GetTableClient(Names.Tables.Results);
    private readonly TableClient _history = tables.GetTableClient(Names.Tables.ResultHistory);

    /// <summary>
    /// Recomputes a result and writes it under its ETag. The former value goes to the history first. When somebody else has written in
    /// between, the computation runs again, so that the last write has always seen every committed submission.
    /// </summary>
    /// <param name="figure">Which result.</param>
    /// <param name="compute">
    /// Computes it from the ledger as it is now, given whether there is a result already; null when there is still none. It may run more
    /// than once.
    /// </param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Result?> RecomputeAsync(FigureKey figure, Func<bool, CancellationToken, Task<Result?>> compute, CancellationToken cancellationToken)
    {
        while (true)
        {
            // The row is read before the ledger: what is committed after this point makes the write fail and the loop start again.
            var entity = await _results.FindAsync(TableKey.Join(figure.Indicator), TableKey.Join($"{figure.Quarter}"), cancellationToken);
            var result = await compute(entity is not null, cancellationToken);
            if (result is null) return null;
            if (entity is not null) result = result.After(RecordJson.Get<Result>(entity));
            if (entity is not null && SameContent(entity, result)) return result;
            if (await TryAsync(() => entity is null ? AddAsync(result, cancellationToken) : ReplaceAsync(entity, result, cancellationToken))) return result;
        }
    }

    /// <summary>Notes that an edition has been issued that prints a result, or that there is none.</summary>
    /// <param name="missing">What is recorded where there is no result.</param>
    /// <param name="isPrinted">Whether a figure is the one that was printed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task IssueAsync(Result missing, Func<Figure, bool> isPrinted, CancellationToken cancellationToken)
    {
        while (true)
        {
            var entity = await _results.FindAsync(TableKey.Join(missing.Indicator), TableKey.Join($"{missing.Quarter}"), cancellationToken);
            var result = entity is null ? missing : RecordJson.Get<Result>(entity);
            result = result.Issued(isPrinted(result.Figure));
            if (entity is not null && SameContent(entity, result)) return;
            if (await TryAsync(() => entity is null ? AddAsync(result, cancellationToken) : UpdateAsync(entity, result, NumberOf(entity), cancellationToken))) return;
        }
    }

    /// <summary>One result, or null.</summary>
    public async Task<Result?> GetAsync(FigureKey figure, CancellationToken cancellationToken) =>
        await _results.FindAsync(TableKey.Join(figure.Indicator), TableKey.Join($"{figure.Quarter}"), cancellationToken) is { } entity
            ? RecordJson.Get<Result>(entity)
            : null;

    /// <summary>The results of an indicator, by quarter.</summary>
    /// <param name="indicator">Its code.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<Result> OfAsync(string indicator, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKey.Join(indicator)}");
        await foreach (var entity in _results.SelectAsync(filter, cancellationToken))
            yield return RecordJson.Get<Result>(entity);
    }

    /// <summary>All results, by indicator and quarter.</summary>
    public async IAsyncEnumerable<Result> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entity in _results.SelectAsync(filter: null, cancellationToken))
            yield return RecordJson.Get<Result>(entity);
    }

    /// <summary>All results of some quarters that follow one another, by indicator and quarter.</summary>
    /// <param name="first">The earliest.</param>
    /// <param name="last">The latest.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<Result> BetweenAsync(Quarter first, Quarter last, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A quarter as it is stored sorts by time.
        var filter = TableClient.CreateQueryFilter($"RowKey ge {TableKey.Join($"{first}")} and RowKey le {TableKey.Join($"{last}")}");
        await foreach (var entity in _results.SelectAsync(filter, cancellationToken))
            yield return RecordJson.Get<Result>(entity);
    }

    /// <summary>The former values of an indicator's results, by quarter, oldest first.</summary>
    public async IAsyncEnumerable<Result> HistoryAsync(string indicator, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prefix = TableKey.Join(indicator, "");
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {prefix} and PartitionKey lt {prefix + "~"}");
        await foreach (var entity in _history.SelectAsync(filter, cancellationToken))
            yield return RecordJson.Get<Result>(entity);
    }

    /// <summary>Whether a write went through; not when somebody else has written since the row was read.</summary>
    private static async Task<bool> TryAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412)
        {
            return false;
        }
    }

    private async Task AddAsync(Result result, CancellationToken cancellationToken) => await _results.AddEntityAsync(Entity(result, number: 0), cancellationToken);

    private async Task ReplaceAsync(TableEntity former, Result result, CancellationToken cancellationToken)
    {
        var number = NumberOf(former);
        var history = Rows.New(
            TableKey.Join(result.Indicator, $"{result.Quarter}"), number.ToString("000000", CultureInfo.InvariantCulture));
        RecordJson.Put(history, RecordJson.Get<Result>(former));
        await _history.UpsertEntityAsync(history, TableUpdateMode.Replace, cancellationToken);   // the same former value, whoever writes it
        await UpdateAsync(former, result, number + 1, cancellationToken);
    }

    private async Task UpdateAsync(TableEntity former, Result result, int number, CancellationToken cancellationToken) =>
        await _results.UpdateEntityAsync(Entity(result, number), former.ETag, TableUpdateMode.Replace, cancellationToken);

    private static int NumberOf(TableEntity entity) => entity.GetInt32("Number") ?? 0;

    private static bool SameContent(TableEntity entity, Result result)
    {
        var fresh = new TableEntity(entity.PartitionKey, entity.RowKey);   // without a data version: an older row may say the same
        RecordJson.Put(fresh, result);
        return fresh.Keys.All(column => Equals(entity[column], fresh[column]));
    }

    private static TableEntity Entity(Result result, int number)
    {
        // State, value and judgement also stand in columns of their own for people who open the table.
        var entity = Rows.New(
            TableKey.Join(result.Indicator),
            TableKey.Join($"{result.Quarter}"),
            ("Number", number),
            ("State", result.Figure.State.ToString()),
            ("Value", result.Figure.Value?.ToString(CultureInfo.InvariantCulture) ?? ""),
            ("Judgement", result.Judgement?.ToString() ?? ""));
        RecordJson.Put(entity, result);
        return entity;
    }
}
