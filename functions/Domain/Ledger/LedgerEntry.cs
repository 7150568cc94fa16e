namespace KpiPapers.Domain.Ledger;

/// <summary>What one submission says of one indicator for one day (or longer) of one site or queue.</summary>
public abstract record LedgerEntry
{
    private LedgerEntry() { }

    /// <summary>The indicator's code.</summary>
    public required string Indicator { get; init; }

    /// <summary>The quarter it counts in.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>The day it covers, or the first day of the month or quarter it covers.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The site or queue, the same whatever its case; empty where the feed has none.</summary>
    public required string Dimension { get; init; }

    /// <summary>Counts that are merged with those of other days and sites.</summary>
    public sealed record Measured : LedgerEntry
    {
        /// <summary>The counts.</summary>
        public required Partial Partial { get; init; }

        /// <summary>Whether they are those of the whole quarter, so that no month of it is awaited and none is known by itself.</summary>
        public bool IsWholeQuarter { get; init; }

        /// <summary>Whether the service was closed, so that there was nothing to measure; the counts are nothing then.</summary>
        public bool IsClosed { get; init; }
    }

    /// <summary>
    /// A stated range: the file says that it holds everything of the site from <see cref="Day"/> to <see cref="LastDay"/>, so that a day of
    /// it which the file leaves out has nothing, whatever older files have for it. A month or quarter stands for its first day. The range lies
    /// within the entry's quarter.
    /// </summary>
    public sealed record Covering : LedgerEntry
    {
        /// <summary>The last day of the range, itself included.</summary>
        public required DateOnly LastDay { get; init; }
    }

    /// <summary>A ready-made figure, stated for the whole quarter.</summary>
    public sealed record Stated : LedgerEntry
    {
        /// <summary>The figure as stated, or computed from the counts stated with it.</summary>
        public required Figure Figure { get; init; }
    }
}
