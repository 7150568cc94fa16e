using System.Collections.Immutable;
using KpiPapers.Pdf.Typesetting;

namespace KpiPapers.Pdf.Layout;

/// <summary>A heading, a paragraph or an item of a list: no line of it stands alone at the foot or at the top of a page.</summary>
internal sealed record TextElement(LineStack Lines) : Element
{
    private const int Together = 2;

    /// <summary>Set in headings.</summary>
    public Heading? Bookmark { get; init; }

    public static TextElement Of(ImmutableArray<Line> lines, TextLook look, Place place) =>
        new(new LineStack(lines)) { Place = place, SpaceBefore = look.Before, SpaceAfter = look.After };

    public override double Height => Lines.Height;

    public override double LeastHeight(double pageHeight) => Lines.HeightOf(Lines.Count < 2 * Together ? Lines.Count : Together);

    public override Plan Fit(double height, double pageHeight)
    {
        if (Height <= height) return new Plan.Whole(Boxed(Lines));
        var fitting = Lines.CountWithin(height);
        var kept = Math.Min(fitting, Lines.Count - Together);
        if (kept < Together) kept = height < pageHeight ? 0 : fitting;   // an empty page is as roomy as it gets
        if (kept == 0) return new Plan.Nothing($"A line {Place} is taller than the page.");
        return new Plan.Part(
            Boxed(Lines.Take(kept)),
            this with { Lines = Lines.Skip(kept), Bookmark = null },
            Misfit.Sentence(Place.Subject, "it needs", Height, height, $"split after {kept} of {Lines.Count} lines"));
    }

    private Box Boxed(LineStack lines) => new(lines.Covers, lines.Height, (canvas, left, top) =>
    {
        if (Bookmark is { } heading) canvas.AddBookmark(heading.Level, heading.Text, top);
        lines.Draw(canvas, left, top);
    });
}
