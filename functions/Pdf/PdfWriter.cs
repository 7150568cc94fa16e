using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KpiPapers.Pdf.Drawing;
using KpiPapers.Pdf.Layout;
using KpiPapers.Pdf.Objects;
using KpiPapers.Pdf.Syntax;
using KpiPapers.Pdf.Tagging;

namespace KpiPapers.Pdf;

/// <summary>Sets documents and writes them as PDF 1.7, tagged to PDF/UA-1.</summary>
public static partial class PdfWriter
{
    /// <summary>Writes a document; the same document gives the same bytes.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The bytes of the PDF file.</returns>
    /// <exception cref="LayoutException">The document cannot be set: a character is not in the font and has no stand-in, for instance.</exception>
    public static byte[] Write(Document document)
    {
        var (fonts, structure, text) = (new FontShelf(), Tag.New("Document"), TextOf(document));
        var pages = Plan(document, text, structure);
        var (template, file, content) = (new PageTemplate(document, text), new PdfFile(pages.Count), new ByteWriter());
        for (var i = 0; i < pages.Count; i++)
        {
            var canvas = new Canvas(i, pages[i].Frame.Width, pages[i].Frame.Height, fonts, content);
            template.DrawBehind(canvas);
            pages[i].Draw(canvas);
            template.Draw(canvas, pages[i].Frame, i + 1, pages.Count);
            canvas.Finish();
            file.Add(canvas, content.Bytes);
            content.Clear();
        }
        return file.Finish(document, fonts, structure);
    }

    /// <summary>Says where the pages of a document end and why, from the plan that <see cref="Write"/> draws.</summary>
    /// <param name="document">The document.</param>
    /// <returns>A break for each page but the last of each section.</returns>
    /// <exception cref="LayoutException">The document cannot be set.</exception>
    public static ImmutableArray<PageBreak> Explain(Document document)
    {
        var text = TextOf(document);
        var pages = Plan(document, text, Tag.New("Document"));
        var template = new PageTemplate(document, text);
        var breaks = ImmutableArray.CreateBuilder<PageBreak>();
        for (var i = 0; i < pages.Count; i++)
        {
            template.Plan(pages[i].Frame, i + 1, pages.Count);   // for what Write would not accept
            if (pages[i].EndsBecause is { } reason) breaks.Add(new(i + 1, reason));
        }
        return breaks.DrainToImmutable();
    }

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
            composer.BeginSection();
            var frame = section.Landscape ? PageFrame.Landscape : PageFrame.Portrait;
            pages.AddRange(Paginator.Paginate([.. section.Blocks.SelectMany(block => composer.Compose(block, frame.TextWidth))], frame));
        }
        return pages;
    }

    private static void Check(Document document)
    {
        if (string.IsNullOrWhiteSpace(XmlText.Of(document.Title))) throw new LayoutException("The document has no title.");
        if (string.IsNullOrWhiteSpace(document.Language)) throw new LayoutException("The document does not say which language it is in.");
        if (!LanguageTag().IsMatch(document.Language))
            throw new LayoutException($"The language \"{document.Language}\" is not a tag such as en-GB.");
        if (document.Sections.IsEmpty) throw new LayoutException("The document has no sections.");
        for (var i = 0; i < document.Sections.Length; i++)
        {
            if (document.Sections[i].Blocks.IsEmpty) throw new LayoutException($"Section {i + 1} of the document has no blocks.");
        }
    }

    /// <summary>The shape of a BCP 47 tag; whether its parts are registered is not asked.</summary>
    [GeneratedRegex("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LanguageTag();
}
