namespace KpiPapers.Pdf.Tests.Readers;

/// <summary>What a reader should find in a document, told from the model alone.</summary>
internal static class ModelReading
{
    public static IEnumerable<ReadingPart> Parts(Document document) =>
        document.Sections.SelectMany(section => section.Blocks).SelectMany(PartsOf);

    /// <summary>The words that are printed, without those that stand for pictures.</summary>
    public static IEnumerable<string> Printed(Document document)
    {
        var alternatives = document.Sections.SelectMany(section => section.Blocks).OfType<Figure>().Select(figure => figure.AlternativeText).ToHashSet();
        return Parts(document).Where(part => part.Path != "Figure" || !alternatives.Contains(part.Text)).Select(part => part.Text);
    }

    public static IEnumerable<string> Headings(Document document) =>
        document.Sections.SelectMany(section => section.Blocks).OfType<Heading>().Select(heading => $"{heading.Level} {heading.Text}");

    private static IEnumerable<ReadingPart> PartsOf(Block block) => block switch
    {
        Heading heading => [new($"H{heading.Level}", heading.Text)],
        Paragraph paragraph => PartsOf(paragraph, "P"),
        BulletList list => list.Items.SelectMany(item => PartsOf(item, "L/LI/LBody").Prepend(new("L/LI/Lbl", "•"))),
        NumberedList list => list.Items.SelectMany((item, i) => PartsOf(item, "L/LI/LBody").Prepend(new("L/LI/Lbl", $"{i + 1}."))),
        Figure figure => figure.Picture.Shapes.OfType<Label>().Select(label => label.Text).Prepend(figure.AlternativeText)
            .Select(text => new ReadingPart("Figure", text)),
        Table table => PartsOf(table),
        _ => throw new NotSupportedException($"{block.GetType().Name} is not told yet."),
    };

    private static IEnumerable<ReadingPart> PartsOf(Paragraph paragraph, string path) =>
        PartsOf(paragraph.Runs, path).Prepend(new(path, paragraph.Number ?? ""));

    private static IEnumerable<ReadingPart> PartsOf(IEnumerable<Run> runs, string path) =>
        runs.Select(run => new ReadingPart(run.LinkTo is null ? path : $"{path}/Link", run.Text));

    private static IEnumerable<ReadingPart> PartsOf(Table table)
    {
        yield return new("Table/Caption", table.Caption ?? "");
        foreach (var column in table.HasHeaderRow ? table.Columns : [])
            yield return new("Table/THead/TR/TH", column.Header);
        foreach (var part in table.Rows.SelectMany(PartsOf)) yield return part;
    }

    private static IEnumerable<ReadingPart> PartsOf(TableRow row) => row switch
    {
        GroupRow group => [new("Table/TBody/TR/TH", group.Text)],
        CellRow cells => cells.Cells.SelectMany(cell => cell.Paragraphs
            .SelectMany(paragraph => PartsOf(paragraph, $"Table/TBody/TR/{(cell.IsHeader ? "TH" : "TD")}{(cell.Paragraphs.Length > 1 ? "/P" : "")}"))),
        _ => throw new NotSupportedException($"{row.GetType().Name} is not told yet."),
    };
}
