using KpiPapers.Domain;
using KpiPapers.Papers.Model;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Mail;

/// <summary>The mail that brings a paper's link: what it is, how the quarter stands, and how long the link works.</summary>
internal static class PaperLetter
{
    private const string AsPage = "Read the paper as a web page", AsPdf = "Read the paper as a PDF", AsCsv = "Get its figures as a CSV file";

    public static Letter Write(PaperVersion version, RagSummary summary, PaperLinks links, DateTimeOffset expires)
    {
        var subject = version.Number == 1 ? version.Title : $"{version.Title} (version {version.Number})";
        var meeting = $"The meeting of the {version.Committee} is on {version.Meeting:d MMMM yyyy}.";
        var what = version.Number == 1
            ? $"\"{version.Title}\" is ready to read. {meeting}"
            : $"Version {version.Number} of \"{version.Title}\" is ready to read. It replaces the versions before it. {meeting}";
        var expiry = $"The links are for you alone and work until {LondonTime.Day(expires):d MMMM yyyy}.";
        const string After = "After that, or if a link does not open, please ask the performance team for new ones.";
        return new(
            subject,
            $"{what}\n\n{summary}\n\n{AsPage}:\n{links.Html}\n\n{AsPdf}:\n{links.Pdf}\n\n{AsCsv}:\n{links.Csv}\n\n{expiry} {After}\n",
            LetterHtml.Page(
                subject,
                LetterHtml.Paragraph(what),
                LetterHtml.Paragraph(summary.ToString()),
                LetterHtml.Table(
                    ["Green", "Amber", "Red", "Information only", "No value to judge"],
                    [[$"{summary.Green}", $"{summary.Amber}", $"{summary.Red}", $"{summary.InfoOnly}", $"{summary.NotJudged}"]]),
                LetterHtml.Link(AsPage, links.Html.AbsoluteUri),
                LetterHtml.Link(AsPdf, links.Pdf.AbsoluteUri),
                LetterHtml.Link(AsCsv, links.Csv.AbsoluteUri),
                LetterHtml.Paragraph($"{expiry} {After}")));
    }
}
