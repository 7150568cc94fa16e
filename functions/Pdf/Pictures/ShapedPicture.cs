using System.Collections.Immutable;
using KpiPapers.Pdf.Layout;
using KpiPapers.Pdf.Typesetting;
using static System.FormattableString;

namespace KpiPapers.Pdf.Pictures;

/// <summary>A picture that has been found to keep within its edges, with the glyphs of its labels.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Labels">The glyphs of each shape that is a label; null for the others.</param>
internal sealed record ShapedPicture(Picture Picture, ImmutableArray<ShapedText?> Labels)
{
    /// <exception cref="LayoutException">The picture cannot be drawn; the message says which part of it, and why.</exception>
    public static ShapedPicture Of(Figure figure, TextComposer text, Place place)
    {
        var picture = figure.Picture;
        if (string.IsNullOrWhiteSpace(XmlText.Of(figure.AlternativeText)))
            throw new LayoutException($"{place.Subject} has no alternative text, so that a screen reader could not say what it shows.");
        if (!(picture.Width >= 1 && picture.Height >= 1 && double.IsFinite(picture.Width + picture.Height)))
            throw new LayoutException(Invariant($"{place.Subject} is {picture.Width} by {picture.Height} points: both must be 1 or more."));
        if (picture.Shapes.IsEmpty) throw new LayoutException($"{place.Subject} shows nothing.");
        var labels = ImmutableArray.CreateBuilder<ShapedText?>(picture.Shapes.Length);
        for (var i = 0; i < picture.Shapes.Length; i++)
        {
            var shape = picture.Shapes[i];
            labels.Add(shape is Label label ? LabelShaping.Shape(label, text, place) : null);
            PictureCheck.Check(picture, shape, Bounds.Of(shape, labels[i]), NameOf(shape, i, place));
        }
        return new(picture, labels.MoveToImmutable());
    }

    private static string NameOf(Shape shape, int index, Place place) => shape is Label label
        ? $"The label \"{Place.Beginning(label.Text)}\" {place}"
        : $"Shape {index + 1} {place} ({shape.GetType().Name})";
}
