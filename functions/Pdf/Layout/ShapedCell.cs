using System.Collections.Immutable;
using KpiPapers.Pdf.Drawing;
using KpiPapers.Pdf.Tagging;
using KpiPapers.Pdf.Typesetting;

namespace KpiPapers.Pdf.Layout;

/// <summary>A cell's text as glyphs, before its column has a width.</summary>
/// <param name="Paragraphs">Its paragraphs; none in an empty cell.</param>
/// <param name="Look">How they are set.</param>
/// <param name="Column">Its column; null for a cell over all columns.</param>
/// <param name="Mark">The shape before the text.</param>
internal sealed record ShapedCell(ImmutableArray<ShapedParagraph> Paragraphs, TextLook Look, Column? Column, Mark? Mark)
{
    private double MarkIndent => Mark is null ? 0 : MarkOutline.Width(Look.Size) + Typography.MarkGap;

    /// <summary>The width below which not even its widest letter fits, and the one that no word of it would be broken in.</summary>
    public (double Least, double Longest) Needs()
    {
        var (least, longest) = (0d, 0d);
        foreach (var paragraph in Paragraphs)
        {
            var (widest, indent) = (paragraph.Text.Widest(), NumberIndent(paragraph));
            (least, longest) = (Math.Max(least, widest.Glyph + indent), Math.Max(longest, widest.Word + indent));
        }
        var around = MarkIndent + (2 * Typography.CellPaddingX);
        return (least + around, longest + around);
    }

    /// <summary>Breaks the text into lines.</summary>
    /// <param name="width">The column's width.</param>
    /// <param name="artifact">Set where the lines repeat what has been said.</param>
    public LineStack Break(double width, Tag? artifact)
    {
        var lines = ImmutableArray.CreateBuilder<Line>(1);
        var textWidth = width - (2 * Typography.CellPaddingX);
        foreach (var paragraph in Paragraphs)
        {
            var (tag, first) = (artifact ?? paragraph.Tag, lines.Count);
            TextComposer.AddLines(lines, paragraph.Text, Look, tag, textWidth, MarkIndent + NumberIndent(paragraph));
            lines[first] = lines[first] with
            {
                GapBefore = first == 0 ? 0 : Typography.CellParagraphGap,
                Lead = paragraph.Number is { } number ? new(number, MarkIndent, tag) : null,
                Mark = first == 0 ? Mark : null,
            };
        }
        for (var i = 0; i < lines.Count && Column is { AlignRight: true }; i++) lines[i] = AtRight(lines[i], textWidth);
        return new(lines.DrainToImmutable());
    }

    /// <summary>The line with its number, if it has one, moved to where its text ends at the right edge.</summary>
    private static Line AtRight(in Line line, double width)
    {
        var indent = width - line.Text.WidthOfLine(line.Start, line.Text.TrimmedEnd(line.Start, line.End));
        return line with { Indent = indent, Lead = line.Lead is { } lead ? lead with { Indent = lead.Indent + indent - line.Indent } : null };
    }

    private static double NumberIndent(ShapedParagraph paragraph) =>
        paragraph.Number is { } number ? number.Width + (2 * Typography.MarkGap) : 0;
}
