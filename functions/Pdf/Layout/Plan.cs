using KpiPapers.Pdf.Drawing;

namespace KpiPapers.Pdf.Layout;

/// <summary>What of an element goes into the space at hand. The same plan gives the height and does the drawing.</summary>
internal abstract record Plan
{
    /// <summary>All of it.</summary>
    public sealed record Whole(double Height, Drawing Draw) : Plan;

    /// <summary>Its beginning; the rest wants the next page.</summary>
    public sealed record Part(double Height, Drawing Draw, Element Rest) : Plan;

    /// <summary>Nothing, and on a fresh page the reason why it never will.</summary>
    public sealed record Nothing(string Reason) : Plan;
}

/// <summary>Draws what was planned with its upper left corner at a point.</summary>
internal delegate void Drawing(Canvas canvas, double left, double top);
