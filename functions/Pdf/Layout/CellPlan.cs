namespace KpiPapers.Pdf.Layout;

/// <summary>A cell's lines in its column.</summary>
/// <param name="Lines">The lines; none in an empty cell.</param>
/// <param name="Left">Where the lines begin, from the table's left edge.</param>
/// <param name="Column">What the column is called; null for a cell over all columns.</param>
internal sealed record CellPlan(LineStack Lines, double Left, string? Column);
