using System.Text;
using KpiPapers.Pdf.Layout;
using KpiPapers.Pdf.Tagging;

namespace KpiPapers.Pdf.Tests.Building;

/// <summary>A sentence about layout: having this space, for this content, expect these boxes.</summary>
internal sealed record Having(double Width, double Height)
{
    private const double BodyLine = 15.5;

    /// <summary>Pages that hold so many lines of a paragraph.</summary>
    public static Having PagesOf(int lines) => new(300, lines * BodyLine);

    public Expectation For(params ReadOnlySpan<Block> blocks)
    {
        var frame = new PageFrame(Width + (2 * PageFrame.Left), Height + new PageFrame(0, 0).Height - new PageFrame(0, 0).TextHeight);
        var composer = new BlockComposer(new TextComposer(TestFonts.Family), Tag.New("Document"));
        var elements = new List<Element>();
        foreach (var block in blocks) elements.AddRange(composer.Compose(block, frame.TextWidth));
        return new(Paginator.Paginate(elements, frame));
    }

    /// <summary>The pages as they were planned.</summary>
    public sealed record Expectation(IReadOnlyList<PlannedPage> Pages)
    {
        /// <summary>One line for each page, one for each box on it (from where to where, in points), one for why the page ends.</summary>
        public void Expect(string plan) => Assert.Equal(plan.ReplaceLineEndings("\n"), Print());

        private string Print()
        {
            var plan = new StringBuilder();
            for (var i = 0; i < Pages.Count; i++)
            {
                plan.Append($"page {i + 1}\n");
                foreach (var (place, box, top) in Pages[i].Boxes) plan.Append($"  {top} to {top + box.Height}: {Part(place, box.Covers)}{place.Block}\n");
                if (Pages[i].EndsBecause is { } reason) plan.Append($"  {reason}\n");
            }
            return plan.ToString().TrimEnd('\n');
        }

        private static string Part(Place place, Range covers)
        {
            if (place.Block.StartsWith("the figure", StringComparison.Ordinal)) return "";
            var unit = place.Block.Contains("table", StringComparison.Ordinal) ? "row" : "line";
            var (first, last) = (covers.Start.Value + 1, covers.End.Value);
            return last < first ? "" : first == last ? $"{unit} {first} of " : $"{unit}s {first} to {last} of ";
        }
    }
}
