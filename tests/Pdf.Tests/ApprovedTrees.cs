using KpiPapers.Pdf.Tests.Building;
using KpiPapers.Pdf.Tests.Samples;

namespace KpiPapers.Pdf.Tests;

/// <summary>What a screen reader meets, whole.</summary>
public sealed class ApprovedTrees
{
    [Fact]
    public void Everything_there_is() => Approved.Tree("Everything", PdfWriter.Write(Everything.Document));

    [Fact]
    public void The_invoice_of_the_README() => Approved.Tree(
        "Invoice", Invoice.Write(TestFonts.Bytes("Regular"), TestFonts.Bytes("Bold"), TestFonts.Bytes("Italic"), TestFonts.Bytes("BoldItalic")));

    [Fact]
    public void A_table_whose_row_is_parted_over_pages() => Approved.Tree(
        "PartedRow",
        PdfWriter.Write(A.Document(A.Table(["Name", "Comment"], A.Row("Short", "One"), A.Row("Long", A.Lines(70).Replace("Line ", "")), A.Row("Last", "Two")))));
}
