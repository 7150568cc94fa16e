namespace KpiPapers.Pdf.Tests.Samples;

/// <summary>What the README shows; a test holds the two together.</summary>
internal static class Invoice
{
    public static byte[] Write(byte[] regular, byte[] bold, byte[] italic, byte[] boldItalic)
    {
        var fonts = new FontFamily(Font.Load(regular), Font.Load(bold), Font.Load(italic), Font.Load(boldItalic));
        var hire = new Table
        {
            Caption = "Hire of the hall",
            Columns = [new("Evening", 5), new("Hours", 2) { AlignRight = true }, new("Price", 2) { AlignRight = true }],
            Rows = [CellRow.Of("2 November 2026", "3", "£90.00"), CellRow.Of("9 November 2026", "2", "£60.00"), CellRow.Of("Total to pay", "5", "£150.00")],
        };
        var pdf = PdfWriter.Write(new Document
        {
            Title = "Invoice 1042", Language = "en-GB", Fonts = fonts, HeaderText = "Anytown Council", FooterText = "Invoice 1042",
            Sections = [new() { Blocks = [new Heading(1, "Invoice 1042"), Paragraph.Of("Please pay by 30 November 2026."), hire] }],
        });
        return pdf;
    }
}
