using KpiPapers.Domain;
using KpiPapers.Papers.Model;
using KpiPapers.Pdf;

namespace KpiPapers.Papers.Editions;

/// <summary>The PDF edition: cover report, numbered sections, performance table on landscape pages.</summary>
public static class PaperPdf
{
    /// <summary>
    /// Writes the PDF. The same paper gives the same bytes. A character that the typeface lacks never keeps a paper from coming out:
    /// common ones are printed as something that reads the same (an arrow as <c>-&gt;</c>, a tick as <c>[tick]</c>, a known emoji as
    /// its name and any other as <c>[emoji]</c>), the rest as their codes, such as <c>[U+4E2D]</c>. Only what has no shape of its own
    /// is left out.
    /// </summary>
    /// <exception cref="LayoutException">Something cannot fit, such as a council's name of many lines at the foot; the message says where.</exception>
    public static byte[] Write(Paper paper) => PdfWriter.Write(Document(paper));

    /// <summary>The paper as what the PDF writer takes: blocks, without a word on where they land.</summary>
    internal static Document Document(Paper paper) => new()
    {
        Title = paper.Title,
        Language = "en-GB",
        Author = paper.Council,
        Subject = $"Performance in {paper.Quarter.MonthsForm()}",
        Fonts = Typeface.Family,
        Watermark = paper.IsDraft ? "DRAFT" : null,
        HeaderText = paper.IsDraft ? Drafts.Sentence : null,
        FooterText = $"{paper.Council} · {paper.Title}",
        Sections = [.. Pages(paper)],
    };

    /// <summary>
    /// The cover report has a page of its own. Of the rest, neighbours of one orientation flow on; the performance table alone lies on
    /// its long side.
    /// </summary>
    private static IEnumerable<Section> Pages(Paper paper)
    {
        yield return new() { Blocks = [Council(paper), new Heading(1, Title(paper)), CoverPdf.Table(paper.Cover)] };
        var blocks = new List<Block>();
        var landscape = false;
        foreach (var (isWide, block) in paper.Sections.SelectMany(section => SectionPdf.Blocks(section, level: 2)))
        {
            if (isWide != landscape)
            {
                yield return new() { Landscape = landscape, Blocks = [.. blocks] };
                blocks.Clear();
                landscape = isWide;
            }
            blocks.Add(block);
        }
        yield return new() { Landscape = landscape, Blocks = [.. blocks] };
    }

    /// <summary>Not a heading: it is nobody's section, and the title is the first.</summary>
    private static Paragraph Council(Paper paper) => new([new Run(paper.Council) { Bold = true }]) { KeepsWithNext = true };

    /// <summary>The quarter is not broken over two lines.</summary>
    private static string Title(Paper paper)
    {
        var quarter = paper.Quarter.TitleForm();
        return paper.Title.Replace(quarter, quarter.Replace(' ', '\u00A0'), StringComparison.Ordinal);
    }
}
