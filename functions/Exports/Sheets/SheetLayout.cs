namespace KpiPapers.Exports.Sheets;

/// <summary>How the rows of a sheet are read: where its columns are, and who takes the rows.</summary>
internal sealed record SheetLayout(HeaderMatch Header, IRowCollector Rows)
{
    /// <summary>The place among the columns of the one that says when; -1 for none.</summary>
    public int Day { get; init; } = -1;

    /// <summary>The place among the columns of the site's; -1 for none.</summary>
    public int Site { get; init; } = -1;
}
