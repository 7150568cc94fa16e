using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Records;

/// <summary>The table <c>Commentary</c>: indicator|quarter / submission. The newest committed submission's words are in force.</summary>
public sealed class CommentaryStore(TableServiceClient tables, SubmissionStore submissions)
{
    private readonly TableClient _table = tables.GetTableClient(Names.Tables.Commentary);

    /// <summary>Writes a submission's comments and actions. Writing them again changes nothing.</summary>
    public Task AppendAsync(Submission submission, ImmutableArray<Commentary> comments, CancellationToken cancellationToken) =>
        _table.AppendAsync(comments.Select(comment => Rows.Of(submission, PartitionOf(comment.Indicator, comment.Quarter), [], comment)), cancellationToken);

    /// <summary>What is said of a quarter's figures, whichever indicators they are of.</summary>
    /// <remarks>Reads what is said of all quarters, since partitions are named by the indicator first; there is little of it.</remarks>
    public async Task<ImmutableArray<SubmittedCommentary>> OfQuarterAsync(Quarter quarter, CancellationToken cancellationToken) =>
    [
        .. (await submissions.NewestAsync(
            _table.SelectAsync(filter: null, cancellationToken).Where(row => TableKey.Split(row.PartitionKey)[1] == $"{quarter}"), cancellationToken)).Select(Read),
    ];

    /// <summary>What is said of an indicator's figures, by quarter.</summary>
    public async Task<ImmutableArray<SubmittedCommentary>> OfAsync(string indicator, CancellationToken cancellationToken)
    {
        var prefix = TableKey.Join(indicator, "");
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {prefix} and PartitionKey lt {prefix + "~"}");
        return [.. (await submissions.NewestAsync(_table.SelectAsync(filter, cancellationToken), cancellationToken)).Select(Read)];
    }

    /// <summary>What is said of a figure, or null.</summary>
    public async Task<SubmittedCommentary?> InForceAsync(FigureKey figure, CancellationToken cancellationToken) =>
        (await submissions.NewestAsync(_table, PartitionOf(figure.Indicator, figure.Quarter), supposed: null, cancellationToken))
            .Select(Read).SingleOrDefault();

    private static SubmittedCommentary Read((TableEntity Row, Submission Submission) newest) => new(RecordJson.Get<Commentary>(newest.Row), newest.Submission);

    private static string PartitionOf(string indicator, Quarter quarter) => TableKey.Join(indicator, $"{quarter}");
}
