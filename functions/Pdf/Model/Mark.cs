namespace KpiPapers.Pdf;

/// <summary>A small filled shape, so that red, amber and green differ by more than colour.</summary>
/// <param name="Shape">The outline.</param>
/// <param name="Color">The filling. Keep 3 to 1 against white (WCAG 1.4.11).</param>
public sealed record Mark(MarkShape Shape, Color Color);
