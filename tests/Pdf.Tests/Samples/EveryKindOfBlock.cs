using KpiPapers.Pdf.Tests.Building;

namespace KpiPapers.Pdf.Tests.Samples;

/// <summary>One of each.</summary>
internal static class EveryKindOfBlock
{
    public static Document Document() => A.Document(
        new Section
        {
            Blocks =
            [
                new Heading(1, "Quarter 2"),
                new Paragraph(
                [
                    new Run("See the "), new Run("open ") { LinkTo = "https://example.org/data", Bold = true },
                    new Run("data") { LinkTo = "https://example.org/data" }, new Run(" online, "), new Run("please") { Italic = true }, new Run("."),
                ])
                {
                    Number = "1.1",
                },
                new BulletList([[new Run("First")], [new Run("Second, by "), new Run("e-mail") { LinkTo = "mailto:someone@example.org" }]]),
                new NumberedList([[new Run("Note the report")], [new Run("Agree the targets")]]),
                new Heading(2, "Results"),
                new Heading(3, "Calls"),
                Paragraph.Of("Gŵyl Tŷ’r Dref, naïve façade, Łódź; ½ of 1,000 × £3."),
                A.Figure("Average wait, falling from 20 to 5 seconds"),
            ],
        },
        new Section
        {
            Landscape = true,
            Blocks =
            [
                new Heading(2, "Table"),
                new Table
                {
                    Caption = "Results",
                    Columns = [new("Indicator", 2), new("Value", 1) { AlignRight = true }, new("RAG", 1), new("Comment", 2)],
                    Rows =
                    [
                        new GroupRow("Calls"),
                        new CellRow(
                        [
                            Cell.Of("CSU10") with { IsHeader = true },
                            Cell.Of("79.33"),
                            Cell.Of("Green") with { Mark = new(MarkShape.Star, new(0, 0x6B, 0x3C)) },
                            new Cell([Paragraph.Of("Better.") with { Number = "a)" }, Paragraph.Of("Staff were trained.")]),
                        ]),
                        new GroupRow("Visits"),
                        CellRow.Of("CSU12", "0", "", "None"),
                    ],
                },
                new Table
                {
                    HasHeaderRow = false,
                    Columns = [new("Item", 1), new("Details", 3)],
                    Rows = [CellRow.Of("Report for", "Cabinet"), CellRow.Of("Date", "4 November 2026")],
                },
            ],
        }) with
    {
        Author = "Anytown Council",
        Subject = "Performance",
        HeaderText = "Draft",
        FooterText = "Anytown Council",
    };
}
