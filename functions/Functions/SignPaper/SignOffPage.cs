using System.Xml.Linq;
using KpiPapers.Domain;
using KpiPapers.Functions.ServePaper;
using KpiPapers.Functions.Web;
using KpiPapers.Papers.Model;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.SignPaper;

/// <summary>The pages about the sign-off of a quarter's paper.</summary>
internal static class SignOffPage
{
    /// <summary>How the paper stands, and for the lead officer a button.</summary>
    public static WebPage Write(PaperToSign paper, SignedInUser user)
    {
        var newest = paper.Newest;
        return new(
            StatusCodes.Status200OK,
            $"Sign-off: {newest.Title}",
            [
                WebPart.Terms(
                    ("Version", $"{newest.Number}, the newest"),
                    ("State", paper switch
                    {
                        { Newest.IsFinal: true } => "Issued",
                        { IsSigned: true } => "Draft, signed off",
                        { IsBeingSigned: true } => "Draft: a sign-off is on its way",
                        _ => "Draft: nobody has signed it off yet",
                    }),
                    ("Figures", $"{new RagSummary(newest.Green, newest.Amber, newest.Red, newest.InfoOnly, newest.NotJudged)}"),
                    ("Meeting", $"{newest.Meeting:d MMMM yyyy}, {newest.Committee}"),
                    ("Lead officer", $"{paper.Lead.Role} ({paper.Lead.Email})"),
                    ("You", user.Name == user.Email ? user.Email : $"{user.Name} ({user.Email})")),
                .. newest.IsFinished ? Editions(newest) : [],
                WebPart.Heading("Sign it off"),
                .. SignOff(paper, user),
                .. user.IsOperator ? Links(paper) : [],
                WebPart.Paragraph(WebPart.Link("Where the quarter stands", ShowStatus.ShowStatus.AddressOf(newest.Quarter))),
            ]);
    }

    /// <summary>For a button of a version that has been replaced since.</summary>
    public static WebPage Outdated(PaperVersion newest, int? shown) => new(
        StatusCodes.Status409Conflict,
        "Nothing was signed: there is a newer version",
        WebPart.Paragraph(
            $"The button was for {(shown is null ? "an earlier version" : $"version {shown}")}. "
            + $"The newest is version {newest.Number}, and its figures or words may differ."),
        Back($"Read version {newest.Number} and sign it off", newest));

    /// <summary>For a button that should not have been there any more.</summary>
    public static WebPage NotNow(PaperVersion newest, string obstacle) => new(
        StatusCodes.Status409Conflict, "Nothing was signed", WebPart.Paragraph(obstacle), Back("Back to the paper\u2019s sign-off page", newest));

    /// <summary>What happens next.</summary>
    public static WebPage Signed(PaperVersion signed, string dropped) => new(
        StatusCodes.Status202Accepted,
        $"Your sign-off of version {signed.Number} is on its way",
        WebPart.Paragraph($"Your sign-off of \u201c{signed.Title}\u201d was put into the inbox as ", new XElement("strong", dropped), "."),
        WebPart.Paragraph(
            "It is read within a few minutes, like every file that is dropped. "
            + "Whoever looks after sign-offs is then mailed that it was taken, or why not. Once it is taken and everything is in, the paper is issued; otherwise it is issued on its publication date."),
        Back("Back to the paper\u2019s sign-off page", signed));

    private static IEnumerable<XElement> Editions(PaperVersion version) =>
    [
        WebPart.Heading("Read it"),
        WebPart.List(
            WebPart.Link($"Version {version.Number} as a web page", PaperRoute.Path(version, version.HtmlName)),
            WebPart.Link($"Version {version.Number} as a PDF", PaperRoute.Path(version, version.PdfName)),
            WebPart.Link($"The figures of version {version.Number} as a CSV file", PaperRoute.Path(version, version.CsvName))),
    ];

    private static IEnumerable<XElement> SignOff(PaperToSign paper, SignedInUser user) => paper.Obstacle is { } obstacle
        ? [WebPart.Paragraph(obstacle)]
        : user.HasEmail(paper.Lead.Email)
            ? [
                WebPart.Paragraph("By signing it off you say that it may be issued as it is. It cannot be taken back here."),
                WebPart.Button($"Sign off version {paper.Newest.Number}", SignOffRoute.AddressOf(paper.Newest)),
            ]
            : [WebPart.Paragraph("Only the lead officer can sign it off.")];

    /// <summary>For operators: stopping the links of a version that should not have been mailed.</summary>
    private static IEnumerable<XElement> Links(PaperToSign paper) =>
    [
        WebPart.Heading("Links in mails"),
        WebPart.Paragraph("Stop the links to a version that should not have been mailed. This cannot be undone."),
        WebPart.List(paper.Versions.Select(version => version.LinksRevoked is { } when
            ? (object)$"Version {version.Number}: links stopped on {LondonTime.Words(when)}"
            : WebPart.Button($"Stop the links to version {version.Number}", RevokeLinks.RevokeLinks.AddressOf(version), isQuiet: true))),
    ];

    private static XElement Back(string text, PaperVersion version) =>
        WebPart.Paragraph(WebPart.Link(text, SignOffRoute.AddressOf(version.Paper, version.Quarter)));
}
