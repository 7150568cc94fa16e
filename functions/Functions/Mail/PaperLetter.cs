using KpiPapers.Domain;
using KpiPapers.Papers.Model;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Mail;

/// <summary>The mail that brings a paper's links: what it is, how the quarter stands, and how long the links work.</summary>
internal static class PaperLetter
{
    private const string AsPage = "Read the paper as a web page", AsPdf = "Read the paper as a PDF", AsCsv = "Get its figures as a CSV file", Accessibility = "Accessibility statement, and how to ask for another format";
    private const int ChangesShown = 20;

    public static Letter Write(PaperVersion version, RagSummary summary, PaperLinks links, DateTimeOffset expires)
    {
        var subject = Subject(version);
        var changes = Changes(version);
        var what = $"{What(version)} The meeting of the {version.Committee} is on {version.Meeting:d MMMM yyyy}.{(changes.Count > 0 ? " What changed, and why:" : "")}";
        var next = Next(version, links);
        var standing = version.IsExempt ? "It holds exempt information (Part II), so nothing of it stands in this mail, and the links ask you to sign in." : $"{summary}";
        var expiry = $"The links are for you alone and work until {LondonTime.Day(expires):d MMMM yyyy}.";
        const string After = "After that, or if a link does not open, please ask the performance team for new ones.";
        return new(
            subject,
            $"{what}\n\n{(changes.Count > 0 ? $"{LetterText.List(changes)}\n\n" : "")}{standing}\n\n"
            + $"{AsPage}:\n{links.Html}\n\n{AsPdf}:\n{links.Pdf}\n\n{AsCsv}:\n{links.Csv}\n\n{(next is null ? "" : $"{next.Value.Words}\n{next.Value.Link}\n\n")}{expiry} {After}\n\n{Accessibility}:\n{links.Accessibility}\n",
            LetterHtml.Page(
                subject,
                LetterHtml.Paragraph(what),
                changes.Count > 0 ? LetterHtml.List(changes) : "",
                LetterHtml.Paragraph(standing),
                version.IsExempt ? "" : LetterHtml.Table(
                    ["Judgement", "Indicators"],
                    [
                        ["Green", $"{summary.Green}"],
                        ["Amber", $"{summary.Amber}"],
                        ["Red", $"{summary.Red}"],
                        ["Information only", $"{summary.InfoOnly}"],
                        ["No value to judge", $"{summary.NotJudged}"],
                    ]),
                LetterHtml.Link(AsPage, links.Html.AbsoluteUri),
                LetterHtml.Link(AsPdf, links.Pdf.AbsoluteUri),
                LetterHtml.Link(AsCsv, links.Csv.AbsoluteUri),
                next is null ? "" : LetterHtml.Paragraph(next.Value.Words) + LetterHtml.Link("Sign off the paper", next.Value.Link.AbsoluteUri),
                LetterHtml.Paragraph($"{expiry} {After}"),
                LetterHtml.Link(Accessibility, links.Accessibility.AbsoluteUri)));
    }

    private static string Subject(PaperVersion version) => version switch
    {
        { IsFinal: false, Number: 1 } => $"Draft: {version.Title}",
        { IsFinal: false } => $"Draft: {version.Title} (version {version.Number})",
        { Issue.Changes.IsEmpty: true } => version.Title,
        _ => $"Changed: {version.Title} (version {version.Number})",
    };

    private static string What(PaperVersion version) => version switch
    {
        { IsFinal: false, Number: 1 } => $"There is a first draft of \"{version.Title}\". Only those who write the paper are sent drafts.",
        { IsFinal: false } => $"There is a new draft of \"{version.Title}\", version {version.Number}. Only those who write the paper are sent drafts.",
        { Issue.Changes.IsEmpty: true } => $"\"{version.Title}\" has been issued and is ready to read.",
        _ => $"\"{version.Title}\" has been issued again, as version {version.Number}, because something in it has changed since it was issued. "
            + "This version replaces the one that you were sent before.",
    };

    private static List<string> Changes(PaperVersion version)
    {
        if (version.IsExempt || version.Issue is not { Changes: { IsEmpty: false } changes }) return [];
        return changes.Length <= ChangesShown ? [.. changes] : [.. changes.Take(ChangesShown), $"{changes.Length - ChangesShown} more, listed at the head of the paper"];
    }

    private static (string Words, Uri Link)? Next(PaperVersion version, PaperLinks links) => version.IsFinal
        ? null
        : ("When everything is in, the paper's lead officer can sign this version off, and it is issued at once; otherwise it is issued on its publication date:", links.SignOff);
}
