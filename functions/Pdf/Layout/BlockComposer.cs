using System.Collections.Immutable;
using KpiPapers.Pdf.Tagging;

namespace KpiPapers.Pdf.Layout;

/// <summary>Turns the blocks of a document into elements of a width, and builds the structure tree along the way.</summary>
internal sealed class BlockComposer(TextComposer text, Tag document)
{
    private readonly ListComposer _lists = new(text, document);
    private readonly TableComposer _tables = new(text, document);
    private readonly FigureComposer _figures = new(text, document);
    private Heading? _heading;
    private double _hang;

    public IEnumerable<Element> Compose(Block block, double width)
    {
        var elements = block switch
        {
            Heading heading => [Heading(heading, width)],
            Paragraph paragraph => Paragraph(paragraph, width),
            // A list after a numbered paragraph belongs to it and stands below its text.
            BulletList list => _lists.Compose(list, _hang, width, Under),
            NumberedList list => _lists.Compose(list, _hang, width, Under),
            Table table => [_tables.Compose(table, width, Under)],
            Figure figure => [_figures.Compose(figure, width, Under)],
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Not a block that can be set."),
        };
        if (block is not (BulletList or NumberedList or Pdf.Paragraph)) _hang = 0;
        return elements;
    }

    /// <summary>Begins a section: a list at its start belongs to no paragraph.</summary>
    public void BeginSection() => _hang = 0;

    private string Under => _heading is null ? "at the start of the document" : $"under \"{Place.Beginning(_heading.Text)}\"";

    private TextElement Heading(Heading heading, double width)
    {
        var named = $"The heading \"{Place.Beginning(heading.Text)}\"";
        if (heading.Level is < 1 or > 4) throw new LayoutException($"{named} is of level {heading.Level}; levels are 1 to 4.");
        var deepest = (_heading?.Level ?? 0) + 1;
        if (heading.Level > deepest)
        {
            throw new LayoutException(_heading is null
                ? $"{named} is the first and must be of level 1, not {heading.Level}."
                : $"{named} is of level {heading.Level} under one of level {_heading.Level}; the next level down is {deepest}.");
        }

        var (look, place) = (Typography.Heading(heading.Level), new Place($"the heading \"{Place.Beginning(heading.Text)}\""));
        var shaped = text.Shape(heading.Text, look, place);
        if (shaped.Length == 0) throw new LayoutException($"A heading {Under} has no text.");
        _heading = heading;
        var lines = TextComposer.Lines(shaped, look, document.Add($"H{heading.Level}"), width);
        return TextElement.Of(lines, look, place) with { Bookmark = heading, KeepsWithNext = true };
    }

    private ImmutableArray<Element> Paragraph(Paragraph paragraph, double width)
    {
        _hang = 0;
        var look = Typography.Body;
        var words = string.Concat(paragraph.Runs.Select(run => run.Text));
        var place = new Place(
            paragraph.Number is { } named && !string.IsNullOrWhiteSpace(named) ? $"paragraph {Place.Beginning(named)}" : $"the paragraph \"{Place.Beginning(words)}\"");
        var tag = Tag.New("P");
        var (shaped, number) = text.Shape(paragraph, look, tag, place);
        if (shaped.Length == 0) return [];
        document.Add(tag);
        if (number is not null) _hang = Math.Max(Typography.NumberIndent, number.Width + Typography.MarkGap);
        var lines = TextComposer.Lines(shaped, look, tag, width, _hang);
        if (number is not null) lines = lines.SetItem(0, lines[0] with { Lead = new(number, 0, tag) });
        return [TextElement.Of(lines, look, place) with { KeepsWithNext = paragraph.KeepsWithNext }];
    }
}
