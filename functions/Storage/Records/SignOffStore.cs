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
    public async Task AppendAsync(Submission submission, ImmutableArray<SignOff> signOffs, CancellationToken cancellationToken)
    {
        foreach (var signOff in signOffs)
            await _table.AppendAsync(submission, TableKey.Join(signOff.Paper, $"{signOff.Quarter}"), [], signOff, cancellationToken);
    }

    /// <summary>
    /// The sign-off of a quarter's paper, or null. It is of the version that was read; a newer draft needs one of its own.
    /// </summary>
    public async Task<SubmittedSignOff?> InForceAsync(string paper, Quarter quarter, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKey.Join(paper, $"{quarter}")}");
        return (await submissions.NewestAsync(_table, filter, cancellationToken))
            .Select(newest => new SubmittedSignOff(RecordJson.Get<SignOff>(newest.Row), newest.Submission))
            .SingleOrDefault();
    }
}
