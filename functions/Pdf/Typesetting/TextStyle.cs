namespace KpiPapers.Pdf.Typesetting;

/// <summary>How a stretch of text looks, and where it leads.</summary>
/// <param name="Font">The face.</param>
/// <param name="Size">The type size in points.</param>
/// <param name="Color">The letters' colour.</param>
/// <param name="Link">Set in links.</param>
internal sealed record TextStyle(Font Font, double Size, Color Color, Link? Link);
