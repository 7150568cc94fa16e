namespace KpiPapers.Pdf.Tests.Reading;

/// <summary>Text that was drawn in one go, in points from the page's lower left corner.</summary>
internal sealed record Piece(int Page, string Text, double Left, double Baseline, double Width, double Size, string Font, string Tag, int? Mcid);
