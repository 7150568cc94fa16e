namespace KpiPapers.Pdf.Layout;

/// <summary>What a column asks for, in points where it is a width.</summary>
/// <param name="Weight">Its share.</param>
/// <param name="Least">The width below which not even its widest letter fits.</param>
/// <param name="Longest">The width that no word of it would be broken in.</param>
internal readonly record struct ColumnNeed(double Weight, double Least, double Longest);
