namespace KpiPapers.Pdf.Tests.Building;

/// <summary>A document with every kind of block, over pages of both orientations.</summary>
internal static class Everything
{
    public static Document Document { get; } = A.Document(
        new Section
        {
            Blocks =
            [
                new Heading(1, "Quarter 2: “the results”"),
                new Paragraph([
                    new Run("See "),
                    new Run("the open data") { LinkTo = "https://example.org/data?q=2&year=2021" },
                    new Run(" or "),
                    new Run("write") { LinkTo = "mailto:council@example.org", Bold = true },
                    new Run(" to the café.") { Italic = true }]) { Number = "1.1", KeepsWithNext = true },
                new BulletList([
                    [new Run("First")],
                    [new Run("Second, "), new Run("with more") { LinkTo = "https://example.org/more", Italic = true, Bold = true }]]),
                new NumberedList([[new Run("Note the report")], [new Run("Agree the targets")]]),
                new Heading(2, "Results"),
                Paragraph.Of("Gŵyl Tŷ’r Dref, naïve façade, Łódź; ½ of 1,000 × £3."),
                A.Figure("Average wait, falling from 20 to 5 seconds"),
                Paragraph.Of(A.Sentence + A.Sentence),
                new Paragraph([
                    new Run(A.Sentence[..80]),
                    new Run("words that do not fit on what is left of the first line") { LinkTo = "https://example.org/long" }]),
                new Heading(3, "Calls"),
                A.Table(
                    ["Indicator", "Value"],
                    new GroupRow("Customer Services"),
                    new CellRow([
                        Cell.Of("Average wait") with { IsHeader = true },
                        new Cell([new Paragraph([new Run("79.33")]) { Number = "a)" }, Paragraph.Of("Better.")])
                        {
                            Mark = new(MarkShape.Star, new(0, 107, 60)),
                        }]),
                    new CellRow([Cell.Of("Visits") with { IsHeader = true }, Cell.Of("")])) with { Caption = "Performance" },
            ],
        },
        new Section
        {
            Landscape = true,
            Blocks =
            [
                new Heading(2, "Details"),
                A.Table(["Number", "Comment"], [.. Enumerable.Range(1, 30).Select(i => A.Row($"Row {i}", "Text"))]) with { Caption = null },
                new Heading(1, "Appendix"),
                A.Table(["Name", "Text"], new CellRow([Cell.Of("Report for") with { IsHeader = true }, Cell.Of("Cabinet")])) with
                {
                    HasHeaderRow = false,
                    Caption = "About",
                },
            ],
        }) with
    {
        Title = "Performance: Q2 – café",
        Author = "The council",
        Subject = "What was done",
        HeaderText = "Draft",
        FooterText = "Performance, quarter 2",
    };
}
