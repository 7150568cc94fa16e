using KpiPapers.Pdf.Syntax;
using KpiPapers.Pdf.Tagging;
using KpiPapers.Pdf.Typesetting;

namespace KpiPapers.Pdf.Drawing;

/// <summary>
/// One page being drawn. Positions are in points from its upper left corner. Everything is drawn under a <see cref="Tag"/>: a piece of
/// content either belongs to the structure tree or is an artifact.
/// </summary>
internal sealed class Canvas
{
    private readonly int _page;
    private readonly FontShelf _fonts;
    private readonly ByteWriter _content;
    private readonly PathWriter _paths;
    private readonly List<Tag> _tagged = [];
    private readonly List<LinkArea> _links = [];
    private readonly List<Bookmark> _bookmarks = [];
    private Tag? _open;
    private (Font? Font, double Size) _set;
    private Color? _fill;
    private (Color Color, double Thickness, bool IsDashed)? _stroke;

    /// <param name="page">The page, from 0.</param>
    /// <param name="width">Its width in points.</param>
    /// <param name="height">Its height in points.</param>
    /// <param name="fonts">The fonts of the document.</param>
    /// <param name="content">Takes the page's operators.</param>
    public Canvas(int page, double width, double height, FontShelf fonts, ByteWriter content)
    {
        (_page, Width, Height, _fonts, _content) = (page, width, height, fonts, content);
        _paths = new(content, height);
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>The owner of each piece of tagged content, in the order of their numbers.</summary>
    public IReadOnlyList<Tag> Tagged => _tagged;

    public IReadOnlyList<LinkArea> Links => _links;

    public IReadOnlyList<Bookmark> Bookmarks => _bookmarks;

    /// <summary>Draws a text across the middle of the page, rising by an angle.</summary>
    /// <param name="text">The text, in one style.</param>
    /// <param name="angle">In radians.</param>
    /// <param name="tag">What it belongs to.</param>
    public void TextAcross(ShapedText text, double angle, Tag tag)
    {
        var (sine, cosine) = Math.SinCos(angle);
        var drop = text.Style.Font.Metrics.CapHeight * text.Style.Size / text.Style.Font.Metrics.UnitsPerEm / 2;
        var left = (Width / 2) - (cosine * text.Width / 2) + (sine * drop);
        var bottom = (Height / 2) - (sine * text.Width / 2) - (cosine * drop);
        BeginText(text.Style, tag);
        _content.Append($"{cosine} {sine} {-sine} {cosine} {left} {bottom} Tm\n");
        EndText(text.Glyphs(0, text.Length), text.Style, endsWithSpace: false);
    }

    /// <summary>Draws a stretch of glyphs of one style.</summary>
    /// <param name="text">The glyphs.</param>
    /// <param name="start">The first.</param>
    /// <param name="end">The one after the last.</param>
    /// <param name="left">Where the first begins.</param>
    /// <param name="baseline">What they stand on.</param>
    /// <param name="tag">What they belong to.</param>
    /// <param name="endsWithSpace">Whether what follows is another word: without a space a number would be read as one with it.</param>
    public void Text(ShapedText text, int start, int end, double left, double baseline, Tag tag, bool endsWithSpace = false)
    {
        var style = text.StyleAt(start);
        BeginText(style, tag);
        _content.Append($"{left} {Height - baseline} Td\n");
        EndText(text.Glyphs(start, end), style, endsWithSpace);
    }

    public void Fill(double left, double top, double width, double height, Color color, Tag tag)
    {
        Open(tag);
        SetFill(color);
        _paths.Box(left, top, width, height);
    }

    public void Fill(ReadOnlySpan<Point> corners, Color color, Tag tag)
    {
        Open(tag);
        SetFill(color);
        _paths.Polygon(corners);
    }

    /// <summary>A horizontal line that hangs below <paramref name="top"/>.</summary>
    public void Rule(double left, double top, double length, double thickness, Color color) =>
        Fill(left, top, length, thickness, color, Tag.Artifact);

    public void Mark(Mark mark, Point centre, double size, Tag tag)
    {
        Open(tag);
        SetFill(mark.Color);
        if (mark.Shape == MarkShape.Circle) _paths.Disc(centre, MarkOutline.Radius(size));
        else _paths.Polygon(MarkOutline.Corners(mark.Shape, centre, size));
    }

    public void Stroke(ReadOnlySpan<Point> points, Color color, double thickness, bool isDashed, Tag tag)
    {
        Open(tag);
        if (_stroke != (color, thickness, isDashed))
        {
            var (dash, gap) = Dashes.Of(thickness);
            _content.Append($"{color} RG {thickness} w 1 j ");   // round corners
            if (isDashed) _content.Append($"[{dash} {gap}] 0 d\n");
            else _content.Append("[] 0 d\n"u8);
        }
        _stroke = (color, thickness, isDashed);
        _paths.Line(points);
    }

    public void AddLink(Link link, double left, double top, double right, double bottom)
    {
        var area = new LinkArea(_page, link.Tag, link.Address, link.Words, new(left, Height - bottom, right, Height - top));
        _links.Add(area);
        link.Tag.AddAnnotation(area);
    }

    public void AddBookmark(int level, string title, double top) => _bookmarks.Add(new(level, title, _page, Height - top));

    /// <summary>Ends the page.</summary>
    public void Finish() => Close();

    private void BeginText(TextStyle style, Tag tag)
    {
        Open(tag);
        SetFill(style.Color);
        _content.Append("BT\n"u8);
        if (_set != (style.Font, style.Size)) _content.Append($"/{_fonts[style.Font].Name} {style.Size} Tf\n");
        _set = (style.Font, style.Size);
    }

    private void EndText(ReadOnlySpan<ShapedGlyph> glyphs, TextStyle style, bool endsWithSpace)
    {
        GlyphRow.Write(_content, glyphs, _fonts[style.Font], endsWithSpace);
        _content.Append("ET\n"u8);
    }

    private void SetFill(Color color)
    {
        if (_fill != color) _content.Append($"{color} rg\n");
        _fill = color;
    }

    private void Open(Tag tag)
    {
        if (_open == tag) return;
        Close();
        _open = tag;
        if (tag.ArtifactProperties is { } properties)
        {
            _content.Append($"/Artifact {properties} BDC\n");
            return;
        }
        tag.AddContent(_page, _tagged.Count);
        _content.Append($"/{tag.Type} <</MCID {_tagged.Count}>> BDC\n");
        _tagged.Add(tag);
    }

    private void Close()
    {
        if (_open is not null) _content.Append("EMC\n"u8);
        _open = null;
    }
}
