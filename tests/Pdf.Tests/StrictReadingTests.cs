using KpiPapers.Pdf.Tests.Accessibility;
using KpiPapers.Pdf.Tests.Accessibility.Damaging;
using KpiPapers.Pdf.Tests.Building;

namespace KpiPapers.Pdf.Tests;

/// <summary>Our own reader takes nothing that another might refuse.</summary>
public sealed class StrictReadingTests
{
    private static readonly byte[] Good = PdfWriter.Write(A.Document(new Heading(1, "Title"), Paragraph.Of("Text")));

    [Fact]
    public void A_file_of_another_version_is_refused()
    {
        var file = (byte[])Good.Clone();
        file[7] = (byte)'4';

        Assert.Equal("This is not a file of PDF 1.7.", Refusal(file));
    }

    [Fact]
    public void An_object_in_another_place_than_the_table_says_is_refused()
    {
        // The first object's number is changed, so that the table leads to another one.
        var file = (byte[])Good.Clone();
        var at = file.AsSpan().IndexOf(" 0 obj"u8) - 1;
        file[at] = file[at] == (byte)'9' ? (byte)'8' : (byte)'9';

        Assert.EndsWith("does not stand where the table of objects says.", Refusal(file));
    }

    [Fact]
    public void A_stream_that_is_longer_than_it_says_is_refused()
    {
        var file = (byte[])Good.Clone();
        var at = file.AsSpan().IndexOf("\nendstream"u8);
        file[at] = (byte)' ';

        Assert.EndsWith("is not as long as it says.", Refusal(file));
    }

    [Theory]
    [InlineData("/Marked true", "/Marked true /Marked true", "Marked has two values.")]
    [InlineData("/MarkInfo <<", "/MarkInfo << 1", "A dictionary does not end.")]
    public void A_dictionary_out_of_order_is_refused(string old, string changed, string sentence)
    {
        Assert.Equal(sentence, Refusal(PlainPdf.Unpack(Good).Replace(old, changed).Write()));
    }

    [Fact]
    public void An_unknown_operator_is_refused()
    {
        Assert.Equal("xx is not an operator.", Refusal(PlainPdf.Unpack(Good).InContent("EMC\n", "EMC\nxx\n").Write()));
    }

    private static string Refusal(byte[] file) => Assert.Throws<InvalidDataException>(() => PdfUaChecker.Check(file)).Message;
}
