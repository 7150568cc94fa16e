using KpiPapers.Pdf.Drawing;

namespace KpiPapers.Pdf.Layout;

/// <summary>A piece of an element as it was planned: the same box gives the height and does the drawing, so that they agree.</summary>
/// <param name="Covers">Which of the element's lines or rows it holds.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="Draw">Draws it.</param>
internal sealed record Box(Range Covers, double Height, Drawing Draw);

/// <summary>Draws what was planned with its upper left corner at a point.</summary>
internal delegate void Drawing(Canvas canvas, double left, double top);
