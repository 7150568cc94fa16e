namespace KpiPapers.Pdf;

/// <summary>Why a page ended where it did. The last page of a section ends with the section and has none.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Reason">
/// A sentence with measures in points, such as <c>Row 14 of table "Results" does not fit: its column Comment needs 900 pt, the page has
/// 700: split.</c>
/// </param>
public sealed record PageBreak(int Page, string Reason);
