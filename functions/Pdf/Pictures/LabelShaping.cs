using KpiPapers.Pdf.Layout;
using KpiPapers.Pdf.Typesetting;
using static System.FormattableString;

namespace KpiPapers.Pdf.Pictures;

/// <summary>The words of a picture as glyphs.</summary>
internal static class LabelShaping
{
    public static ShapedText Shape(Label label, TextComposer text, Place place)
    {
        if (!(label.Size > 0 && double.IsFinite(label.Size)))
            throw new LayoutException(Invariant($"The label \"{Place.Beginning(label.Text)}\" {place} is of size {label.Size}: it must be above 0."));
        var look = new TextLook(label.Size, label.Size) { Bold = label.Bold, Color = label.Color ?? Typography.Ink };
        var shaped = text.Shape(label.Text, look, place);
        if (shaped.Length == 0) throw new LayoutException($"A label {place} has no text.");
        return shaped.HasLineEnds
            ? throw new LayoutException($"The label \"{Place.Beginning(label.Text)}\" {place} has more than one line.")
            : shaped;
    }

    /// <summary>The left end of a label's baseline.</summary>
    public static double LeftOf(Label label, double width) => label.At.X - label.Anchor switch
    {
        Anchor.Middle => width / 2,
        Anchor.End => width,
        _ => 0,
    };
}
