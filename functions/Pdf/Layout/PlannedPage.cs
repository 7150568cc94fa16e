using System.Collections.Immutable;
using KpiPapers.Pdf.Drawing;

namespace KpiPapers.Pdf.Layout;

/// <summary>A page before it is drawn.</summary>
/// <param name="Frame">Its size and margins.</param>
/// <param name="Boxes">What stands on it, from the top.</param>
/// <param name="EndsBecause">Why it ended; null where its section did.</param>
internal sealed record PlannedPage(PageFrame Frame, ImmutableArray<PlacedBox> Boxes, string? EndsBecause)
{
    public void Draw(Canvas canvas)
    {
        foreach (var placed in Boxes) placed.Box.Draw(canvas, PageFrame.Left, PageFrame.Top + placed.Top);
    }
}
