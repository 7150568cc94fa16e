using KpiPapers.Pdf.Pictures;
using KpiPapers.Pdf.Tagging;
using static System.FormattableString;

namespace KpiPapers.Pdf.Layout;

/// <summary>Composes figures.</summary>
internal sealed class FigureComposer(TextComposer text, Tag document)
{
    public FigureElement Compose(Figure figure, double width, string under)
    {
        var place = PlaceOf(figure, under);
        var shaped = ShapedPicture.Of(figure, text, place);
        if (figure.Picture.Width > width)
            throw new LayoutException(Invariant($"{place.Subject} is {figure.Picture.Width:0.##} pt wide, the text {width:0.##}."));
        return new(shaped, document.Add(Tag.OfFigure(figure.AlternativeText))) { Place = place, SpaceBefore = 6, SpaceAfter = 12 };
    }

    public static Place PlaceOf(Figure figure, string under) => new(string.IsNullOrWhiteSpace(XmlText.Of(figure.AlternativeText))
        ? $"the figure {under}"
        : $"the figure \"{Place.Beginning(figure.AlternativeText)}\"");
}
