using System.Collections.Immutable;
using KpiPapers.Pdf.Tagging;
using KpiPapers.Pdf.Typesetting;

namespace KpiPapers.Pdf.Layout;

/// <summary>Sets runs of text in a document's fonts.</summary>
internal sealed class TextComposer(FontFamily fonts)
{
    public ShapedText Shape(ImmutableArray<Run> runs, TextLook look, Tag tag, Place place)
    {
        var shaper = new Shaper(place, fonts.StandIn);
        Link? link = null;
        for (var i = 0; i < runs.Length; i++)
        {
            var run = runs[i];
            // Neighbours that lead to one address are one link, read out once.
            if (run.LinkTo is null || i == 0 || runs[i - 1].LinkTo != run.LinkTo) link = LinkFrom(runs, i, tag, place);
            var color = run.Color ?? (link is null ? look.Color : Typography.LinkInk);
            shaper.Add(run.Text, new(fonts.For(look.Bold || run.Bold, run.Italic), look.Size, color, link));
        }
        return shaper.Shape();
    }

    public ShapedText Shape(string text, TextLook look, Place place)
    {
        var shaper = new Shaper(place, fonts.StandIn);
        shaper.Add(text, new(fonts.For(look.Bold, italic: false), look.Size, look.Color, Link: null));
        return shaper.Shape();
    }

    /// <summary>Breaks a text into lines of a width, <paramref name="indent"/> included.</summary>
    public static ImmutableArray<Line> Lines(ShapedText text, TextLook look, Tag tag, double width, double indent = 0) =>
        [.. LineBreaker.Break(text, width - indent).Select(line => new Line
        {
            Text = text,
            Start = line.Start,
            End = line.End,
            Height = look.Leading,
            Indent = indent,
            Tag = tag,
        })];

    private static Link? LinkFrom(ImmutableArray<Run> runs, int first, Tag tag, Place place)
    {
        if (runs[first].LinkTo is not { } address) return null;
        var words = string.Concat(runs.Skip(first).TakeWhile(run => run.LinkTo == address).Select(run => run.Text));
        return new(LinkAddress.Escape(address, place), words, tag.Inline("Link"));
    }
}
