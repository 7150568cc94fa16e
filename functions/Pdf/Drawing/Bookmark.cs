namespace KpiPapers.Pdf.Drawing;

/// <summary>A heading as a place to jump to.</summary>
/// <param name="Level">1 to 4.</param>
/// <param name="Title">Its words.</param>
/// <param name="Page">The page, from 0.</param>
/// <param name="Top">Its upper edge, in points from the page's lower edge.</param>
internal sealed record Bookmark(int Level, string Title, int Page, double Top);
