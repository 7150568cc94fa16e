using KpiPapers.Functions.ServePaper;
using KpiPapers.Functions.SignPaper;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Mail;

/// <summary>The links to a version's editions, all with one recipient's secret, and to the page where it is signed off, which asks for a sign-in.</summary>
internal sealed record PaperLinks(Uri Html, Uri Pdf, Uri Csv, Uri SignOff)
{
    /// <summary>On the same site, for everybody: it says how to ask for a paper in another form.</summary>
    public Uri Accessibility => new(Html, ShowAccessibility.ShowAccessibility.Address);

    public static PaperLinks To(PaperVersion version, Uri publicUrl, MailLink link) => new(
        PaperRoute.Link(publicUrl, version, version.HtmlName, link.Token),
        PaperRoute.Link(publicUrl, version, version.PdfName, link.Token),
        PaperRoute.Link(publicUrl, version, version.CsvName, link.Token),
        new Uri(publicUrl, SignOffRoute.AddressOf(version.Paper, version.Quarter)));
}
