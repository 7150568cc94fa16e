using System.Collections.Immutable;
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
    public async Task AppendAsync(Submission submission, ImmutableArray<ListingEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
            await _table.AppendAsync(submission, TableKey.Join(submission.Feed, $"{entry.Quarter}"), [$"{entry.Day:yyyy-MM-dd}", entry.Dimension], entry.Listing, cancellationToken);
    }

    /// <summary>What is listed for a quarter, or null.</summary>
    public async Task<QuarterListing?> InForceAsync(ListingKey key, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKey.Join(key.Feed, $"{key.Quarter}")}");
        var newest = FirstRelease.WithoutReplacedDays(await submissions.NewestAsync(_table, filter, cancellationToken));
        return newest.Count == 0 ? null : new(
            key.Feed,
            key.Quarter,
            newest.Aggregate(Listing.Empty, (all, part) => all.Merge(RecordJson.Get<Listing>(part.Row))),
            Submission.Listed(newest.Select(part => part.Submission)));
    }
}
