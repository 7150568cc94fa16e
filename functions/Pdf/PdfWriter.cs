using KpiPapers.Pdf.Drawing;
using KpiPapers.Pdf.Layout;
using KpiPapers.Pdf.Objects;
using KpiPapers.Pdf.Tagging;

namespace KpiPapers.Pdf;

/// <summary>Sets documents and writes them as PDF 1.7, tagged to PDF/UA-1.</summary>
public static class PdfWriter
{
    /// <summary>Writes a document; the same document gives the same bytes.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The bytes of the PDF file.</returns>
    /// <exception cref="LayoutException">The document cannot be set: a character is not in the font and has no stand-in, for instance.</exception>
    public static byte[] Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Check(document);
        var (fonts, structure) = (new FontShelf(), Tag.Document());
        var text = new TextComposer(document.Fonts);
        var composer = new BlockComposer(text, structure);
        var paginator = new Paginator(fonts);
        foreach (var section in document.Sections)
        {
            var frame = section.Landscape ? PageFrame.Landscape : PageFrame.Portrait;
            paginator.Place([.. section.Blocks.SelectMany(block => composer.Compose(block, frame.TextWidth))], frame);
        }
        Footers.Draw(paginator.Pages, document.FooterText, text);
        return PdfFile.Write(document, paginator.Pages, fonts, structure);
    }

    private static void Check(Document document)
    {
        if (string.IsNullOrWhiteSpace(document.Title)) throw new LayoutException("The document has no title.");
        if (string.IsNullOrWhiteSpace(document.Language)) throw new LayoutException("The document does not say which language it is in.");
        if (document.Sections.IsEmpty) throw new LayoutException("The document has no sections.");
        for (var i = 0; i < document.Sections.Length; i++)
        {
            if (document.Sections[i].Blocks.IsEmpty) throw new LayoutException($"Section {i + 1} of the document has no blocks.");
        }
    }
}
