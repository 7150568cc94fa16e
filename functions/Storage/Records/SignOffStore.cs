using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Records;

/// <summary>The table <c>SignOffs</c>: paper|quarter / submission. The newest committed submission's sign-off is in force.</summary>
public sealed class SignOffStore(TableServiceClient tables, SubmissionStore submissions)
{
    private readonly TableClient _table = tables.GetTableClient(Names.Tables.SignOffs);

    /// <summary>Writes a submission's sign-offs. Writing them again changes nothing.</summary>
    public Task AppendAsync(Submission submission, ImmutableArray<SignOff> signOffs, CancellationToken cancellationToken) =>
        _table.AppendAsync(RowsOf(submission, signOffs), cancellationToken);

    /// <summary>
    /// The sign-off of a quarter's paper, or null. It is of the version that was read; a newer draft needs one of its own.
    /// </summary>
    public Task<SubmittedSignOff?> InForceAsync(string paper, Quarter quarter, CancellationToken cancellationToken) =>
        InForceAsync(paper, quarter, supposing: null, cancellationToken);

    /// <summary>The sign-off of a quarter's paper, or null; with that of a file as if it had been taken.</summary>
    public async Task<SubmittedSignOff?> InForceAsync(string paper, Quarter quarter, Supposed? supposing, CancellationToken cancellationToken)
    {
        var supposed = supposing?.With(RowsOf(supposing.Submission, supposing.SignOffs));
        return (await submissions.NewestAsync(_table, PartitionOf(paper, quarter), supposed, cancellationToken))
            .Select(newest => new SubmittedSignOff(RecordJson.Get<SignOff>(newest.Row), newest.Submission))
            .SingleOrDefault();
    }

    private static IEnumerable<TableEntity> RowsOf(Submission submission, ImmutableArray<SignOff> signOffs) =>
        signOffs.Select(signOff => Rows.Of(submission, PartitionOf(signOff.Paper, signOff.Quarter), [], signOff));

    private static string PartitionOf(string paper, Quarter quarter) => TableKey.Join(paper, $"{quarter}");
}
