using KpiPapers.Pdf.Drawing;
using KpiPapers.Pdf.Layout;
using KpiPapers.Pdf.Syntax;
using KpiPapers.Pdf.Tagging;
using KpiPapers.Pdf.Tests.Building;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Pages;

/// <summary>What is measured is what is drawn.</summary>
public sealed class PlansAndDrawings
{
    private const double Rounding = 0.01;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Everything_is_drawn_inside_the_box_that_was_planned_for_it(int seed)
    {
        foreach (var (frame, boxes) in Planned(seed))
        {
            foreach (var placed in boxes)
            {
                var content = new ByteWriter();
                var canvas = new Canvas(0, frame.Width, frame.Height, new FontShelf(), content);
                placed.Box.Draw(canvas, PageFrame.Left, PageFrame.Top + placed.Top);

                var upper = frame.Height - PageFrame.Top - placed.Top;
                Assert.All(Heights(content), height => Assert.InRange(height, upper - placed.Box.Height - Rounding, upper + Rounding));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Boxes_stand_one_below_the_other_down_to_the_end_of_the_text_area(int seed)
    {
        foreach (var (frame, boxes) in Planned(seed))
        {
            var used = 0d;
            foreach (var placed in boxes)
            {
                Assert.True(placed.Top >= used);
                used = placed.Top + placed.Box.Height;
            }
            Assert.InRange(used, 0, frame.TextHeight + Rounding);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_line_or_row_is_left_out_or_set_twice(int seed)
    {
        var boxes = Planned(seed).SelectMany(page => page.Boxes).ToList();
        for (var i = 1; i < boxes.Count; i++)
        {
            // A box begins where the one before it ended; a row that was parted stands in both.
            var (before, box) = (boxes[i - 1], boxes[i]);
            if (box.Box.Covers.Start.Value > 0)
                Assert.Contains(box.Box.Covers.Start.Value, new[] { before.Box.Covers.End.Value, before.Box.Covers.End.Value - 1 });
        }
    }

    private static IEnumerable<(PageFrame Frame, IReadOnlyList<PlacedBox> Boxes)> Planned(int seed)
    {
        var composer = new BlockComposer(new TextComposer(TestFonts.Family), Tag.New("Document"));
        foreach (var section in new RandomBlocks(seed).MakeDocument().Document.Sections)
        {
            var frame = section.Landscape ? PageFrame.Landscape : PageFrame.Portrait;
            Element[] elements = [.. section.Blocks.SelectMany(block => composer.Compose(block, frame.TextWidth))];
            foreach (var page in Paginator.Paginate(elements, frame)) yield return (page.Frame, page.Boxes);
        }
    }

    /// <summary>The heights at which something is drawn: baselines, and the upper and lower ends of outlines.</summary>
    private static List<double> Heights(ByteWriter content)
    {
        var tokens = new PdfTokens(content.Bytes.ToArray(), 0);
        var stack = new List<double>();
        var heights = new List<double>();
        while (tokens.Next() is { } token)
        {
            if (token is double number) stack.Add(number);
            if (token is not PdfTokens.Keyword { Text: var name }) continue;
            switch (name)
            {
                case "Td" or "m" or "l" or "c": heights.Add(stack[^1]); break;
                case "re": heights.AddRange([stack[^3], stack[^3] + stack[^1]]); break;
            }
            stack.Clear();
        }
        return heights;
    }
}
