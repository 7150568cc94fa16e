using KpiPapers.Pdf.Tagging;
using KpiPapers.Pdf.Typesetting;

namespace KpiPapers.Pdf.Drawing;

/// <summary>Draws lines of text, with what hangs to their left and with the links in them.</summary>
internal static class LinePainter
{
    public static void Draw(this Canvas canvas, Line line, double left, double top)
    {
        var baseline = top + line.Baseline;
        if (line.Lead is { } lead) canvas.Text(lead.Text, 0, lead.Text.Length, left + lead.Indent, baseline, lead.Tag, endsWithSpace: true);
        if (line.Mark is { } mark) Draw(canvas, mark, line, left, baseline);
        for (int start = line.Start, end; start < line.End; start = end)
        {
            end = start + 1;
            while (end < line.End && line.Text.IsOneStyle(start, end)) end++;
            var at = left + line.Indent + line.Text.Advance(line.Start, start);
            if (line.Text.StyleAt(start).Link is { } link)
                Draw(canvas, link, line, start, end, at, top);
            else
                canvas.Text(line.Text, start, end, at, baseline, line.Tag);
        }
    }

    private static void Draw(Canvas canvas, Link link, Line line, int start, int end, double left, double top)
    {
        const double underlineBelow = 1.6, underline = 0.6;
        var baseline = top + line.Baseline;
        var length = line.Text.WidthOfLine(start, line.Text.TrimmedEnd(start, end));
        // Space alone is no link: nobody could point at it.
        canvas.Text(line.Text, start, end, left, baseline, length > 0 ? link.Tag : line.Tag);
        if (length <= 0) return;
        canvas.Fill(left, baseline + underlineBelow, length, underline, line.Text.StyleAt(start).Color, link.Tag);
        canvas.AddLink(link, left, top, left + length, top + line.Height);
    }

    private static void Draw(Canvas canvas, Mark mark, Line line, double left, double baseline)
    {
        var style = line.Text.Style;
        var capHeight = style.Font.Metrics.CapHeight * style.Size / style.Font.Metrics.UnitsPerEm;
        canvas.Mark(mark, new(left + (MarkOutline.Width(style.Size) / 2), baseline - (capHeight / 2)), style.Size, Tag.Artifact);
    }
}
