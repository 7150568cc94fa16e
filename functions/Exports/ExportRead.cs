using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Domain.Listings;
using KpiPapers.Domain.Narratives;

namespace KpiPapers.Exports;

/// <summary>What came of reading a dropped file: it is taken whole or not at all.</summary>
public abstract record ExportRead
{
    private ExportRead() { }

    /// <summary>
    /// Of all bytes of the file, in lower-case hexadecimal; empty where the file was refused for being longer than
    /// <see cref="ExportReader.LongestFile"/>, and so not read to its end.
    /// </summary>
    public required string Sha256 { get; init; }

    /// <summary>Data rows read, without the header and blank rows; of a document, its paragraphs, lists and sub-headings; 0 when nothing was recognised.</summary>
    public required long Rows { get; init; }

    /// <summary>Every cell that is read is right.</summary>
    public sealed record Accepted : ExportRead
    {
        /// <summary>The feed that its columns were recognised as.</summary>
        public required Feed Feed { get; init; }

        /// <summary>What it says of indicators, in an order that does not depend on the order of its rows.</summary>
        public required ImmutableArray<LedgerEntry> Entries { get; init; }

        /// <summary>Comments and actions, of commentary and ready-made figures only.</summary>
        public required ImmutableArray<Commentary> Commentary { get; init; }

        /// <summary>Submissions withdrawn, of a withdrawal file only.</summary>
        public required ImmutableArray<Withdrawal> Withdrawals { get; init; }

        /// <summary>Drafts signed off, of a file of sign-offs only, in the order of its rows.</summary>
        public ImmutableArray<SignOffRow> SignOffs { get; init; } = [];

        /// <summary>Rows that papers list, of a listing only: one entry for each day or quarter that it covers.</summary>
        public ImmutableArray<ListingEntry> Listings { get; init; } = [];

        /// <summary>Text, of a narrative only: one for each paper, quarter and section that it is about.</summary>
        public ImmutableArray<Narrative> Narratives { get; init; } = [];

        /// <summary>What is odd in it but did not stand against taking it; at most <see cref="ExportReader.MaximumProblems"/>.</summary>
        public ImmutableArray<CellProblem> Warnings { get; init; } = [];

        /// <summary>How it was read, for its receipt: encoding and separator, where the headings stand, rows left out. Phrases without a full stop.</summary>
        public ImmutableArray<string> Notes { get; init; } = [];
    }

    /// <summary>Something is wrong, so nothing of it counts.</summary>
    public sealed record Rejected : ExportRead
    {
        /// <summary>The feed that its columns were recognised as, or come closest to; null when they come close to none.</summary>
        public required Feed? Feed { get; init; }

        /// <summary>What is wrong, by row; at most <see cref="ExportReader.MaximumProblems"/>.</summary>
        public required ImmutableArray<CellProblem> Problems { get; init; }

        /// <summary>How many things are wrong, those left out of <see cref="Problems"/> included.</summary>
        public required long ProblemCount { get; init; }
    }
}
