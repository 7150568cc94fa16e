using KpiPapers.Exports.Periods;

namespace KpiPapers.Exports.Sheets;

/// <summary>How the rows of a sheet are read: where its columns are, and who takes the rows.</summary>
internal sealed record SheetLayout(HeaderMatch Header, IRowCollector Rows)
{
    /// <summary>The lines above the headings.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>The period that all rows belong to; null where they have days of their own.</summary>
    public StatedPeriod? Period { get; init; }

    /// <summary>What states that period, and which it is; empty where there is none.</summary>
    public string PeriodWords { get; init; } = "";

    /// <summary>The row of the headings or above them that says that months come before days; 0 where none does.</summary>
    public long MonthFirstRow { get; init; }

    /// <summary>The day on which the file was dropped; null where it is not known.</summary>
    public DateOnly? Dropped { get; init; }

    /// <summary>The place among the columns of the one that says when; -1 for none.</summary>
    public int Day { get; init; } = -1;

    /// <summary>The place among the columns of the site's; -1 for none.</summary>
    public int Site { get; init; } = -1;
}
