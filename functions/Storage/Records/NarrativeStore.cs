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
    public Task AppendAsync(Submission submission, ImmutableArray<Narrative> narratives, CancellationToken cancellationToken) =>
        _table.AppendAsync(RowsOf(submission, narratives), cancellationToken);

    /// <summary>The texts of a quarter's paper, one for each section that has one.</summary>
    public Task<ImmutableArray<SubmittedNarrative>> InForceAsync(string paper, Quarter quarter, CancellationToken cancellationToken) =>
        InForceAsync(paper, quarter, supposing: null, cancellationToken);

    /// <summary>The texts of a quarter's paper, one for each section that has one; with those of a file as if it had been taken.</summary>
    public async Task<ImmutableArray<SubmittedNarrative>> InForceAsync(string paper, Quarter quarter, Supposed? supposing, CancellationToken cancellationToken)
    {
        var supposed = supposing?.With(RowsOf(supposing.Submission, supposing.Narratives));
        return
        [
            .. (await submissions.NewestAsync(_table, PartitionOf(paper, quarter), supposed, cancellationToken))
                .Select(newest => new SubmittedNarrative(RecordJson.Get<Narrative>(newest.Row), newest.Submission)),
        ];
    }

    private static IEnumerable<TableEntity> RowsOf(Submission submission, ImmutableArray<Narrative> narratives) =>
        narratives.Select(narrative => Rows.Of(submission, PartitionOf(narrative.Paper, narrative.Quarter), [narrative.Section], narrative));

    private static string PartitionOf(string paper, Quarter quarter) => TableKey.Join(paper, $"{quarter}");
}
