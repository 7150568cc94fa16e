using System.Collections.Immutable;
using KpiPapers.Pdf.Drawing;
using KpiPapers.Pdf.Tagging;
using KpiPapers.Pdf.Typesetting;

namespace KpiPapers.Pdf.Layout;

/// <summary>A cell's text as glyphs, before its column has a width.</summary>
internal sealed record ShapedCell(ImmutableArray<ShapedParagraph> Paragraphs, TextLook Look, Mark? Mark)
{
    /// <summary>What its column is called; null for a cell over all columns.</summary>
    public string? Column { get; init; }

    /// <summary>Whether its lines end at the column's right edge.</summary>
    public bool AlignRight { get; init; }

    private double MarkIndent => Mark is null ? 0 : MarkOutline.Width(Look.Size) + Typography.MarkGap;

    /// <summary>The width below which not even its widest letter fits.</summary>
    public double Least => WidthFor(text => text.WidestGlyph());

    /// <summary>The width that no word of it would be broken in.</summary>
    public double Longest => WidthFor(text => text.LongestWord());

    /// <summary>Breaks the text into lines.</summary>
    /// <param name="width">The column's width.</param>
    /// <param name="artifact">Set where the lines repeat what has been said.</param>
    public LineStack Break(double width, Tag? artifact)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        foreach (var paragraph in Paragraphs)
        {
            var tag = artifact ?? paragraph.Tag;
            var indent = MarkIndent + NumberIndent(paragraph);
            var broken = TextComposer.Lines(paragraph.Text, Look, tag, width - (2 * Typography.CellPaddingX), indent);
            var first = broken[0] with
            {
                GapBefore = lines.Count == 0 ? 0 : Typography.CellParagraphGap,
                Lead = paragraph.Number is { } number ? new(number, MarkIndent, tag) : null,
                Mark = lines.Count == 0 ? Mark : null,
            };
            var placed = broken.SetItem(0, first);
            lines.AddRange(AlignRight ? placed.Select(line => AtRight(line, width)) : placed);
        }
        return new(lines.DrainToImmutable());
    }

    private static Line AtRight(Line line, double width) =>
        line with { Indent = width - (2 * Typography.CellPaddingX) - line.Text.WidthOf(line.Start, line.Text.TrimmedEnd(line.Start, line.End)) };

    private double WidthFor(Func<ShapedText, double> wanted)
    {
        var widest = 0d;
        foreach (var paragraph in Paragraphs) widest = Math.Max(widest, wanted(paragraph.Text) + NumberIndent(paragraph));
        return widest + MarkIndent + (2 * Typography.CellPaddingX);
    }

    private static double NumberIndent(ShapedParagraph paragraph) =>
        paragraph.Number is { } number ? number.Width + (2 * Typography.MarkGap) : 0;
}
