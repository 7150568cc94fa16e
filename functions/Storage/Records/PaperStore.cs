using System.Globalization;
using Azure;
using KpiPapers.Domain;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Records;

/// <summary>The table <c>Papers</c>: paper / quarter|version, and when each paper was last asked for.</summary>
public sealed class PaperStore(TableServiceClient tables)
{
    private const string AskedRow = "asked";

    private readonly TableClient _table = tables.GetTableClient(Names.Tables.Papers);

    /// <summary>All versions of a quarter's paper, oldest first.</summary>
    public IAsyncEnumerable<PaperVersion> AllAsync(string paper, Quarter quarter, CancellationToken cancellationToken) =>
        _table.SelectAsync(VersionsOf(paper, quarter), cancellationToken).Select(RecordJson.Get<PaperVersion>);

    /// <summary>The newest version of a quarter's paper, or null.</summary>
    public async Task<PaperVersion?> LatestAsync(string paper, Quarter quarter, CancellationToken cancellationToken) =>
        await _table.SelectAsync(VersionsOf(paper, quarter), cancellationToken).LastOrDefaultAsync(cancellationToken) is { } latest
            ? RecordJson.Get<PaperVersion>(latest)
            : null;

    /// <summary>A quarter's paper as it was first issued, or null.</summary>
    public async Task<PaperVersion?> FirstIssuedAsync(string paper, Quarter quarter, CancellationToken cancellationToken) =>
        await _table.SelectAsync(VersionsOf(paper, quarter), cancellationToken)
            .Select(RecordJson.Get<PaperVersion>).FirstOrDefaultAsync(version => version is { IsFinal: true, IsGivenUp: false }, cancellationToken);

    /// <summary>A quarter's paper as it was last issued, or null.</summary>
    public async Task<PaperVersion?> LastIssuedAsync(string paper, Quarter quarter, CancellationToken cancellationToken) =>
        await _table.SelectAsync(VersionsOf(paper, quarter), cancellationToken)
            .Select(RecordJson.Get<PaperVersion>).LastOrDefaultAsync(version => version is { IsFinal: true, IsGivenUp: false }, cancellationToken);

    /// <summary>One version, or null.</summary>
    public async Task<PaperVersion?> GetAsync(string paper, Quarter quarter, int number, CancellationToken cancellationToken) =>
        await _table.FindAsync(TableKey.Join(paper), VersionRow(quarter, number), cancellationToken) is { } entity
            ? RecordJson.Get<PaperVersion>(entity)
            : null;

    /// <summary>Claims a version's number. False when somebody else has it already.</summary>
    public async Task<bool> TryClaimAsync(PaperVersion version, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(Entity(version), cancellationToken);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Records that a version's editions are stored. False when it has been given up: then nobody may be sent it.</summary>
    public async Task<bool> TryStoreAsync(PaperVersion version, CancellationToken cancellationToken) =>
        await ChangeAsync(version.Paper, version.Quarter, version.Number, now => now.IsGivenUp ? now : now with { IsStored = true }, cancellationToken)
            is { IsStored: true };

    /// <summary>Gives a version up whose editions are not stored. False when they are: then it can be finished.</summary>
    public async Task<bool> TryGiveUpAsync(PaperVersion version, CancellationToken cancellationToken) =>
        await ChangeAsync(
            version.Paper, version.Quarter, version.Number, now => now.IsStored || now.IsFinished ? now : now with { IsGivenUp = true }, cancellationToken)
            is { IsGivenUp: true };

    /// <summary>Records that a version's editions are stored and its mails queued.</summary>
    public async Task FinishAsync(PaperVersion version, CancellationToken cancellationToken) =>
        await ChangeAsync(version.Paper, version.Quarter, version.Number, now => now with { IsFinished = true }, cancellationToken);

    /// <summary>Stops every link to a version that was mailed, for good. Answers the version as it is then; null when there is none.</summary>
    public Task<PaperVersion?> RevokeLinksAsync(
        string paper, Quarter quarter, int number, DateTimeOffset time, CancellationToken cancellationToken) =>
        ChangeAsync(paper, quarter, number, now => now with { LinksRevoked = now.LinksRevoked ?? time }, cancellationToken);

    /// <summary>Notes when a quarter's paper was last asked for.</summary>
    public Task AskedAsync(string paper, Quarter quarter, DateTimeOffset time, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(
            Rows.New(TableKey.Join(paper), TableKey.Join($"{quarter}", AskedRow), ("Asked", time)),
            TableUpdateMode.Replace,
            cancellationToken);

    /// <summary>When a quarter's paper was last asked for, or null.</summary>
    public async Task<DateTimeOffset?> LastAskedAsync(string paper, Quarter quarter, CancellationToken cancellationToken) =>
        (await _table.FindAsync(TableKey.Join(paper), TableKey.Join($"{quarter}", AskedRow), cancellationToken))?.GetDateTimeOffset("Asked");

    /// <summary>Selects the versions of a quarter's paper; rows come in the order of their keys.</summary>
    private static string VersionsOf(string paper, Quarter quarter)
    {
        var prefix = TableKey.Join($"{quarter}", "v");
        return TableClient.CreateQueryFilter($"PartitionKey eq {TableKey.Join(paper)} and RowKey ge {prefix} and RowKey lt {prefix + "~"}");
    }

    /// <summary>Changes a version, so that two changes at once are both kept. Null when there is no such version.</summary>
    private Task<PaperVersion?> ChangeAsync(
        string paper, Quarter quarter, int number, Func<PaperVersion, PaperVersion> change, CancellationToken cancellationToken) =>
        _table.ChangeAsync(TableKey.Join(paper), VersionRow(quarter, number), change, Entity, cancellationToken);

    private static string VersionRow(Quarter quarter, int number) =>
        TableKey.Join($"{quarter}", $"v{number.ToString("0000", CultureInfo.InvariantCulture)}");

    private static TableEntity Entity(PaperVersion version)
    {
        var entity = Rows.New(TableKey.Join(version.Paper), VersionRow(version.Quarter, version.Number));
        RecordJson.Put(entity, version);
        return entity;
    }
}
