using System.Collections.Immutable;
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
        var (fonts, structure) = (new FontShelf(), Tag.New("Document"));
        var text = TextOf(document);
        Canvas[] pages = [.. Plan(document, text, structure).Select((page, index) => page.Draw(index, fonts))];
        new PageTemplate(document, text).Draw(pages);
        return PdfFile.Write(document, pages, fonts, structure);
    }

    /// <summary>Says where the pages of a document end and why, from the plan that <see cref="Write"/> draws.</summary>
    /// <param name="document">The document.</param>
    /// <returns>A break for each page but the last of each section.</returns>
    /// <exception cref="LayoutException">The document cannot be set.</exception>
    public static ImmutableArray<PageBreak> Explain(Document document) =>
    [
        .. Plan(document, TextOf(document), Tag.New("Document"))
            .Select((page, index) => page.EndsBecause is { } reason ? new PageBreak(index + 1, reason) : null)
            .OfType<PageBreak>(),
    ];

    private static TextComposer TextOf(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new(document.Fonts);
    }

    private static List<PlannedPage> Plan(Document document, TextComposer text, Tag structure)
    {
        Check(document);
        var composer = new BlockComposer(text, structure);
        var pages = new List<PlannedPage>();
        foreach (var section in document.Sections)
        {
            var frame = section.Landscape ? PageFrame.Landscape : PageFrame.Portrait;
            pages.AddRange(Paginator.Paginate([.. section.Blocks.SelectMany(block => composer.Compose(block, frame.TextWidth))], frame));
        }
        return pages;
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
