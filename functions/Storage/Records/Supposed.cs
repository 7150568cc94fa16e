using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Domain.Listings;
using KpiPapers.Domain.Narratives;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Records;

/// <summary>A file as if it had been taken, for whoever asks what would count then. Nothing of it is stored.</summary>
/// <param name="Submission">The file.</param>
/// <param name="Withdrawn">The ids of the submissions that would no longer count.</param>
public sealed record Supposed(Submission Submission, ImmutableHashSet<string> Withdrawn)
{
    /// <summary>What it says of indicators.</summary>
    public ImmutableArray<LedgerEntry> Entries { get; init; } = [];

    /// <summary>What it lists.</summary>
    public ImmutableArray<ListingEntry> Listings { get; init; } = [];

    /// <summary>Its texts.</summary>
    public ImmutableArray<Narrative> Narratives { get; init; } = [];

    /// <summary>Its sign-offs.</summary>
    public ImmutableArray<SignOff> SignOffs { get; init; } = [];

    /// <summary>It and the rows that it would have in a table.</summary>
    internal SupposedRows With(IEnumerable<TableEntity> rows) => new(this, rows);
}

/// <summary>The rows that a file would have in a table.</summary>
internal sealed record SupposedRows(Supposed File, IEnumerable<TableEntity> Rows);
