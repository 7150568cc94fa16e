using System.Collections.Immutable;
using KpiPapers.Pdf.Tagging;
using KpiPapers.Pdf.Typesetting;

namespace KpiPapers.Pdf.Layout;

/// <summary>Turns the blocks of a document into elements of a width, and builds the structure tree along the way.</summary>
internal sealed class BlockComposer(TextComposer text, Tag document)
{
    private readonly TableComposer _tables = new(text, document);
    private Heading? _heading;
    private double _hang;

    public IEnumerable<Element> Compose(Block block, double width)
    {
        var elements = block switch
        {
            Heading heading => Heading(heading, width),
            Paragraph paragraph => Paragraph(paragraph, width),
            BulletList list => List(list, width),
            Table table => _tables.Compose(table, width, Under),
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Not a block that can be set."),
        };
        if (block is not BulletList) _hang = 0;
        return elements;
    }

    private string Under => _heading is null ? "at the start of the document" : $"under \"{Place.Beginning(_heading.Text)}\"";

    private IEnumerable<Element> Heading(Heading heading, double width)
    {
        var named = $"The heading \"{Place.Beginning(heading.Text)}\"";
        if (string.IsNullOrWhiteSpace(heading.Text)) throw new LayoutException($"A heading {Under} has no text.");
        if (heading.Level is < 1 or > 4) throw new LayoutException($"{named} is of level {heading.Level}; levels are 1 to 4.");
        var deepest = (_heading?.Level ?? 0) + 1;
        if (heading.Level > deepest)
        {
            throw new LayoutException(_heading is null
                ? $"{named} is the first and must be of level 1, not {heading.Level}."
                : $"{named} is of level {heading.Level} under one of level {_heading.Level}; the next level down is {deepest}.");
        }
        _heading = heading;

        var look = Typography.Heading(heading.Level);
        var tag = document.Add($"H{heading.Level}");
        var shaped = text.Shape(heading.Text, look, new($"in the heading \"{Place.Beginning(heading.Text)}\""));
        yield return Element(TextComposer.Lines(shaped, look, tag, width), look) with { Bookmark = heading, KeepsWithNext = true };
    }

    private IEnumerable<Element> Paragraph(Paragraph paragraph, double width)
    {
        var look = Typography.Body;
        var words = string.Concat(paragraph.Runs.Select(run => run.Text));
        if (string.IsNullOrWhiteSpace(words)) yield break;
        var place = new Place(paragraph.Number is { } number ? $"in paragraph {number}" : $"in the paragraph \"{Place.Beginning(words)}\"");
        var tag = document.Add("P");
        var lines = Numbered(paragraph, look, tag, width, place);
        if (!lines.IsEmpty) yield return Element(lines, look) with { KeepsWithNext = paragraph.KeepsWithNext };
    }

    /// <summary>A paragraph's lines, with its number hung to the left.</summary>
    private ImmutableArray<Line> Numbered(Paragraph paragraph, TextLook look, Tag tag, double width, Place place)
    {
        var shaped = text.Shape(paragraph.Runs, look, tag, place);
        if (string.IsNullOrWhiteSpace(paragraph.Number)) return TextComposer.Lines(shaped, look, tag, width);
        var number = text.Shape(paragraph.Number, look, place);
        var indent = Math.Max(Typography.NumberIndent, number.Width + Typography.MarkGap);
        var lines = TextComposer.Lines(shaped, look, tag, width, indent);
        _hang = indent;
        return lines.IsEmpty ? lines : lines.SetItem(0, lines[0] with { Lead = new(number, 0, tag) });
    }

    private IEnumerable<Element> List(BulletList list, double width)
    {
        var look = Typography.Body;
        var tag = document.Add("L", "<</O/List/ListNumbering/Disc>>");
        // A list after a numbered paragraph belongs to it and stands below its text.
        var left = _hang;
        for (var i = 0; i < list.Items.Length; i++)
        {
            var words = string.Concat(list.Items[i].Select(run => run.Text));
            var place = new Place($"in item {i + 1} of the list {Under}");
            var item = tag.Add("LI");
            var (label, body) = (item.Add("Lbl"), item.Add("LBody"));
            var lines = TextComposer.Lines(text.Shape(list.Items[i], look, body, place), look, body, width, left + Typography.BulletIndent);
            if (string.IsNullOrWhiteSpace(words) || lines.IsEmpty) throw new LayoutException($"There is no text {place}.");
            var lead = new Lead(text.Shape("•", look, place), left + Typography.BulletAt, label);
            yield return Element(lines.SetItem(0, lines[0] with { Lead = lead }), look) with
            {
                SpaceAfter = i == list.Items.Length - 1 ? look.After : Typography.ItemGap,
            };
        }
    }

    private static TextElement Element(ImmutableArray<Line> lines, TextLook look) =>
        new(new LineStack(lines)) { SpaceBefore = look.Before, SpaceAfter = look.After };
}
