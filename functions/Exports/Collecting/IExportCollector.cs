using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Domain.Listings;
using KpiPapers.Domain.Narratives;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>Takes an export's rows and says what they come to: but for text, what it shows does not depend on the order of the rows.</summary>
internal interface IExportCollector : IRowCollector
{
    /// <summary>Called after the last row, to check what only the whole file can show.</summary>
    void Complete() { }

    ImmutableArray<LedgerEntry> Entries => [];

    ImmutableArray<Commentary> Commentary => [];

    ImmutableArray<Withdrawal> Withdrawals => [];

    ImmutableArray<SignOffRow> SignOffs => [];

    ImmutableArray<ListingEntry> Listings => [];

    ImmutableArray<Narrative> Narratives => [];

    ImmutableArray<CellProblem> Warnings => [];

    /// <summary>What the receipt says of rows left out.</summary>
    ImmutableArray<string> Notes => [];
}
