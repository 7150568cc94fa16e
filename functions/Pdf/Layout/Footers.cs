using KpiPapers.Pdf.Drawing;
using KpiPapers.Pdf.Tagging;

namespace KpiPapers.Pdf.Layout;

/// <summary>The foot of each page, drawn when the number of pages is known.</summary>
internal static class Footers
{
    public static void Draw(IReadOnlyList<Canvas> pages, string? words, TextComposer text)
    {
        const double toText = 6, between = 24;
        const int mostLines = 2;
        var look = Typography.Footer;
        for (var i = 0; i < pages.Count; i++)
        {
            var frame = new PageFrame(pages[i].Width, pages[i].Height);
            pages[i].Rule(PageFrame.Left, frame.FooterTop, frame.TextWidth, Typography.HairRule, Typography.RuleInk);

            var number = text.Shape($"Page {i + 1} of {pages.Count}", look, new("in the page number"));
            var right = TextComposer.Lines(number, look, Tag.Footer, frame.TextWidth);
            new LineStack(right).Draw(pages[i], PageFrame.Left + frame.TextWidth - number.Width, frame.FooterTop + toText);

            if (string.IsNullOrWhiteSpace(words)) continue;
            var left = TextComposer.Lines(
                text.Shape(words, look, new("in the footer")), look, Tag.Footer, frame.TextWidth - number.Width - between);
            if (left.Length > mostLines) throw new LayoutException($"The footer \"{Place.Beginning(words)}\" takes more than {mostLines} lines.");
            new LineStack(left).Draw(pages[i], PageFrame.Left, frame.FooterTop + toText);
        }
    }
}
