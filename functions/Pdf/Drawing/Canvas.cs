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
    private readonly ContentWriter _content = new();
    private readonly PathWriter _paths;
    private readonly List<Tag> _tagged = [];
    private readonly List<LinkArea> _links = [];
    private readonly List<Bookmark> _bookmarks = [];
    private Tag? _open;
    private (Font? Font, double Size) _set;
    private Color? _fill;
    private (Color Color, double Thickness, bool IsDashed)? _stroke;

    public Canvas(int page, double width, double height, FontShelf fonts)
    {
        (_page, Width, Height, _fonts) = (page, width, height, fonts);
        _paths = new(_content, height);
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>The owner of each piece of tagged content, in the order of their numbers.</summary>
    public IReadOnlyList<Tag> Tagged => _tagged;

    public IReadOnlyList<LinkArea> Links => _links;

    public IReadOnlyList<Bookmark> Bookmarks => _bookmarks;

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
        var style = text.Styles[text.StyleOf[start]];
        var use = _fonts[style.Font];
        Open(tag);
        SetFill(style.Color);
        _content.Operator("BT"u8);
        if (_set != (style.Font, style.Size))
        {
            _content.Raw("/").Raw(use.Name).Raw(" ").Number(style.Size).Operator("Tf"u8);
            _set = (style.Font, style.Size);
        }
        _content.Number(left).Number(Height - baseline).Operator("Td"u8);
        GlyphRow.Write(_content, text, start, end, use, endsWithSpace);
        _content.Operator("TJ ET"u8);
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
        if (_stroke != (color, thickness, isDashed)) _content.Stroke(color, thickness, isDashed ? Dashes.Of(thickness) : []);
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

    public ReadOnlySpan<byte> Finish()
    {
        Close();
        return _content.Bytes;
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
        tag.AddContent(_page, _tagged.Count);
        _content.Raw("/").Raw(tag.Type).Raw(" <</MCID ").Number(_tagged.Count).Raw(">> ").Operator("BDC"u8);
        _tagged.Add(tag);
    }

    private void Close()
    {
        if (_open is not null) _content.Operator("EMC"u8);
        _open = null;
    }
}
