namespace KpiPapers.Exports.Sheets;

/// <summary>How the rows of a sheet are read: where its columns are, and who takes the rows.</summary>
internal sealed record SheetLayout(HeaderMatch Header, IRowCollector Rows);
