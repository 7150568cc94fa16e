using KpiPapers.Pdf.Tagging;
using KpiPapers.Pdf.Typesetting;

namespace KpiPapers.Pdf.Drawing;

/// <summary>
/// One page being drawn. Positions are in points from its upper left corner. Everything is drawn under a <see cref="Tag"/>: a piece of
/// content either belongs to the structure tree or is an artifact.
/// </summary>
internal sealed class Canvas(int page, double width, double height, FontShelf fonts)
{
    private readonly ContentWriter _content = new();
    private readonly List<Tag> _tagged = [];
    private readonly List<LinkArea> _links = [];
    private readonly List<Bookmark> _bookmarks = [];
    private Tag? _open;
    private (Font? Font, double Size) _set;
    private Color? _fill;

    public double Width => width;

    public double Height => height;

    /// <summary>The owner of each piece of tagged content, in the order of their numbers.</summary>
    public IReadOnlyList<Tag> Tagged => _tagged;

    public IReadOnlyList<LinkArea> Links => _links;

    public IReadOnlyList<Bookmark> Bookmarks => _bookmarks;

    public void Draw(Line line, double left, double top)
    {
        var baseline = top + line.Baseline;
        if (line.Lead is { } lead) DrawText(lead.Text, 0, lead.Text.Length, left + lead.Indent, baseline, lead.Tag, endsWithSpace: true);
        if (line.Mark is { } mark) DrawMark(mark, line, left, baseline);
        for (int start = line.Start, end; start < line.End; start = end)
        {
            end = start + 1;
            while (end < line.End && line.Text.StyleOf[end] == line.Text.StyleOf[start]) end++;
            var at = left + line.Indent + line.Text.WidthOf(line.Start, start);
            if (line.Text.Styles[line.Text.StyleOf[start]].Link is { } link)
                DrawLink(link, line, start, end, at, top);
            else
                DrawText(line.Text, start, end, at, baseline, line.Tag);
        }
    }

    public void Fill(double left, double top, double fillWidth, double fillHeight, Color color)
    {
        Open(Tag.Artifact);
        SetFill(color);
        _content.Number(left).Number(height - top - fillHeight).Number(fillWidth).Number(fillHeight).Operator("re f"u8);
    }

    /// <summary>A horizontal line that hangs below <paramref name="top"/>.</summary>
    public void Rule(double left, double top, double length, double thickness, Color color) => Fill(left, top, length, thickness, color);

    public void AddBookmark(int level, string title, double top) => _bookmarks.Add(new(level, title, page, height - top));

    public ReadOnlySpan<byte> Finish()
    {
        Close();
        return _content.Bytes;
    }

    private void DrawLink(Link link, Line line, int start, int end, double left, double top)
    {
        const double underlineBelow = 1.6, underline = 0.6;
        var baseline = top + line.Baseline;
        DrawText(line.Text, start, end, left, baseline, link.Tag);
        var length = line.Text.WidthOf(start, line.Text.TrimmedEnd(start, end));
        if (length <= 0) return;
        _content.Number(left).Number(height - baseline - underlineBelow - underline).Number(length).Number(underline).Operator("re f"u8);
        var area = new LinkArea(page, link.Tag, link.Address, link.Words, left, height - top - line.Height, left + length, height - top);
        _links.Add(area);
        link.Tag.AddAnnotation(area);
    }

    private void DrawText(ShapedText text, int start, int end, double left, double baseline, Tag tag, bool endsWithSpace = false)
    {
        var style = text.Styles[text.StyleOf[start]];
        var use = fonts[style.Font];
        Open(tag);
        SetFill(style.Color);
        _content.Operator("BT"u8);
        if (_set != (style.Font, style.Size))
        {
            _content.Raw("/").Raw(use.Name).Raw(" ").Number(style.Size).Operator("Tf"u8);
            _set = (style.Font, style.Size);
        }
        _content.Number(left).Number(height - baseline).Operator("Td"u8);
        _content.Raw("[<");
        for (var i = start; i < end; i++)
        {
            use.Add(text.Glyphs[i]);
            _content.Glyph(text.Glyphs[i]);
            // The last kern moves nothing that is drawn here.
            if (text.Kerns[i] != 0 && i < end - 1)
                _content.Raw(">").Number(-text.Kerns[i] * 1000d / style.Font.Metrics.UnitsPerEm).Raw("<");
        }
        // Without it a number would be read as one word with the text that follows.
        if (endsWithSpace && style.Font.TryGetGlyph(' ', out var space))
        {
            use.Add(space);
            _content.Glyph(space);
        }
        _content.Raw(">]").Operator("TJ ET"u8);
    }

    private void DrawMark(Mark mark, Line line, double left, double baseline)
    {
        var style = line.Text.Style;
        var capHeight = style.Font.Metrics.CapHeight * style.Size / style.Font.Metrics.UnitsPerEm;
        Open(Tag.Artifact);
        SetFill(mark.Color);
        MarkPath.Write(_content, mark.Shape, left + (MarkPath.Width(style.Size) / 2), height - baseline + (capHeight / 2), style.Size);
    }

    private void SetFill(Color color)
    {
        if (_fill == color) return;
        _content.Color(color).Operator("rg"u8);
        _fill = color;
    }

    private void Open(Tag tag)
    {
        if (_open == tag) return;
        Close();
        _open = tag;
        if (tag.ArtifactProperties is { } properties)
        {
            _content.Raw("/Artifact ").Raw(properties).Operator(" BDC"u8);
            return;
        }
        tag.AddContent(page, _tagged.Count);
        _content.Raw("/").Raw(tag.Type).Raw(" <</MCID ").Number(_tagged.Count).Raw(">> ").Operator("BDC"u8);
        _tagged.Add(tag);
    }

    private void Close()
    {
        if (_open is not null) _content.Operator("EMC"u8);
        _open = null;
    }
}
