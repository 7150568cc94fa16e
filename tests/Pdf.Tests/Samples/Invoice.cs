namespace KpiPapers.Pdf.Tests.Samples;

/// <summary>What the README shows; a test holds the two together.</summary>
internal static class Invoice
{
    public static byte[] Write(byte[] regular, byte[] bold, byte[] italic, byte[] boldItalic)
    {
        var fonts = new FontFamily(Font.Load(regular), Font.Load(bold), Font.Load(italic), Font.Load(boldItalic));
        Column[] columns = [new("Evening", 5), new("Hours", 2) { AlignRight = true }, new("Price", 2) { AlignRight = true }];
        TableRow[] rows = [CellRow.Of("2 November 2026", "3", "£90.00"), CellRow.Of("Total to pay", "3", "£90.00")];
        var hire = new Table { Caption = "Hire of the hall", Columns = [.. columns], Rows = [.. rows] };
        var pdf = PdfWriter.Write(new Document
        {
            Title = "Invoice 1042",
            Language = "en-GB",
            Fonts = fonts,
            Sections = [new() { Blocks = [new Heading(1, "Invoice 1042"), Paragraph.Of("Please pay by 30 November."), hire] }],
        });
        return pdf;
    }
}
