namespace KpiPapers.Pdf.Layout;

/// <summary>A box on its page.</summary>
/// <param name="Place">What it is a piece of.</param>
/// <param name="Box">The box.</param>
/// <param name="Top">From the top of the text area, in points.</param>
internal sealed record PlacedBox(Place Place, Box Box, double Top);
