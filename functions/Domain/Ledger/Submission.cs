using System.Collections.Immutable;

namespace KpiPapers.Domain.Ledger;

/// <summary>One drop of one file, as far as the ledger cares: which wins, and what a printed figure is traced back to.</summary>
/// <param name="Id">Made from the path and the ETag of the dropped blob, so a second drop is a second submission.</param>
/// <param name="Feed">The feed that its columns were recognised as.</param>
/// <param name="FileName">The name under which it was dropped.</param>
/// <param name="Dropped">Last-Modified of the dropped blob.</param>
/// <param name="ETag">ETag of the dropped blob; decides between two drops of the same second.</param>
/// <param name="Sha256">Of the file's bytes, in lower-case hexadecimal.</param>
/// <param name="Rows">Data rows read.</param>
public sealed record Submission(
    string Id, string Feed, string FileName, DateTimeOffset Dropped, string ETag, string Sha256, long Rows)
{
    /// <summary>Each once, by file name, as what rests on them lists them.</summary>
    public static ImmutableArray<Submission> Listed(IEnumerable<Submission> submissions) =>
    [
        .. submissions.DistinctBy(submission => submission.Id)
            .OrderBy(submission => submission.FileName, StringComparer.Ordinal)
            .ThenBy(submission => submission.Dropped)
            .ThenBy(submission => submission.Id, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Whether this drop is newer than another: by Last-Modified, then by ETag; never by processing order, which queues do not keep.
    /// Should two paths share both, their ids decide, so that every reader of the ledger decides alike.
    /// </summary>
    public bool IsNewerThan(Submission other) =>
        Dropped != other.Dropped ? Dropped > other.Dropped
        : ETag != other.ETag ? string.CompareOrdinal(ETag, other.ETag) > 0
        : string.CompareOrdinal(Id, other.Id) > 0;
}
