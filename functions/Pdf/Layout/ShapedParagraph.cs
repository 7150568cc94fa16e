using KpiPapers.Pdf.Tagging;
using KpiPapers.Pdf.Typesetting;

namespace KpiPapers.Pdf.Layout;

/// <summary>A cell's paragraph as glyphs.</summary>
internal sealed record ShapedParagraph(ShapedText Text, ShapedText? Number, Tag Tag);
