namespace KpiPapers.Pdf.Typesetting;

/// <summary>A glyph in its text.</summary>
/// <param name="Glyph">Its number in the font.</param>
/// <param name="Kern">How far the next one is moved towards it (below 0) or away from it, in font units.</param>
/// <param name="Style">The index of its style in its text.</param>
/// <param name="Break">Whether a line may end after it.</param>
/// <param name="Offset">Where it begins, in points from the text's start.</param>
internal readonly record struct ShapedGlyph(ushort Glyph, short Kern, ushort Style, BreakKind Break, double Offset);
