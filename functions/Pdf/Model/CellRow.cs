using System.Collections.Immutable;

namespace KpiPapers.Pdf;

/// <summary>A row with one cell for each column.</summary>
/// <param name="Cells">The cells from left to right: as many as the table has columns.</param>
public sealed record CellRow(ImmutableArray<Cell> Cells) : TableRow;
