using KpiPapers.Pdf.Drawing;
using KpiPapers.Pdf.Pictures;
using KpiPapers.Pdf.Tagging;

namespace KpiPapers.Pdf.Layout;

/// <summary>A figure, which is never parted.</summary>
internal sealed record FigureElement(ShapedPicture Picture, Tag Tag) : Element
{
    public override double Height => Picture.Picture.Height;

    public override double LeastHeight(double pageHeight) => Height;

    public override Plan Fit(double height, double pageHeight) => Height <= height
        ? new Plan.Whole(new(0..1, Height, (canvas, left, top) => canvas.Draw(Picture, Tag, left, top)))
        : new Plan.Nothing(Misfit.Sentence(Place.Subject, "it needs", Height, height, "it cannot be parted"));
}
