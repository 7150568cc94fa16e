using System.Globalization;
using KpiPapers.Pdf.Tests.Building;

namespace KpiPapers.Pdf.Tests;

public sealed class DeterminismTests
{
    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        var first = PdfWriter.Write(A.Document([.. new RandomBlocks(7).Make().Blocks]));
        var second = PdfWriter.Write(A.Document([.. new RandomBlocks(7).Make().Blocks]));

        Assert.Equal(first, second);
    }

    [Fact]
    public void Threads_that_share_fonts_write_the_same_bytes()
    {
        var documents = new byte[8][];

        Parallel.For(0, documents.Length, i => documents[i] = PdfWriter.Write(A.Document(Paragraph.Of(A.Sentence))));

        Assert.All(documents, bytes => Assert.Equal(documents[0], bytes));
    }

    [Fact]
    public void A_culture_that_writes_numbers_in_another_way_changes_nothing()
    {
        var (document, figure) = (new RandomBlocks(7).MakeDocument().Document, A.Figure("Wait", 100.5, 50.25));
        var (pdf, breaks, svg) = (PdfWriter.Write(document), PdfWriter.Explain(document), SvgWriter.Write(figure, TestFonts.Family));
        var before = CultureInfo.CurrentCulture;
        try
        {
            // Such as German: the test's own process knows no cultures by name.
            CultureInfo.CurrentCulture = Written(decimals: ",", minus: "−");

            Assert.Equal(pdf, PdfWriter.Write(document));
            Assert.Equal(breaks, PdfWriter.Explain(document));
            Assert.Equal(svg, SvgWriter.Write(figure, TestFonts.Family));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Another_document_has_another_identity()
    {
        var (one, other) = (A.Pdf(Paragraph.Of("One")), A.Pdf(Paragraph.Of("Two")));

        Assert.NotEqual(one.Trailer.Array("ID")[0], other.Trailer.Array("ID")[0]);
    }

    [Fact]
    public void No_date_is_written()
    {
        var pdf = A.Pdf(Paragraph.Of("One"));

        Assert.DoesNotContain(pdf.Trailer.Dictionary("Info").Keys, key => key.EndsWith("Date", StringComparison.Ordinal));
        Assert.DoesNotContain("Date", System.Text.Encoding.UTF8.GetString(pdf.Catalog.Dictionary("Metadata").Data));
    }

    private static CultureInfo Written(string decimals, string minus)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign) = (decimals, minus);
        return culture;
    }
}
