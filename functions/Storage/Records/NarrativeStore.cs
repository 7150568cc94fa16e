using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Domain.Narratives;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Records;

/// <summary>
/// The table <c>Narratives</c>: paper|quarter / section|submission. Rows are only ever added; of each section the newest committed
/// submission's text is in force.
/// </summary>
public sealed class NarrativeStore(TableServiceClient tables, SubmissionStore submissions)
{
    private readonly TableClient _table = tables.GetTableClient(Names.Tables.Narratives);

    /// <summary>Writes a submission's texts. Writing them again changes nothing.</summary>
    public async Task AppendAsync(Submission submission, ImmutableArray<Narrative> narratives, CancellationToken cancellationToken)
    {
        foreach (var narrative in narratives)
            await _table.AppendAsync(submission, TableKey.Join(narrative.Paper, $"{narrative.Quarter}"), [narrative.Section], narrative, cancellationToken);
    }

    /// <summary>The texts of a quarter's paper, one for each section that has one.</summary>
    public async Task<ImmutableArray<SubmittedNarrative>> InForceAsync(string paper, Quarter quarter, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKey.Join(paper, $"{quarter}")}");
        return
        [
            .. (await submissions.NewestAsync(_table, filter, cancellationToken))
                .Select(newest => new SubmittedNarrative(RecordJson.Get<Narrative>(newest.Row), newest.Submission)),
        ];
    }
}
