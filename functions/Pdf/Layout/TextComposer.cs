using System.Collections.Immutable;
using KpiPapers.Pdf.Tagging;
using KpiPapers.Pdf.Typesetting;

namespace KpiPapers.Pdf.Layout;

/// <summary>Sets runs of text in a document's fonts.</summary>
internal sealed class TextComposer(FontFamily fonts)
{
    private readonly Shaper _shaper = new(fonts.StandIn);

    public ShapedText Shape(ImmutableArray<Run> runs, TextLook look, Tag tag, Place place)
    {
        _shaper.Begin(place);
        Link? link = null;
        for (var i = 0; i < runs.Length; i++)
        {
            var run = runs[i];
            // Neighbours that lead to one address are one link, read out once.
            if (run.LinkTo is null || i == 0 || runs[i - 1].LinkTo != run.LinkTo) link = LinkFrom(runs, i, tag, place);
            var color = run.Color ?? (link is null ? look.Color : Typography.LinkInk);
            _shaper.Add(run.Text, new(fonts.For(look.Bold || run.Bold, run.Italic), look.Size, color, link));
        }
        return _shaper.End();
    }

    public ShapedText Shape(string text, TextLook look, Place place)
    {
        _shaper.Begin(place);
        _shaper.Add(text, new(fonts.For(look.Bold, italic: false), look.Size, look.Color, Link: null));
        return _shaper.End();
    }

    /// <summary>
    /// A paragraph's text, and its number if it has one. A number without a text is set as the text, since nothing that was written may be
    /// lost; nothing at all has a length of 0.
    /// </summary>
    public (ShapedText Text, ShapedText? Number) Shape(Paragraph paragraph, TextLook look, Tag tag, Place place)
    {
        var shaped = Shape(paragraph.Runs, look, tag, place);
        if (paragraph.Number is not { } words || Shape(words, look, place) is not { Length: > 0 } number) return (shaped, null);
        return shaped.Length == 0 ? (number, null) : (shaped, number);
    }

    /// <summary>Breaks a text into lines of a width, <paramref name="indent"/> included.</summary>
    public static ImmutableArray<Line> Lines(ShapedText text, TextLook look, Tag tag, double width, double indent = 0)
    {
        var lines = ImmutableArray.CreateBuilder<Line>(1);
        AddLines(lines, text, look, tag, width, indent);
        return lines.DrainToImmutable();
    }

    /// <summary>Breaks a text into lines, and adds them to others.</summary>
    public static void AddLines(ImmutableArray<Line>.Builder lines, ShapedText text, TextLook look, Tag tag, double width, double indent)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = LineBreaker.EndOfLine(text, start, width - indent);
            lines.Add(new() { Text = text, Start = start, End = end, Height = look.Leading, Indent = indent, Tag = tag });
        }
    }

    private static Link? LinkFrom(ImmutableArray<Run> runs, int first, Tag tag, Place place)
    {
        if (runs[first].LinkTo is not { } address) return null;
        var escaped = LinkAddress.Escape(address, place);
        var words = string.Concat(runs.Skip(first).TakeWhile(run => run.LinkTo == address).Select(run => run.Text));
        // Space alone would be a link that nobody sees, and that has no name.
        return string.IsNullOrWhiteSpace(words) ? null : new(escaped, words, tag.Inline("Link"));
    }
}
