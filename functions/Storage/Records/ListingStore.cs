using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Domain.Listings;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Records;

/// <summary>
/// The table <c>Listings</c>: feed|quarter / day|dimension|submission. Rows are only ever added; of each day and dimension the newest
/// committed submission's are in force.
/// </summary>
public sealed class ListingStore(TableServiceClient tables, SubmissionStore submissions)
{
    private readonly TableClient _table = tables.GetTableClient(Names.Tables.Listings);

    /// <summary>Writes what a submission lists. Writing it again changes nothing.</summary>
    public Task AppendAsync(Submission submission, ImmutableArray<ListingEntry> entries, CancellationToken cancellationToken) =>
        _table.AppendAsync(RowsOf(submission, entries), cancellationToken);

    /// <summary>What is listed for a quarter, or null.</summary>
    public Task<QuarterListing?> InForceAsync(ListingKey key, CancellationToken cancellationToken) => InForceAsync(key, supposing: null, cancellationToken);

    /// <summary>What is listed for a quarter, or null; with a file as if it had been taken.</summary>
    public async Task<QuarterListing?> InForceAsync(ListingKey key, Supposed? supposing, CancellationToken cancellationToken)
    {
        var supposed = supposing?.With(RowsOf(supposing.Submission, supposing.Listings));
        var newest = FirstRelease.WithoutReplacedDays(await submissions.NewestAsync(_table, PartitionOf(key.Feed, key.Quarter), supposed, cancellationToken));
        return newest.Count == 0 ? null : new(
            key.Feed,
            key.Quarter,
            newest.Aggregate(Listing.Empty, (all, part) => all.Merge(RecordJson.Get<Listing>(part.Row))),
            Submission.Listed(newest.Select(part => part.Submission)));
    }

    private static IEnumerable<TableEntity> RowsOf(Submission submission, ImmutableArray<ListingEntry> entries) =>
        entries.Select(entry => Rows.Of(submission, PartitionOf(submission.Feed, entry.Quarter), [$"{entry.Day:yyyy-MM-dd}", entry.Dimension], entry.Listing));

    private static string PartitionOf(string feed, Quarter quarter) => TableKey.Join(feed, $"{quarter}");
}
