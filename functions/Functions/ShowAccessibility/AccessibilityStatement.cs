using System.Xml.Linq;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Web;
using KpiPapers.Papers.Definition;

namespace KpiPapers.Functions.ShowAccessibility;

/// <summary>
/// The accessibility statement that the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 ask
/// for, in the order and, where the law asks for it, in the words of the government's model (gov.uk, "Sample accessibility statement", read in
/// 2026-11). It claims what the tests show and no more; whoever changes pages, papers or tests reviews it, and every council once a year.
/// </summary>
internal static class AccessibilityStatement
{
    private const string Prepared = "26 November 2026", Reviewed = "26 November 2026", Tested = "26 November 2026";

    public static WebPage Write(string site, ConfigurationSet configuration)
    {
        var named = string.Join(" and ", configuration.Papers.Select(paper => paper.Council).Distinct(StringComparer.Ordinal));
        var (council, begins) = named.Length > 0 ? (named, named) : ("the council", "The council");
        return new(
            StatusCodes.Status200OK,
            "Accessibility statement",
            [.. Scope(site, council), .. KnownLimits, .. Contacts(configuration), .. Enforcement, .. Compliance(begins), .. Tests, .. Preparation]);
    }

    private static IEnumerable<XElement> Scope(string site, string council) =>
    [
        WebPart.Paragraph($"This accessibility statement applies to {site}: its pages, the performance papers that it serves as web pages and as PDF files, and the mails that bring them."),
        WebPart.Paragraph($"This website is run by {council}. We want as many people as possible to be able to use it. For example, that means you should be able to:"),
        WebPart.List(
            "zoom in up to 400% without the text spilling off the screen",
            "reach every link, button and table with a keyboard, and see where you are",
            "find your way by headings, lists and tables with a screen reader",
            "tell red, amber and green apart without colours: each has a word and a shape of its own",
            "read in words what every chart shows"),
    ];

    private static IEnumerable<XElement> KnownLimits =>
    [
        WebPart.Heading("How accessible this website is"),
        WebPart.Paragraph("We know some parts of this website are not fully accessible:"),
        WebPart.List(
            "the lines of a paper\u2019s PDF file do not reflow when you zoom in; its web page has the same words and figures, and does",
            "wide tables of a paper\u2019s web page scroll sideways within the page on a small screen",
            "words that services send in are printed as they wrote them: some may be hard to read, and the words of a link may not say where it leads",
            "files of figures (CSV) are for programs, and nothing in them is marked up; the same figures stand in the paper"),
    ];

    /// <summary>The contacts of papers in Part I, which anybody may know of.</summary>
    private static IEnumerable<XElement> Contacts(ConfigurationSet configuration)
    {
        var contacts = configuration.Papers.Where(paper => paper.Cover.Part == "I")
            .GroupBy(paper => paper.Committee, StringComparer.Ordinal).Select(papers => papers.MaxBy(LastMeeting)!)   // a group is never empty
            .Select(paper => (paper.Committee, (object)paper.Cover.Contact)).ToList();
        yield return WebPart.Heading("Feedback and contact information");
        yield return WebPart.Paragraph(
            "If you need a paper in a different format, like large print, easy read, audio recording or braille, ask the contact that is named on its cover. "
            + "The contact page of the council\u2019s own website says how to reach them.");
        if (contacts.Count > 0) yield return WebPart.Terms(contacts);
        yield return WebPart.Heading("Reporting accessibility problems with this website");
        yield return WebPart.Paragraph(
            "We are always looking to improve the accessibility of this website. If you find any problems not listed on this page, or think we are not meeting "
            + "accessibility requirements, tell the same contact. You can also ask there for anything that this website does not give you in an accessible form.");
    }

    private static DateOnly? LastMeeting(PaperDefinition paper) => paper.Meetings.MaxBy(meeting => meeting.Date)?.Date;

    private static IEnumerable<XElement> Enforcement =>
    [
        WebPart.Heading("Enforcement procedure"),
        WebPart.Paragraph(
            "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) "
            + "Accessibility Regulations 2018 (the \u2018accessibility regulations\u2019). If you are not happy with how we respond to your complaint, contact the ",
            WebPart.Link("Equality Advisory and Support Service (EASS)", "https://www.equalityadvisoryservice.com/"),
            ". In Northern Ireland, contact the ",
            WebPart.Link("Equality Commission for Northern Ireland (ECNI)", "https://www.equalityni.org/"),
            "."),
    ];

    private static IEnumerable<XElement> Compliance(string council) =>
    [
        WebPart.Heading("Technical information about this website\u2019s accessibility"),
        WebPart.Paragraph($"{council} is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018."),
        WebPart.Heading("Compliance status"),
        WebPart.Paragraph(
            "This website is partially compliant with the ",
            WebPart.Link("Web Content Accessibility Guidelines version 2.2", "https://www.w3.org/TR/WCAG22/"),
            " AA standard, due to the non-compliances listed below."),
        WebPart.Heading("Non-accessible content"),
        WebPart.Paragraph("The content listed below is non-accessible for the following reasons. We claim no disproportionate burden."),
        WebPart.List(
            "The lines of PDF files do not reflow, which fails WCAG 2.2 success criterion 1.4.10 (reflow). PDF is the form in which committees file papers; read the web page instead.",
            "The words of links in what services send in may not say where they lead, which fails success criterion 2.4.4 (link purpose, in context). They are printed as they come; tell us where you find one."),
    ];

    private static IEnumerable<XElement> Tests =>
    [
        WebPart.Heading("How this website was tested"),
        WebPart.Paragraph("By the automated tests of the software that it runs on:"),
        WebPart.List(
            "The pages that readers and lead officers see, every kind of mail, and the web pages of sample papers were opened in a browser, as wide as a telephone "
            + "(320 pixels, which is also how a desktop page looks at 400%) and as a desktop (1280 pixels). The rules of axe-core for WCAG 2.2 at levels A and AA, and for "
            + "good practice, found nothing wrong, and nothing was wider than the screen.",
            "In each of them the tab key reached every link, button and table, one after the other, and the browser showed where it was.",
            "PDF files were checked by the conditions of the Matterhorn Protocol for PDF/UA-1 that a program can see.",
            "A paper\u2019s web page and PDF file were found to print the same figures, targets, colours and comments."),
        WebPart.Paragraph("It has not yet been tested by people who use assistive technologies, with a screen reader, or by an independent auditor."),
    ];

    private static IEnumerable<XElement> Preparation =>
    [
        WebPart.Heading("Preparation of this accessibility statement"),
        WebPart.Paragraph($"This statement was prepared on {Prepared}. It was last reviewed on {Reviewed}."),
        WebPart.Paragraph($"This website was last tested on {Tested}. The test was carried out by the people who make the software."),
    ];
}
