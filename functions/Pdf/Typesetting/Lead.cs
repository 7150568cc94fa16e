using KpiPapers.Pdf.Tagging;

namespace KpiPapers.Pdf.Typesetting;

/// <summary>A number or bullet that hangs to the left of a text's first line.</summary>
/// <param name="Text">Its glyphs.</param>
/// <param name="Indent">From the left edge of the block, in points.</param>
/// <param name="Tag">Its place in the structure tree.</param>
internal sealed record Lead(ShapedText Text, double Indent, Tag Tag);
