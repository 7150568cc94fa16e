using KpiPapers.Pdf.Drawing;
using KpiPapers.Pdf.Tagging;
using KpiPapers.Pdf.Typesetting;
using static System.FormattableString;

namespace KpiPapers.Pdf.Layout;

/// <summary>What stands at the head and foot of each page, drawn when the number of pages is known.</summary>
internal sealed class PageTemplate
{
    private const double ToText = 6, Between = 24;
    private const int MostLines = 2;
    private static readonly TextLook Look = Typography.Running;

    private readonly TextComposer _text;
    private readonly string _numbers;
    private readonly ShapedText? _header, _footer, _watermark;

    public PageTemplate(Document document, TextComposer text)
    {
        (_text, _numbers) = (text, document.PageNumbers);
        _header = Shaped(document.HeaderText, Look, new("the header"));
        _footer = Shaped(document.FooterText, Look, new("the footer"));
        _watermark = Shaped(document.Watermark, Typography.Watermark, new("the watermark"));
    }

    /// <summary>What stands behind everything else on a page.</summary>
    public void DrawBehind(Canvas canvas)
    {
        if (_watermark is not null) canvas.TextAcross(_watermark, Math.Atan2(canvas.Height, canvas.Width), Tag.Watermark);
    }

    /// <param name="canvas">The page.</param>
    /// <param name="frame">Its size and margins.</param>
    /// <param name="page">Its number, from 1.</param>
    /// <param name="pages">How many there are.</param>
    public void Draw(Canvas canvas, PageFrame frame, int page, int pages)
    {
        canvas.Rule(PageFrame.Left, frame.FooterTop, frame.TextWidth, Typography.HairRule, Typography.RuleInk);
        foreach (var (lines, left, top) in Plan(frame, page, pages)) lines.Draw(canvas, left, top);
    }

    /// <summary>The lines at the head and foot of a page and where they stand.</summary>
    /// <exception cref="LayoutException">They do not fit there.</exception>
    public List<(LineStack Lines, double Left, double Top)> Plan(PageFrame frame, int page, int pages)
    {
        var planned = new List<(LineStack, double, double)>();
        if (_watermark is { } across && (across.HasLineEnds || across.Width > frame.TextWidth))
            throw new LayoutException(Invariant($"The watermark is {across.Width:0} pt wide, and may be {frame.TextWidth:0} on one line."));
        if (_header is not null) planned.Add((Lines(_header, Tag.Header, frame.TextWidth, 1), PageFrame.Left, PageFrame.HeaderTop));

        var number = _text.Shape(NumberOf(page, pages), Look, new("the page number"));
        var (top, left) = (frame.FooterTop + ToText, frame.TextWidth - number.Width);
        planned.Add((Lines(number, Tag.Footer, frame.TextWidth, 1), PageFrame.Left + left, top));
        if (_footer is not null) planned.Add((Lines(_footer, Tag.Footer, left - Between, MostLines), PageFrame.Left, top));
        return planned;
    }

    private ShapedText? Shaped(string? words, TextLook look, Place place) =>
        string.IsNullOrWhiteSpace(words) || _text.Shape(words, look, place) is not { Length: > 0 } shaped ? null : shaped;

    private string NumberOf(int page, int pages) =>
        _numbers.Replace("{page}", $"{page}", StringComparison.Ordinal).Replace("{pages}", $"{pages}", StringComparison.Ordinal);

    private static LineStack Lines(ShapedText shaped, Tag tag, double width, int most)
    {
        var lines = TextComposer.Lines(shaped, Look, tag, width);
        return lines.Length <= most
            ? new(lines)
            : throw new LayoutException($"{shaped.Place.Subject} takes {lines.Length} lines and may take {most}.");
    }
}
